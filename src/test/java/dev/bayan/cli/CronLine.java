package dev.bayan.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A crontab as cron takes it apart (crontab(5)): settings, and the one line with a time.
 *
 * @param times minute, hour, day of the month, month, day of the week
 */
record CronLine(Map<String, String> settings, List<String> times, String user, String command) {

  private static final int[][] RANGES = {{0, 59}, {0, 23}, {1, 31}, {1, 12}, {0, 7}};

  static CronLine of(List<String> crontab) {
    Map<String, String> settings = new TreeMap<>();
    List<String> lines = new ArrayList<>();
    for (String line : crontab) {
      if (line.matches("[A-Z_]+ *=.*")) {
        settings.put(line.substring(0, line.indexOf('=')).strip(), line.replaceFirst(".*?= *", ""));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        lines.add(line);
      }
    }
    if (lines.size() != 1) {
      throw new IllegalArgumentException("not one line with a time: " + lines);
    }
    String[] parts = lines.get(0).split("\\s+", 7);
    List<String> times = List.of(parts).subList(0, 5);
    check(times);
    if (parts[6].matches(".*(?<!\\\\)%.*")) {
      throw new IllegalArgumentException("cron makes a line break of %");
    }
    return new CronLine(settings, times, parts[5], parts[6]);
  }

  /** Throws where one of the five fields is no number in its range, list, step or star. */
  static void check(List<String> times) {
    for (int i = 0; i < RANGES.length; i++) {
      for (String item : times.get(i).split(",", -1)) {
        if (!item.matches("(\\*|[0-9]+(-[0-9]+)?)(/[1-9][0-9]*)?")) {
          throw new IllegalArgumentException("no time: " + item);
        }
        for (String number : item.replaceFirst("/.*", "").split("[-*]", -1)) {
          int value = number.isEmpty() ? RANGES[i][0] : Integer.parseInt(number);
          if (value < RANGES[i][0] || value > RANGES[i][1]) {
            throw new IllegalArgumentException("out of range: " + item);
          }
        }
      }
    }
  }
}
