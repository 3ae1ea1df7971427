package dev.bayan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.Samples;
import dev.bayan.batch.Batch;
import dev.bayan.batch.DiskFiles;
import dev.bayan.batch.Fakes;
import dev.bayan.batch.Intake;
import dev.bayan.batch.Request;
import dev.bayan.batch.Rooms;
import dev.bayan.batch.RunReport;
import dev.bayan.export.Format;
import dev.bayan.model.Briefing;
import dev.bayan.read.Neighbours;
import dev.bayan.read.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real exporters, twice, with another time zone, another locale and another number of jobs. */
class ReproducibilityTest {

  private static final Map<String, Briefing> BRIEFINGS =
      Map.of(
          "everything", Samples.everything(),
          "english", Samples.english(),
          "long", Samples.longTable(60, 4));

  @TempDir Path folder;

  @Test
  void theSamePacksWhateverTheTimeZoneLocaleAndJobs() throws Exception {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.ROOT);
      TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
      Map<String, String> first = build("first", 1);
      // Two zip time stamps apart: a file that carries the time of day shows it now.
      Thread.sleep(2100);
      Locale.setDefault(Locale.forLanguageTag("ar-SA-u-ca-islamic-umalqura-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      Map<String, String> second = build("second", 3);

      assertThat(first).hasSize(BRIEFINGS.size() * 4);
      first.forEach((name, hex) -> assertThat(hex.equals(second.get(name))).as(name).isTrue());
      assertThat(second).hasSameSizeAs(first);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  /** Each file of each pack by name, in hexadecimal. */
  private Map<String, String> build(String name, int jobs) throws Exception {
    Path in = Files.createDirectories(folder.resolve("in"));
    for (String each : BRIEFINGS.keySet()) {
      Files.writeString(in.resolve(each + ".json"), each);
    }
    Rooms real = Main.rooms();
    Rooms rooms =
        new Rooms(
            real.version(),
            real.themes(),
            theme -> ReproducibilityTest::read,
            real.planner(),
            real.exporters(),
            real.proof());
    Path out = folder.resolve(name);
    RunReport report =
        new Batch(rooms, new DiskFiles(), Fakes.CLOCK)
            .build(
                new Request(List.of(in), out, EnumSet.allOf(Format.class), jobs),
                Fakes.SILENT,
                new Intake());
    assertThat(report.isGood()).as(report.toString()).isTrue();
    return hex(out);
  }

  private static Reading read(String file, byte[] bytes, Neighbours neighbours) {
    Briefing briefing = BRIEFINGS.get(new String(bytes, StandardCharsets.US_ASCII));
    return briefing == null
        ? new Reading.Refused(List.of())
        : new Reading.Accepted(briefing, List.of());
  }

  private static Map<String, String> hex(Path out) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(out)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = out.relativize(file).toString();
        if (!name.startsWith(".bayan") && !name.equals("run.json") && !name.equals("index.html")) {
          files.put(name, HexFormat.of().formatHex(Files.readAllBytes(file)));
        }
      }
    }
    return files;
  }
}
