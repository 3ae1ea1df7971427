package dev.bayan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.batch.Batch;
import dev.bayan.batch.DiskFiles;
import dev.bayan.batch.Fakes;
import dev.bayan.batch.Intake;
import dev.bayan.batch.Rooms;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class AppTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private Map<String, String> environment = Map.of();
  private boolean full;

  @TempDir Path folder;
  private String in = "";
  private String output = "";

  @BeforeEach
  void folders() {
    in = folder.resolve("in").toString();
    output = folder.resolve("out").toString();
  }

  @Test
  void noArgumentsPrintHelpAndAreNoMistake() {
    assertThat(run()).isZero();
    assertThat(out()).contains("Usage: bayan", "build", "check", "--version");
  }

  @Test
  void theHelpOfBuildHasItsGroupsAndExitCodes() {
    assertThat(run("build", "--help")).isZero();
    assertThat(out())
        .containsSubsequence("\nInput\n", "\nOutput\n", "\nRun\n", "\nExit codes\n", "\nExamples\n")
        .contains(" 75 ", "130 ", "--format", "--jobs");
  }

  @Test
  void everyCommandThatIsListedIsKnownByThatNameAlone() {
    assertThat(run("--help")).isZero();
    List<String> names =
        out.toString(StandardCharsets.UTF_8)
            .lines()
            .dropWhile(line -> !line.equals("Commands"))
            .skip(1)
            .takeWhile(line -> !line.isBlank())
            .filter(line -> line.matches("  [a-z].*"))
            .map(line -> line.strip().replaceFirst("[ ,].*", ""))
            .toList();
    assertThat(names).contains("build", "read-back", "man").hasSizeGreaterThan(12);
    for (String name : names) {
      out.reset();
      assertThat(run(name, "--help")).as(name).isZero();
      assertThat(out.toString(StandardCharsets.UTF_8)).contains("bayan " + name + " ");
    }
  }

  @Test
  void schemasArePrintedByName() {
    assertThat(run("schema")).isZero();
    assertThat(out()).startsWith("{\n").contains("\"$id\": \"urn:bayan:schema:briefing:1\"");
    String briefing = out();
    out.reset();
    assertThat(run("schema", "briefing")).isZero();
    assertThat(out()).isEqualTo(briefing);
    out.reset();
    assertThat(run("schema", "run")).isZero();
    assertThat(out()).contains("run.json of Bayan");
    out.reset();
    assertThat(run("schema", "breifing")).isEqualTo(2);
    assertThat(run("schema", "../messages/file_en")).isEqualTo(2);
    assertThat(err()).contains("there is no schema 'breifing': briefing, theme or run");
    assertThat(out()).isEmpty();
  }

  @Test
  void versionGoesToStandardOutput() {
    assertThat(run("--version")).isZero();
    assertThat(out()).startsWith("bayan test (Java ");
    assertThat(err()).isEmpty();
  }

  @Test
  void aMistypedOptionOrCommandIsExplainedAndSuggestsTheRightOne() {
    assertThat(run("build", "--jbos", "3")).isEqualTo(2);
    assertThat(err()).contains("--jbos", "Did you mean '--jobs'?");
    assertThat(run("biuld")).isEqualTo(2);
    assertThat(err()).contains("Did you mean 'build'?");
    assertThat(run("build", "--format", "odt")).isEqualTo(2);
    assertThat(err()).contains("'odt' is not one of docx, xlsx, pdf");
    assertThat(run("build", "--jobs", "0")).isEqualTo(2);
    assertThat(out()).isEmpty();
  }

  @Test
  void aWrongValueSuggestsNoOption() {
    for (String[] wrong :
        new String[][] {
          {"build", "--jobs", "x"},
          {"build", "--format", "i"},
          {"check", "--lang", "fr"},
          {"check", "--diagnostics", "jsn"},
          {"build", "-x"}
        }) {
      assertThat(run(wrong)).isEqualTo(2);
    }
    assertThat(err())
        .doesNotContain("Did you mean")
        .contains("'fr' is not one of ar, en", "'jsn' is not one of human, short, json");
  }

  @Test
  void anArgumentCannotCommandTheTerminal() {
    assertThat(run("build", "--\u001B]8;;x")).isEqualTo(2);
    assertThat(run("check", folder.resolve("\u001B[2J").toString())).isEqualTo(2);
    assertThat(run("explain", "\u001B[2J")).isEqualTo(2);
    assertThat(err()).contains("]8;;x", "[2J").doesNotContain("\u001B");
  }

  @Test
  void explainSaysWhatACodeMeansWhateverItsCase() {
    assertThat(run("explain", "b2003")).isZero();
    assertThat(out())
        .startsWith("error[B2003]: a key that the contract does not have\n\n")
        .contains("\nBad: roles.json\n    {\n", "\nGood: roles.json\n    {\n");
    assertThat(run("explain", "B2003", "--lang", "ar")).isZero();
    assertThat(out()).contains("خطأ[B2003]: مفتاح ليس في المواصفة", "\nمثال صحيح: roles.json\n");
  }

  @Test
  void explainListsAllCodes() {
    assertThat(run("explain")).isZero();
    assertThat(out())
        .contains("B1001  a byte that is not UTF-8\n", "B9003  ")
        .hasLineCount(ExplainCommand.codes().size() + 2);
  }

  @Test
  void explainSuggestsTheCodeThatWasMeant() {
    assertThat(run("explain", "2003")).isEqualTo(2);
    assertThat(run("explain", "nonsense")).isEqualTo(2);
    assertThat(out()).isEmpty();
    assertThat(err())
        .contains("no code \"2003\": did you mean \"B2003\"?")
        .contains("no code \"nonsense\": 'bayan explain' lists them all");
  }

  @Test
  void arabicByOptionOrEnvironment() throws Exception {
    briefing("a.json", "a");
    briefing("b.json", "!");
    briefing("c.json", "?c");

    assertThat(run("build", "-i", in, "-o", output, "--lang", "ar")).isEqualTo(1);
    assertThat(out())
        .startsWith("الحزم المبنية: 2، ")
        .contains("، المتعثرة: 1، التحذيرات: 1، بالثواني: \u20680.0\u2069، في \u2068" + output);
    assertThat(err()).contains("خطأ[B2002]", "تحذير[B2304]").doesNotContain("error", "help");
    assertThat(Path.of(output, "run.json")).content().contains("a message").contains("\"error\"");

    environment = Map.of("LC_ALL", "", "LC_MESSAGES", "ar_EG.UTF-8", "LANG", "en_GB.UTF-8");
    assertThat(run("check", folder.resolve("none").toString())).isEqualTo(2);
    assertThat(err()).contains("لا ملف ولا مجلد باسم");
    environment = Map.of("LC_ALL", "C.UTF-8", "LANG", "ar_EG.UTF-8");
    assertThat(run("check", folder.resolve("none").toString())).isEqualTo(2);
    assertThat(err()).contains("there is no file or folder");
  }

  @Test
  void jsonIsAllThereIsOnStandardError() throws Exception {
    briefing("a.json", "a");
    briefing("b.json", "!");

    assertThat(run("check", in, "--diagnostics", "json")).isEqualTo(1);
    assertThat(run("check", in + "x", "--diagnostics", "json")).isEqualTo(2);
    assertThat(err().lines()).hasSize(2).allMatch(line -> line.startsWith("{\""));
    assertThat(new JsonMapper().readTree(err().lines().findFirst().orElseThrow()).get("file"))
        .hasToString("\"" + in + "/b.json\"");
    err.reset();
    assertThat(run("check", in, "--diagnostics", "short")).isEqualTo(1);
    assertThat(err()).isEqualTo(in + "/b.json:1:2: error B2002 a message\n");
  }

  @Test
  void outputThatCannotBePrintedIsThree() throws Exception {
    briefing("a.json", "a");
    full = true;
    assertThat(run("check", in)).isEqualTo(3);
    assertThat(run("explain")).isEqualTo(3);
    assertThat(run("check", in + "x")).isEqualTo(2);
    assertThat(err()).contains("bayan: the standard output cannot be written");
  }

  @Test
  void allBuiltIsZero() throws Exception {
    briefing("a.json", "a");

    assertThat(run("build", "-i", in, "-o", output)).isZero();
    assertThat(out()).isEqualTo("1 pack built, 0.0 s: " + output + "\n");
    assertThat(err()).isEmpty();
  }

  @Test
  void emptyNamesAreUsageErrorsAndNotTheCurrentFolder() {
    assertThat(run("build", "")).isEqualTo(2);
    assertThat(run("build", "-i", "")).isEqualTo(2);
    assertThat(run("build", "-i", in, "-o", "")).isEqualTo(2);
    assertThat(err())
        .contains("a path is empty", "the input folder is empty", "output folder is empty");
  }

  @Test
  void outputThatIsAFileIsAUsageError() throws Exception {
    briefing("a.json", "a");
    Path file = Files.writeString(folder.resolve("file"), "text");
    assertThat(run("build", "-i", in, "-o", file.toString())).isEqualTo(2);
    assertThat(err()).contains("is a file");
    assertThat(file).hasContent("text");
  }

  @Test
  void oneFolderForInputAndOutputIsRefusedBeforeAnythingIsWritten() throws Exception {
    briefing("a.json", "a");
    assertThat(run("build", "-i", in, "-o", in + "/.")).isEqualTo(2);
    assertThat(err()).contains("input and output are one folder");
    assertThat(Path.of(in, "run.json")).doesNotExist();
  }

  @Test
  void outputMayBeASymbolicLinkToAFolder() throws Exception {
    briefing("a.json", "a");
    Path real = Files.createDirectory(folder.resolve("real"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);
    assertThat(run("build", "-i", in, "-o", link.toString())).isZero();
    assertThat(real.resolve("a/a.docx")).exists();
    assertThat(real.resolve("run.json")).exists();
  }

  @Test
  void argumentsThatBeginWithAnAtSignAreFileNames() {
    assertThat(run("build", "@missing.json")).isEqualTo(2);
    assertThat(err()).contains("@missing.json");
  }

  @Test
  void oneOfThreeBadIsOneAndTheOthersAreBuilt() throws Exception {
    briefing("a.json", "a");
    briefing("b.json", "!");
    briefing("c.json", "?c");

    assertThat(run("build", "-i", in, "-o", output)).isEqualTo(1);
    assertThat(out()).startsWith("2 packs built, 1 briefing failed, 1 warning, ");
    assertThat(err()).contains("b.json", "error[B2002]: a message", "c.json", "warning[B2304]");
    assertThat(Path.of(output, "a/a.docx")).exists();
    assertThat(Path.of(output, "c/c.docx")).exists();
  }

  @Test
  void warningsFailABriefingOfAStrictRunAlone() throws Exception {
    briefing("a.json", "a");
    briefing("c.json", "?c");

    assertThat(run("check", in)).isZero();
    assertThat(run("check", in, "--strict")).isEqualTo(1);
    err.reset();
    out.reset();
    assertThat(run("build", "-i", in, "-o", output, "--strict")).isEqualTo(1);
    assertThat(out()).startsWith("1 pack built, 1 briefing failed, ").doesNotContain("warning");
    assertThat(err()).contains("c.json", "error[B2304]").doesNotContain("warning");
    assertThat(Path.of(output, "a/a.docx")).exists();
    assertThat(Path.of(output, "c")).doesNotExist();
    assertThat(run("build", "--help")).isZero();
    assertThat(out()).contains("--strict", "Warnings are errors");
  }

  @Test
  void nothingToBuildIsTwo() throws Exception {
    assertThat(run("build", "-i", in)).isEqualTo(2);
    assertThat(err()).contains("there is no file or folder " + in);
    Files.createDirectories(Path.of(in));
    assertThat(run("build", "-i", in)).isEqualTo(2);
    assertThat(err()).contains("has no briefings");
    assertThat(run("build", in, "-i", in)).isEqualTo(2);
    assertThat(err()).contains("not both");
  }

  @Test
  void anOutputThatCannotBeWrittenIsThree() throws Exception {
    briefing("a.json", "a");
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThat(run("build", "-i", in, "-o", file.resolve("out").toString())).isEqualTo(3);
    assertThat(err()).contains("bayan: ", file.toString()).hasLineCount(1);
  }

  @Test
  void aRunBesideAnotherIsSeventyFive() throws Exception {
    briefing("a.json", "a");
    int[] inner = new int[1];
    Rooms rooms =
        Fakes.rooms(pack -> inner[0] = run(Fakes.rooms(), "build", "-i", in, "-o", output));

    assertThat(run(rooms, "build", "-i", in, "-o", output, "--format", "pdf")).isZero();
    assertThat(inner[0]).isEqualTo(75);
    assertThat(err()).contains("another run is using " + output);
  }

  @Test
  void checkReportsAndWritesNothing() throws Exception {
    briefing("a.json", "a");
    briefing("b.json", "!");

    assertThat(run("check", in)).isEqualTo(1);
    assertThat(out()).startsWith("1 briefing fit to build, 1 briefing failed, ");
    assertThat(folder).isDirectoryNotContaining("glob:**/out");
  }

  @Test
  void whatAFileSaysCannotCommandTheTerminal() throws Exception {
    briefing("a.json", "a");
    briefing("b\u001B]8;;x.json", "!");

    run("build", "-i", in, "-o", output);

    assertThat(err()).contains("b\uFFFD]8;;x.json").doesNotContain("\u001B");
  }

  private void briefing(String name, String id) throws Exception {
    Fakes.write(Path.of(in), name, id, "words");
  }

  private int run(String... args) {
    return run(Fakes.rooms(), args);
  }

  private int run(Rooms rooms, String... args) {
    Terminal terminal =
        Terminal.of(
            new PrintStream(full ? new FullDisk() : out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            false,
            environment);
    Batch batch = new Batch(rooms, new DiskFiles(), Fakes.CLOCK);
    return new App(terminal, batch, Fakes.CLOCK, rooms.version(), new Intake(), new DiskFiles())
        .run(List.of(args).toArray(String[]::new));
  }

  /** Takes nothing. */
  private static final class FullDisk extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      throw new IOException("No space left on device");
    }
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
