package dev.bayan.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bayan.export.Format;
import dev.bayan.style.Theme;
import dev.bayan.style.Typeface;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ThemeFinderTest {

  private static final String OWN_FONTS =
      "{\"fonts\": {\"regular\": \"f/R.ttf\", \"bold\": \"f/B.ttf\"}}";

  @TempDir Path folder;
  private Path in;
  private Path other;

  @BeforeEach
  void folders() throws IOException {
    in = Files.createDirectory(folder.resolve("in"));
    other = Files.createDirectory(folder.resolve("other"));
    Fakes.write(in, "a.json", "a", "words");
    Fakes.write(other, "b.json", "b", "words");
  }

  @Test
  void withoutAWordAndWithoutAFileTheThemeIsTheStandardOne() throws Exception {
    Looks looks = find(null, in);
    assertThat(looks.name()).isEqualTo("standard");
    assertThat(looks.theme()).isEqualTo(Theme.standard());
    assertThat(looks.source()).isNull();
  }

  @Test
  void aReadyThemeIsKnownByItsName() throws Exception {
    assertThat(find("ministry", in).theme().page().top().points()).isGreaterThan(80);
    assertThat(find("newsroom", in).name()).isEqualTo("newsroom");
    theme(in, "{}");
    assertThat(find("standard", in).source()).as("asked for, so not the folder's").isNull();
  }

  @Test
  void aWordThatIsNoReadyThemeIsExplained() {
    assertThatThrownBy(() -> find("minstry", in))
        .isInstanceOf(BadRequestException.class)
        .hasMessageContaining("minstry")
        .hasMessageContaining("standard, ministry, newsroom");
    assertThatThrownBy(() -> find("house.json", in)).hasMessage("there is no theme house.json");
    assertThatThrownBy(() -> find("./ministry", in)).hasMessage("there is no theme ./ministry");
  }

  @Test
  void theThemeOfTheFolderIsFoundFromTheFolderAndFromAFileInIt() throws Exception {
    theme(in, "{\"name\": \"ours\"}");

    assertThat(find(null, in).name()).isEqualTo("ours");
    assertThat(find(null, in.resolve("a.json")).name()).isEqualTo("ours");
    assertThat(find(null, in, other, in.resolve("./a.json")).name()).isEqualTo("ours");
    assertThat(find(null, other).name()).isEqualTo("standard");
  }

  @Test
  void aThemeWithoutANameGoesByItsFile() throws Exception {
    Files.writeString(folder.resolve("house.v2.json"), "{}");
    assertThat(find(folder.resolve("house.v2.json").toString(), in).name()).isEqualTo("house.v2");
  }

  @Test
  void twoThemesAreOneTooMany() throws Exception {
    theme(in, "{}");
    theme(other, "{}");
    assertThatThrownBy(() -> find(null, in, other))
        .isInstanceOf(BadRequestException.class)
        .hasMessageContaining("in/theme.json")
        .hasMessageContaining("other/theme.json")
        .hasMessageContaining("--theme");
    assertThat(find(in.resolve("theme.json").toString(), in, other).source()).isNotNull();
  }

  @Test
  void aFolderOrALinkIsNoTheme() throws Exception {
    Files.createDirectory(in.resolve("theme.json"));
    assertThatThrownBy(() -> find(null, in)).hasMessageContaining("is a folder, not a file");
    Files.createSymbolicLink(other.resolve("theme.json"), in.resolve("a.json"));
    assertThatThrownBy(() -> find(null, other)).hasMessageContaining("is a symbolic link");
  }

  @Test
  void aThemeWithErrorsStopsTheRunBeforeAnythingIsWritten() throws Exception {
    theme(in, "{\"colours\": {\"ink\": \"black\"}, \"pages\": {}}");
    Path out = folder.resolve("out");
    assertThatThrownBy(() -> Fakes.build(Fakes.rooms(), in, out))
        .isInstanceOfSatisfying(
            BadThemeException.class,
            bad ->
                assertThat(bad.diagnostics())
                    .extracting(d -> d.code())
                    .containsExactly("B5003", "B2003"));
    assertThat(out).doesNotExist();
  }

  @Test
  void aFontThatIsMissingOrNoFontStopsTheRunToo() throws Exception {
    theme(in, OWN_FONTS);
    assertThatThrownBy(() -> find(null, in))
        .isInstanceOfSatisfying(
            BadThemeException.class,
            bad ->
                assertThat(bad.diagnostics())
                    .extracting(d -> d.code())
                    .containsExactly("B2501", "B2501"));
    fonts(in, new byte[] {1, 2, 3}, Typeface.amiri().bold().bytes());
    assertThatThrownBy(() -> find(null, in))
        .isInstanceOfSatisfying(
            BadThemeException.class,
            bad -> assertThat(bad.diagnostics().get(0).code()).isEqualTo("B5101"));
  }

  @Test
  void warningsStandInTheReportAndTheRunGoesOn() throws Exception {
    theme(in, "{\"name\": \"pale\", \"colours\": {\"muted\": \"#AAAAAA\"}}");
    Path out = folder.resolve("out");

    RunReport report = Fakes.build(Fakes.rooms(), in, out);

    assertThat(report.isGood()).isTrue();
    assertThat(report.warnings()).isEqualTo(1);
    JsonNode run = JsonMapper.shared().readTree(out.resolve("run.json").toFile());
    assertThat(run.at("/theme/name").stringValue()).isEqualTo("pale");
    assertThat(run.at("/theme/file").stringValue()).endsWith("in/theme.json");
    assertThat(run.at("/theme/sha256").stringValue())
        .isEqualTo(Hash.of(Files.readAllBytes(in.resolve("theme.json"))));
    assertThat(run.at("/theme/diagnostics/0/code").stringValue()).isEqualTo("B5051");
    assertThat(run.at("/totals/warnings").intValue()).isEqualTo(1);
    assertThat(pack(out).get("theme").stringValue()).isEqualTo("pale");
  }

  @Test
  void theFingerprintFollowsTheThemeAndItsFontsAndNothingElseBesideThem() throws Exception {
    theme(in, OWN_FONTS);
    byte[] regular = Typeface.amiri().regular().bytes();
    byte[] bold = Typeface.amiri().bold().bytes();
    fonts(in, regular, bold);
    Files.createDirectories(in.resolve("f"));
    String first = fingerprint();

    Files.writeString(in.resolve("f/unused.ttf"), "no matter");
    assertThat(fingerprint()).isEqualTo(first);

    fonts(in, bold, regular);
    String swapped = fingerprint();
    assertThat(swapped).as("the fonts changed, not a byte of the theme").isNotEqualTo(first);

    fonts(in, regular, bold);
    assertThat(fingerprint()).isEqualTo(first);

    theme(in, OWN_FONTS + " ");
    assertThat(fingerprint()).isNotEqualTo(first);
  }

  @Test
  void readyThemesHaveFingerprintsOfTheirOwn() throws Exception {
    assertThat(List.of(find("standard", in), find("ministry", in), find("newsroom", in)))
        .extracting(Looks::fingerprint)
        .doesNotHaveDuplicates();
  }

  private String fingerprint() throws Exception {
    Path out = folder.resolve("out");
    Fakes.build(Fakes.rooms(), in, out);
    return pack(out).get("fingerprint").stringValue();
  }

  private static JsonNode pack(Path out) {
    return JsonMapper.shared().readTree(out.resolve("a/pack.json").toFile());
  }

  private static void theme(Path folder, String json) throws IOException {
    Files.writeString(folder.resolve("theme.json"), json);
  }

  private static void fonts(Path folder, byte[] regular, byte[] bold) throws IOException {
    Files.createDirectories(folder.resolve("f"));
    Files.write(folder.resolve("f/R.ttf"), regular);
    Files.write(folder.resolve("f/B.ttf"), bold);
  }

  private static Looks find(@Nullable String asked, Path... paths) throws Exception {
    Request request =
        new Request(
            List.of(paths), Path.of("unused"), EnumSet.allOf(Format.class), asked, 1, false);
    return new ThemeFinder(new DiskFiles(), Fakes.rooms().themes())
        .find(request.theme(), request.paths());
  }
}
