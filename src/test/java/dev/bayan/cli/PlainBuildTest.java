package dev.bayan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.batch.Fakes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainBuildTest {

  private static final Pattern PLACE = Pattern.compile("\\bout-\\w+");

  @TempDir Path folder;

  /** What a command line ends with and says, but for the name of its output folder. */
  private record Said(int code, String out, String err) {}

  @ParameterizedTest
  @ValueSource(strings = {"good", "broken", "empty", "missing", "good/letter.json"})
  void saysAndDoesWhatPicocliWouldHaveSaidAndDone(String input) throws IOException {
    Files.createDirectories(folder.resolve("empty"));
    write("good/letter.json", "{\"id\": \"a\", \"title\": \"أ\", \"sections\": []}");
    write("broken/letter.json", "{\"id\": \"a\",");
    String in = folder.resolve(input).toString();
    String plain = folder.resolve("out-plain").toString();
    String parsed = folder.resolve("out-parsed").toString();

    assertThat(isPlain("build", "-i", in, "-o", plain)).isTrue();
    assertThat(isPlain("build", "--input=" + in, "--output", parsed)).isFalse();
    assertThat(said("build", "-i", in, "-o", plain))
        .isEqualTo(said("build", "--input=" + in, "--output", parsed));
    assertThat(packs(plain)).isEqualTo(packs(parsed));
  }

  @Test
  void aMistakeInTheFoldersIsToldAsPicocliWouldHaveToldIt() throws IOException {
    Files.createDirectories(folder.resolve("in"));
    write("file", "");
    String in = folder.resolve("in").toString();
    String file = folder.resolve("file").toString();

    assertThat(said("build", "-i", in, "-o", in).code()).isEqualTo(ExitCode.USAGE);
    assertThat(said("build", "-i", in, "-o", in)).isEqualTo(said("build", "-i", in, "-o=" + in));
    assertThat(said("build", "-o", file, "-i", in))
        .isEqualTo(said("build", "-o", file, "-i=" + in));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "check -i a",
        "build -i",
        "build a",
        "build -i a b",
        "build -i a --force",
        "build -i a -i b",
        "build -o a --output b",
        "build -i -o",
        "build -i \"a\"",
        "build --inpt a",
        "build --help",
        "build -h -o"
      })
  void whatIsNotPlainIsLeftToPicocli(String line) {
    assertThat(isPlain(line.split(" "))).isFalse();
    assertThat(isPlain("build", "-i", "")).isFalse();
    assertThat(isPlain("build", "-i", "a\0b")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"build", "build -o b", "build --output b --input a"})
  void foldersInAnyOrderArePlain(String line) {
    assertThat(isPlain(line.split(" "))).isTrue();
  }

  private static boolean isPlain(String... args) {
    return PlainBuild.of(args) != null;
  }

  private Said said(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Commands.run(out, err, args);
    return new Said(code, text(out), text(err));
  }

  private static Map<String, String> packs(String folder) throws IOException {
    Path output = Path.of(folder);
    return Files.exists(output) ? Fakes.tree(output) : Map.of();
  }

  private static String text(ByteArrayOutputStream bytes) {
    return PLACE.matcher(bytes.toString(StandardCharsets.UTF_8)).replaceAll("out");
  }

  private void write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
