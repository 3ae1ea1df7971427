package dev.bayan.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.style.Colour;
import dev.bayan.style.Length;
import dev.bayan.style.Picture;
import dev.bayan.style.Running;
import dev.bayan.style.TextRole;
import dev.bayan.style.TextStyle;
import dev.bayan.style.Theme;
import dev.bayan.style.Theme.Classification;
import dev.bayan.style.Theme.EmbedFonts;
import dev.bayan.style.Typeface;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoodThemeTest {

  private static final Theme STANDARD = Theme.standard();

  @Test
  void everyGoodThemeIsAcceptedWithoutAWord() {
    assertThat(ThemeFixtures.all(ThemeFixtures.GOOD))
        .hasSizeGreaterThan(5)
        .allSatisfy(
            (name, reading) -> {
              assertThat(ThemeFixtures.diagnostics(reading)).as(name).isEmpty();
              assertThat(reading).as(name).isInstanceOf(ThemeReading.Accepted.class);
            });
  }

  @Test
  void anEmptyThemeIsTheStandardOneUnderTheFilesName() {
    ThemeReading.Accepted empty = good("empty");
    assertThat(empty.theme()).isEqualTo(STANDARD);
    assertThat(empty.name()).isEqualTo("empty");
  }

  @Test
  void everythingThatAThemeSaysIsInIt() {
    ThemeReading.Accepted read = good("everything");
    Theme theme = read.theme();

    assertThat(read.name()).isEqualTo("وزارة المثال");
    assertThat(theme.page())
        .isEqualTo(
            new Theme.Page(
                Length.millimetres(170),
                Length.points(684),
                Length.points(72),
                Length.millimetres(25),
                Length.millimetres(20),
                Length.millimetres(20)));
    assertThat(theme.palette().accent()).isEqualTo(Colour.hex("5B2C6F"));
    assertThat(theme.palette().rule()).isEqualTo(Colour.hex("C9B8D3"));
    assertThat(theme.typeface().family()).isEqualTo("Amiri");
    assertThat(theme.typeface().regular().name()).isEqualTo("fonts/amiri-regular.ttf");
    assertThat(theme.fallbacks()).hasSize(2).contains(Typeface.amiri());
    assertThat(theme.style(TextRole.TITLE))
        .isEqualTo(new TextStyle(25.5, true, Colour.hex("5B2C6F"), 1.6, 0, 4));
    assertThat(theme.style(TextRole.QUOTE).colour()).isEqualTo(Colour.hex("505050"));
    assertThat(theme.style(TextRole.TABLE_ROW_NAME).bold()).isFalse();
    assertThat(theme.running().header())
        .isEqualTo(new Running.Strip("{source} · {date}", "", "{classification}"));
    assertThat(theme.running().footer())
        .isEqualTo(new Running.Strip("{id}", "{page}/{pages}", "{author}"));
    assertThat(theme.running().logo())
        .isNotNull()
        .satisfies(
            logo -> {
              assertThat(logo.alt()).isEqualTo("شعار الوزارة");
              assertThat(logo.height()).isEqualTo(Length.millimetres(14));
              assertThat(logo.picture().type()).isEqualTo(Picture.Type.PNG);
              assertThat(logo.picture().width()).isEqualTo(300);
            });
    assertThat(theme.wording().latinDigits()).isTrue();
    assertThat(theme.wording().labels())
        .isEqualTo(
            Map.of(
                "ar", Map.of("date", "بتاريخ"), "en", Map.of("date", "Dated", "source", "From")));
    assertThat(theme.classifications())
        .isEqualTo(
            Map.of(
                "internal",
                new Classification("للاستخدام الداخلي", "Internal", Colour.hex("7A4B00")),
                "eyes-only-2",
                new Classification("سري للغاية", "Eyes only", Colour.hex("7F1D1D"))));
    assertThat(theme.files())
        .isEqualTo(new Theme.Files(EmbedFonts.FULL, false, Theme.Justify.KASHIDA, false));
  }

  @Test
  void whatStandsInTheAccentGoesWithIt() {
    Theme theme = good("one-colour").theme();
    Colour purple = Colour.hex("5B2C6F");
    for (TextRole role : TextRole.values()) {
      boolean wasAccent = STANDARD.style(role).colour().equals(STANDARD.palette().accent());
      assertThat(theme.style(role).colour())
          .as("%s", role)
          .isEqualTo(wasAccent ? purple : STANDARD.style(role).colour());
    }
    assertThat(theme.style(TextRole.TITLE).colour()).isEqualTo(purple);
  }

  @Test
  void landscapeTurnsTheNamedSize() {
    Theme.Page page = good("landscape-a3").theme().page();
    assertThat(page.width()).isEqualTo(Length.millimetres(420));
    assertThat(page.height()).isEqualTo(Length.millimetres(297));
    assertThat(good("landscape-a3").theme().classifications()).isEmpty();
    assertThat(good("landscape-a3").theme().wording().latinDigits()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"27mm, 76.535", "2.5cm, 70.866", "1in, 72", "72pt, 72", "20 mm, 56.693"})
  void lengthsHaveFourUnits(String written, double points) {
    Theme theme = theme("{\"page\": {\"margins\": {\"top\": \"" + written + "\"}}}");
    assertThat(theme.page().top().points()).isCloseTo(points, Offset.offset(0.001));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ministry", "newsroom"})
  void aReadyThemeCanBeReadAndHasNoWarnings(String name) {
    ThemeReading.Accepted ready = new ThemeReader(List.of()).ready(name);
    assertThat(ready.warnings()).isEmpty();
    assertThat(ready.name()).isEqualTo(name);
    assertThat(ready.theme().classifications()).isEqualTo(STANDARD.classifications());
    assertThat(ready.theme().palette()).isNotEqualTo(STANDARD.palette());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ministry", "newsroom"})
  void everyTextOfAReadyThemeCanBeReadOnWhatItStandsOn(String name) {
    Theme theme = new ThemeReader(List.of()).ready(name).theme();
    for (TextRole role : TextRole.values()) {
      Colour colour = theme.style(role).colour();
      List<Colour> grounds =
          role == TextRole.TABLE_HEADER
              ? List.of(theme.palette().accent())
              : List.of(Colour.hex("FFFFFF"), theme.palette().tint());
      assertThat(grounds).as("%s", role).allMatch(ground -> colour.contrast(ground) >= 4.5);
    }
  }

  @Test
  void aThemeIsBasedOnAReadyOne() {
    Theme ministry = new ThemeReader(List.of()).ready("ministry").theme();
    Theme theme = theme("{\"base\": \"ministry\", \"text\": {\"body\": {\"size\": 14}}}");
    assertThat(theme.page()).isEqualTo(ministry.page());
    assertThat(theme.palette()).isEqualTo(ministry.palette());
    assertThat(theme.running()).isEqualTo(ministry.running());
    TextStyle body = ministry.style(TextRole.BODY);
    assertThat(theme.style(TextRole.BODY))
        .isEqualTo(new TextStyle(14, body.bold(), body.colour(), body.leading(), 0, body.after()));
  }

  private static ThemeReading.Accepted good(String name) {
    String file = name + ".json";
    byte[] bytes = Fixtures.bytes(ThemeFixtures.GOOD.resolve(file));
    if (ThemeFixtures.read(file, bytes) instanceof ThemeReading.Accepted accepted) {
      return accepted;
    }
    throw new AssertionError(name);
  }

  private static Theme theme(String json) {
    return ThemeFixtures.accepted(json).theme();
  }
}
