package dev.bayan.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsTest {

  private static final Instant FIRST = Instant.parse("2025-07-06T10:00:00.250Z");
  private static final Instant LATER = FIRST.plusSeconds(60);

  private static final Pattern SAMPLE =
      Pattern.compile("([a-z_]+)\\{((?:[a-z]+=\"(?:[^\"\\\\\n]|\\\\[\"\\\\n])*\",?)+)} ([0-9.]+)");

  @TempDir Path folder;

  @Test
  void everyFamilyIsDescribedOnceBeforeItsSamplesAndTheLastLineEnds() throws Exception {
    Path in = folder.resolve("in");
    Fakes.write(in, "a.json", "?a", "words");
    Fakes.write(in, "b.json", "!", "");
    RunReport report = Fakes.build(Fakes.rooms(), in, folder.resolve("out"));

    Map<String, String> samples =
        parsed(new Metrics("1", "/srv/\"ح\"\\\n", 1, FIRST, report).text(""));

    String label = "{output=\"/srv/\\\"ح\\\"\\\\\\n\"";
    assertThat(samples)
        .containsEntry("bayan_last_run_exit_code" + label + "}", "1")
        .containsEntry("bayan_last_run_warnings" + label + "}", "1")
        .containsEntry("bayan_last_run_briefings" + label + ",state=\"built\"}", "1")
        .containsEntry("bayan_last_run_briefings" + label + ",state=\"refused\"}", "1")
        .containsEntry("bayan_last_run_timestamp_seconds" + label + "}", "1751796000.250")
        .doesNotContainKey("bayan_last_success_timestamp_seconds" + label + "}");
  }

  @Test
  void aRunThatFailsKeepsTheTimeOfTheLastSuccess() throws Exception {
    MetricsFile file = new MetricsFile(new DiskFiles(), folder.resolve("bayan.prom"));

    assertThat(file.write(new Metrics("1", "/o", 0, FIRST, null))).isNull();
    assertThat(file.write(new Metrics("1", "/o", 2, LATER, null))).isNull();
    assertThat(file.write(new Metrics("1", "/o", 3, LATER, null))).isNull();

    Map<String, String> samples = parsed(Files.readString(file.file()));
    assertThat(samples)
        .containsEntry("bayan_last_success_timestamp_seconds{output=\"/o\"}", "1751796000.250")
        .containsEntry("bayan_last_run_timestamp_seconds{output=\"/o\"}", "1751796060.250")
        .containsEntry("bayan_last_run_exit_code{output=\"/o\"}", "3");
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void aFileThatCannotBeWrittenIsSaidAndLeavesTheOldOne() throws Exception {
    Path path = folder.resolve("in-the-way");
    Files.createDirectories(path.resolve("full"));

    assertThat(
            String.valueOf(
                new MetricsFile(new DiskFiles(), path)
                    .write(new Metrics("1", "/o", 0, FIRST, null))))
        .contains("batch.metrics-unwritten");

    assertThat(path.resolve("full")).isDirectory();
  }

  /** As promtool checks it: HELP and TYPE once, before the samples, which stand together. */
  private static Map<String, String> parsed(String text) {
    assertThat(text).endsWith("\n").doesNotEndWith("\n\n");
    Map<String, String> samples = new HashMap<>();
    Map<String, String> types = new HashMap<>();
    Map<String, String> helps = new HashMap<>();
    String family = "";
    for (String line : text.lines().toList()) {
      String[] words = line.split(" ", 4);
      if (line.startsWith("# HELP ")) {
        assertThat(helps.put(words[2], words[3])).as(line).isNull();
        family = words[2];
      } else if (line.startsWith("# TYPE ")) {
        assertThat(types.put(words[2], words[3])).as(line).isNull();
        assertThat(words[3]).isEqualTo("gauge");
        assertThat(words[2]).isEqualTo(family);
      } else {
        Matcher sample = SAMPLE.matcher(line);
        assertThat(sample.matches()).as(line).isTrue();
        assertThat(sample.group(1)).as(line).isEqualTo(family);
        assertThat(types).containsKey(family);
        assertThat(samples.put(family + "{" + sample.group(2) + "}", sample.group(3)))
            .as(line)
            .isNull();
      }
    }
    return samples;
  }
}
