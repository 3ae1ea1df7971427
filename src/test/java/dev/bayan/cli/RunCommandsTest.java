package dev.bayan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code build}, {@code plan}, {@code retry} and {@code verify} after each other, real rooms. */
class RunCommandsTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;
  private Path in;
  private Path output;

  @BeforeEach
  void twoBriefingsAreBuilt() throws IOException {
    in = Files.createDirectory(folder.resolve("in"));
    output = folder.resolve("out");
    briefing("a", "فقرة أولى");
    briefing("b", "فقرة ثانية");
    assertThat(run("build")).isZero();
    assertThat(said()).startsWith("2 packs built, ");
  }

  private void briefing(String id, String words) throws IOException {
    Files.writeString(
        in.resolve(id + ".json"),
        "{\"id\": \"%s\", \"title\": \"عنوان\", \"sections\": [{\"content\": [\"%s\"]}]}"
            .formatted(id, words));
  }

  private int run(String command, String... more) {
    out.reset();
    err.reset();
    String[] arguments =
        Stream.concat(
                command.equals("retry")
                    ? Stream.of(command, "-o", output.toString())
                    : Stream.of(command, "-i", in.toString(), "-o", output.toString()),
                Stream.of(more))
            .toArray(String[]::new);
    return Commands.run(out, err, arguments);
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aSecondBuildLeavesThePacksAloneUnlessForced() {
    assertThat(run("build")).isZero();
    assertThat(said()).startsWith("0 packs built, 2 unchanged, ");
    assertThat(run("build", "--force")).isZero();
    assertThat(said()).startsWith("2 packs built, ");
    assertThat(run("build", "--verify-outputs", "--lang", "ar")).isZero();
    assertThat(said()).startsWith("الحزم المبنية: 0، بلا تغيير: 2، ");
  }

  @Test
  void aPlanSaysWhatAndWhyAndEndsAsItIsAsked() throws Exception {
    assertThat(run("plan", "--detailed-exitcode")).isZero();
    assertThat(said()).contains("keep  ").contains("0 packs to build, 2 unchanged");
    briefing("b", "فقرة أخرى");
    assertThat(run("plan")).isZero();
    assertThat(said())
        .contains("keep  " + in.resolve("a.json") + "\n")
        .contains("build  " + in.resolve("b.json") + "  (the briefing or a file of it has changed)")
        .contains("1 pack to build, 1 unchanged");
    assertThat(run("plan", "--detailed-exitcode")).isEqualTo(10);
    Files.writeString(in.resolve("c.json"), "{");
    assertThat(run("plan", "--detailed-exitcode")).isEqualTo(1);
    assertThat(said()).contains("refuse  " + in.resolve("c.json"));
  }

  @Test
  void retryBuildsWhatFailedOnceItIsMended() throws Exception {
    assertThat(run("retry")).isZero();
    assertThat(said()).contains("nothing failed in the last run");
    Files.writeString(in.resolve("c.json"), "{");
    assertThat(run("build", "--format", "pdf")).isEqualTo(1);
    assertThat(run("retry")).isEqualTo(1);
    briefing("c", "فقرة ثالثة");
    briefing("new", "ليست من التشغيل الأخير");

    assertThat(run("retry")).as(err.toString(StandardCharsets.UTF_8)).isZero();

    assertThat(said()).startsWith("1 pack built, 2 unchanged, ");
    assertThat(output.resolve("c/c.pdf")).exists();
    assertThat(output.resolve("c/c.docx")).as("as was asked of the last run").doesNotExist();
    assertThat(output.resolve("new")).doesNotExist();
    assertThat(Commands.run(out, err, "retry", "-o", folder.resolve("none").toString()))
        .isEqualTo(2);
  }

  /** The last run as if it had been begun in another folder, where its names lead elsewhere. */
  private void begunIn(Path other) throws IOException {
    Path report = output.resolve("run.json");
    String here = Path.of("").toAbsolutePath().toString();
    String json = Files.readString(report);
    assertThat(json).contains("\"folder\" : \"" + here + "\"");
    json = json.replace("\"folder\" : \"" + here, "\"folder\" : \"" + other);
    Files.writeString(report, json.replace("\"" + in + "/", "\"in/"));
  }

  @Test
  void retryAsksForWhatTheLastRunWasAskedFromWhereverItIsStarted() throws Exception {
    Files.writeString(in.resolve("theme.json"), "{\"base\": \"ministry\"}");
    Files.writeString(in.resolve("c.json"), "{");
    assertThat(run("build", "--strict", "--jobs", "1", "--timeout", "77", "--max-failures", "9"))
        .isEqualTo(1);
    begunIn(folder);
    // A letter that no font has: a warning.
    briefing("c", "فقرة \uD83D\uDE00");

    assertThat(run("retry")).isEqualTo(1);

    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("error[B4101]", folder.resolve("in/c.json").toString());
    assertThat(Files.readString(output.resolve("run.json")))
        .contains("\"strict\" : true", "\"jobs\" : 1", "\"timeout\" : 77")
        .contains("\"maxFailures\" : 9", "theme.json");
    briefing("c", "فقرة");
    assertThat(run("retry", "--timeout", "78")).isZero();
    assertThat(said()).startsWith("1 pack built, 2 unchanged, ");
    assertThat(Files.readString(output.resolve("run.json"))).contains("\"timeout\" : 78");
  }

  @Test
  void retryBeginsARunThatCouldNotBegin() throws Exception {
    Files.writeString(in.resolve("theme.json"), "{");
    assertThat(run("build", "--format", "docx")).isEqualTo(2);
    Files.writeString(in.resolve("theme.json"), "{\"base\": \"newsroom\"}");

    assertThat(run("retry")).isZero();

    assertThat(said()).startsWith("2 packs built, ");
    assertThat(output.resolve("a/a.pdf")).doesNotExist();
  }

  @Test
  void retryDoesNotBelieveAReportThatIsNone() throws Exception {
    for (String broken : new String[] {"", "{", "[]", "{}", "{\"asked\": {\"jobs\": 0}}"}) {
      Files.writeString(output.resolve("run.json"), broken);
      assertThat(run("retry")).as(broken).isEqualTo(2);
      assertThat(err.toString(StandardCharsets.UTF_8)).contains("run.json");
    }
  }

  @Test
  void verifyFindsABitThatHasTurnedInAnyFile() throws Exception {
    assertThat(run("verify")).isZero();
    assertThat(said()).startsWith("2 packs whole: ");
    Random random = new Random(7);
    try (Stream<Path> files = Files.list(output.resolve("a"))) {
      for (Path file : files.sorted().toList()) {
        byte[] bytes = Files.readAllBytes(file);
        for (int n = 0; n < 5; n++) {
          int i = random.nextInt(bytes.length);
          byte before = bytes[i];
          bytes[i] ^= (byte) (1 << random.nextInt(8));
          Files.write(file, bytes);
          assertThat(run("verify")).as("%s, byte %d", file, i).isEqualTo(1);
          assertThat(said()).startsWith("1 pack whole, 1 damaged: ");
          assertThat(err.toString(StandardCharsets.UTF_8)).contains("error[B4201]", "" + file);
          bytes[i] = before;
        }
        Files.write(file, bytes);
      }
    }
    Files.delete(in.resolve("b.json"));
    assertThat(run("verify")).isZero();
    assertThat(said()).contains("2 packs whole, 1 not held against a briefing");
  }

  @Test
  void boundsThatLetNothingThroughAreRefused() {
    assertThat(run("build", "--timeout", "0")).isEqualTo(2);
    assertThat(run("build", "--max-failures", "0")).isEqualTo(2);
    assertThat(run("build", "--drain", "-1")).isEqualTo(2);
    assertThat(run("build", "--fail-fast", "--timeout", "60", "--drain", "0")).isZero();
  }
}
