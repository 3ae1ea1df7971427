package dev.bayan.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What separates the cells of a CSV file: what its first line says ({@code sep=;}, as Excel has
 * it), or what splits its beginning most evenly.
 *
 * <p>Each candidate reads the sample in its own way, quotes included. The one wins under which most
 * records are as wide as the first, then the one that makes it widest. Arabic commas stand in prose
 * more often than between cells: they count only where no other splits the first line at all.
 *
 * @param separator one character
 * @param from the offset of the first record
 */
record CsvSeparator(char separator, int from) {

  private static final String CANDIDATES = ",;\t|";
  private static final String ARABIC = "؛،";
  private static final int SAMPLE = 256 * 1024;
  private static final int RECORDS = 200;

  private static final String STATED = "sep=";

  static CsvSeparator of(String text) {
    CsvSeparator stated = stated(text);
    if (stated != null) {
      return stated;
    }
    String sample = text.substring(0, Math.min(text.length(), SAMPLE));
    Character best = best(sample, CANDIDATES);
    if (best == null) {
      best = best(sample, ARABIC);
    }
    return new CsvSeparator(best == null ? ',' : best, 0);
  }

  private static @Nullable CsvSeparator stated(String text) {
    int end = 0;
    while (end < text.length() && end < 16 && "\r\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String line = text.substring(0, end);
    if (line.startsWith("\"") && line.endsWith("\"") && line.length() > 2) {
      line = line.substring(1, line.length() - 1);
    }
    boolean states =
        line.length() == STATED.length() + 1 && line.regionMatches(true, 0, STATED, 0, 4);
    char separator = states ? line.charAt(STATED.length()) : ',';
    if (!states || Character.isLetterOrDigit(separator) || separator == '"') {
      return null;
    }
    boolean two = text.startsWith("\r\n", end);
    return new CsvSeparator(separator, Math.min(text.length(), end + (two ? 2 : 1)));
  }

  private static @Nullable Character best(String sample, String candidates) {
    Character best = null;
    double bestShare = 0;
    int bestWidth = 0;
    for (int i = 0; i < candidates.length(); i++) {
      char candidate = candidates.charAt(i);
      CsvScanner scanner = new CsvScanner(sample, candidate, 0);
      int width = 0;
      int records = 0;
      int even = 0;
      while (scanner.hasNext() && records < RECORDS) {
        List<CsvScanner.Cell> record = scanner.next();
        boolean blank = record.size() == 1 && record.get(0).start() == record.get(0).end();
        // The sample may end in the middle of a record.
        boolean cut = !scanner.hasNext() && sample.length() == SAMPLE && records > 0;
        if (!blank && !cut) {
          width = records == 0 ? record.size() : width;
          even += record.size() == width ? 1 : 0;
          records++;
        }
      }
      double share = records == 0 ? 0 : (double) even / records;
      if (width > 1 && (share > bestShare || (share == bestShare && width > bestWidth))) {
        best = candidate;
        bestShare = share;
        bestWidth = width;
      }
    }
    return best;
  }
}
