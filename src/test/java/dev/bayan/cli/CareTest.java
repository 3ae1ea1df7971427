package dev.bayan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.Foreign;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands that look after an installation: clean, doctor, completion, man. */
class CareTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;
  private String in = "";
  private String output = "";

  @BeforeEach
  void briefings() throws IOException {
    Path input = Files.createDirectories(folder.resolve("in"));
    in = input.toString();
    output = folder.resolve("out").toString();
    for (String id : new String[] {"a", "b", "c"}) {
      Files.writeString(
          input.resolve(id + ".json"),
          "{\"id\": \"%s\", \"title\": \"عنوان\", \"sections\": [{\"content\": [\"فقرة\"]}]}"
              .formatted(id));
    }
  }

  @Test
  void cleanSaysWhatItWouldRemoveAndThenRemovesIt() throws Exception {
    run("build", "--format", "xlsx", "-i", in, "-o", output);
    Files.delete(Path.of(in, "c.json"));
    out.reset();

    assertThat(run("clean", "--dry-run", "-i", in, "-o", output)).isZero();
    assertThat(out()).contains("would remove " + Path.of(output, "c"), "1 pack would be removed");
    assertThat(Path.of(output, "c")).exists();
    assertThat(run("clean", "-i", in, "-o", output, "--lang", "ar")).isZero();
    assertThat(out()).contains("الحزم المزالة: 1");
    assertThat(Path.of(output, "c")).doesNotExist();
  }

  @Test
  void buildPrunesWhereAllWentWellAndSaysWhenItBetterDoesNot() throws Exception {
    run("build", "--format", "xlsx", "-i", in, "-o", output);
    Files.delete(Path.of(in, "c.json"));
    Path bad = Files.writeString(Path.of(in, "d.json"), "{");

    assertThat(run("build", "--prune", "--format", "xlsx", "-i", in, "-o", output)).isEqualTo(1);
    assertThat(Path.of(output, "c")).exists();
    Files.delete(bad);
    assertThat(run("build", "--prune", "--format", "xlsx", "-i", in, "-o", output)).isZero();
    assertThat(Path.of(output, "c")).doesNotExist();

    Files.writeString(
        Path.of(in, "b.json"), Files.readString(Path.of(in, "a.json")).replace("\"a\"", "\"e\""));
    Files.delete(Path.of(in, "a.json"));
    assertThat(run("build", "--prune", "--format", "xlsx", "-i", in, "-o", output)).isEqualTo(1);
    assertThat(err()).contains("nothing was removed: it would be 2 of 3 packs");
    assertThat(run("build", "--prune", "--remove-most", "--format", "xlsx", "-i", in, "-o", output))
        .isZero();
    assertThat(Path.of(output, "a")).doesNotExist();
  }

  @Test
  void theDoctorFindsNothingWrongHereAndLeavesNothingBehind() throws Exception {
    Files.createDirectories(Path.of(output));

    assertThat(run("doctor", "-i", in, "-o", output)).as(out() + err()).isZero();

    assertThat(out())
        .contains("Java ", "fsync", "Arabic is shaped", "free space", "a run can begin");
    assertThat(Path.of(output)).isEmptyDirectory();
  }

  @Test
  void theDoctorNamesWhatIsWrongAndHowToMendIt() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "no folder");

    assertThat(run("doctor", "-i", folder.resolve("none").toString(), "-o", file.toString()))
        .isEqualTo(1);
    assertThat(out()).contains("BAD  there is no input", "= help: name the folder with -i");
    out.reset();
    assertThat(run("doctor", "--json", "-i", in, "-o", file.toString())).isEqualTo(1);

    JsonNode json = new JsonMapper().readTree(out());
    assertThat(json.get("good").booleanValue()).isFalse();
    assertThat(json.get("checks").valueStream())
        .filteredOn(check -> check.get("state").stringValue().equals("bad"))
        .singleElement()
        .matches(check -> check.get("name").stringValue().equals("output"))
        .matches(check -> check.get("help").stringValue().contains("own the folder"));
  }

  @Test
  void theDoctorSpeaksArabic() {
    assertThat(run("doctor", "-i", in, "-o", output, "--lang", "ar")).isZero();

    assertThat(out()).contains("سليم  ", "يمكن بدء التشغيل");
  }

  @Test
  void bashCompletesCommandsAndOptions() throws Exception {
    Path script = completion("bash");

    String completed =
        Foreign.run(
            "bash",
            "-c",
            "source '%s'; complete_it() { COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); COMPREPLY=();"
                    .formatted(script)
                + " _complete_bayan; echo \"${COMPREPLY[@]}\"; };"
                + " { complete_it bayan do; complete_it bayan build --metr; } 2> /dev/null");

    assertThat(completed).isEqualTo("doctor\n--metrics\n");
  }

  @Test
  void zshReadsItsScript() throws Exception {
    Foreign.run("zsh", "-n", completion("zsh").toString());
  }

  @Test
  void fishCompletesCommandsAndOptions() throws Exception {
    Path script = completion("fish");

    String completed =
        Foreign.run(
            "fish",
            "-c",
            "source '%s'; complete -C 'bayan docto'; complete -C 'bayan build --metr'"
                .formatted(script));

    assertThat(completed).contains("doctor\tLook at the machine", "--metrics\t");
  }

  @Test
  void anotherShellIsNone() {
    assertThat(run("completion", "tcsh")).isEqualTo(2);
    assertThat(err()).contains("'tcsh' is not one of bash, zsh, fish");
  }

  @Test
  void theManualNamesEveryCommandAndIsSoundForMandoc() throws Exception {
    assertThat(run("man")).isZero();
    Path page = folder.resolve("bayan.1");
    Files.write(page, out.toByteArray());

    assertThat(out().codePoints()).allMatch(c -> c < 0x80);
    assertThat(Foreign.run("mandoc", "-Tlint", "-Wwarning", page.toString())).isEmpty();
    // Bold is a letter over itself.
    String text =
        Foreign.run("mandoc", "-Tutf8", "-O", "width=100", page.toString()).replaceAll(".\b", "");
    for (String command : new String[] {"build", "check", "clean", "doctor", "watch", "schema"}) {
      assertThat(text).contains("BAYAN " + command.toUpperCase(Locale.ROOT));
    }
    assertThat(text)
        .contains("--hook-timeout SECONDS", "(بيان)", "  bayan check notes.json")
        .doesNotContain("PRIME", "BENCH", "PAPERS");
  }

  @Test
  void whatIsShippedBesideTheProgramIsWhatItPrints() throws Exception {
    assertThat(run("papers", folder.resolve("shipped").toString())).isZero();

    out.reset();
    assertThat(run("man")).isZero();
    assertThat(folder.resolve("shipped/man/man1/bayan.1")).hasContent(out());
    for (String shell : new String[] {"bash", "fish"}) {
      out.reset();
      assertThat(run("completion", shell)).isZero();
      assertThat(folder.resolve("shipped/completions/bayan." + shell)).hasContent(out());
    }
    assertThat(out()).doesNotContain("papers");
  }

  private Path completion(String shell) throws IOException {
    assertThat(run("completion", shell)).isZero();
    return Files.write(folder.resolve("bayan." + shell), out.toByteArray());
  }

  private int run(String... args) {
    return Commands.run(out, err, args);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
