package dev.bayan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.read.ThemeFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code --theme} and theme.json, from the arguments to the exit code, with the real rooms. */
class ThemeOptionTest {

  private static final String BRIEFING =
      """
      {"id": "a", "title": "عنوان", "classification": "%s",
       "sections": [{"content": ["فقرة"]}]}
      """;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;
  private Path in;
  private Path output;

  @BeforeEach
  void folders() throws IOException {
    in = Files.createDirectory(folder.resolve("in"));
    output = folder.resolve("out");
    Files.writeString(in.resolve("a.json"), BRIEFING.formatted("internal"));
  }

  @Test
  void aThemeWithErrorsIsTwoAndShowsWhere() throws Exception {
    Files.writeString(in.resolve("theme.json"), "{\n  \"colours\": {\"ink\": \"black\"}\n}");

    assertThat(run("build", "-i", in.toString(), "-o", output.toString())).isEqualTo(2);
    assertThat(err())
        .contains("error[B5003]: \"black\" is not a colour", "theme.json:2:22")
        .contains("bayan: the theme", "has errors");
    assertThat(out()).isEmpty();
    assertThat(output).doesNotExist();
    assertThat(run("check", in.toString())).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "missing.ttf, there is no file",
    "text.ttf, the file is not a font",
    "short.ttf, the font is damaged",
    "latin.ttf, Arabic",
    "restricted.ttf, embed"
  })
  void aFontThatCannotBeUsedIsTwoBeforeAnyBriefingIsTouched(String font, String reason)
      throws Exception {
    Files.createDirectory(in.resolve("fonts"));
    if (!font.equals("missing.ttf")) {
      Files.write(in.resolve("fonts").resolve(font), ThemeFiles.font(font));
    }
    Files.writeString(
        in.resolve("theme.json"),
        "{\"fonts\": {\"regular\": \"fonts/%s\", \"bold\": \"fonts/%s\"}}".formatted(font, font));
    // A briefing that is refused, too: nobody gets as far as it.
    Files.writeString(in.resolve("b.json"), "{");

    assertThat(run("build", "-i", in.toString(), "-o", output.toString())).isEqualTo(2);
    assertThat(err()).contains("fonts/" + font, reason).doesNotContain("b.json");
    assertThat(output).doesNotExist();
  }

  @Test
  void aThemeThatIsAskedForGoesBeforeTheOneInTheFolder() throws Exception {
    Files.writeString(in.resolve("theme.json"), "{\"colours\": {\"ink\": \"black\"}}");

    assertThat(run("check", in.toString(), "--theme", "newsroom")).isZero();
    assertThat(err()).isEmpty();
  }

  @Test
  void anUnknownOrEmptyNameIsTwo() {
    assertThat(run("check", in.toString(), "--theme", "minstry")).isEqualTo(2);
    assertThat(err()).contains("standard, ministry, newsroom");
    assertThat(run("check", in.toString(), "--theme", "")).isEqualTo(2);
    assertThat(err()).contains("the theme is empty");
  }

  @Test
  void warningsArePrintedAndCountedAndTheRunIsGood() throws Exception {
    Files.writeString(in.resolve("theme.json"), "{\"colours\": {\"muted\": \"#AAAAAA\"}}");

    assertThat(run("check", in.toString())).isZero();
    assertThat(err()).contains("warning[B5051]");
    assertThat(out()).contains("1 briefing fit to build, 1 warning");
  }

  @Test
  void aThemeWithWarningsEndsAStrictRun() throws Exception {
    Files.writeString(in.resolve("theme.json"), "{\"colours\": {\"muted\": \"#AAAAAA\"}}");

    assertThat(run("build", "-i", in.toString(), "-o", output.toString(), "--strict")).isEqualTo(2);
    assertThat(err()).contains("error[B5051]", "theme.json").doesNotContain("warning");
    assertThat(output).doesNotExist();
  }

  @Test
  void aClassificationIsOneOfTheThemes() throws Exception {
    Files.writeString(
        in.resolve("theme.json"),
        """
        {"classifications": {"eyes-only": {"ar": "سري", "en": "Eyes only", "colour": "#7F1D1D"}}}
        """);

    assertThat(run("check", in.toString())).isEqualTo(1);
    assertThat(err()).contains("B2203", "eyes-only");
    Files.writeString(in.resolve("a.json"), BRIEFING.formatted("eyes-only"));
    assertThat(run("check", in.toString())).isZero();
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
