package dev.bayan.export.pdf.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.bayan.export.pdf.shape.Glyph;
import dev.bayan.plan.Prose;
import dev.bayan.style.Theme.Justify;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** Lines of mixed paragraphs: nothing lost, nothing too wide, and filled as the theme asks. */
class LinesTest {

  /** Half a step of a space's width, in points. */
  private static final double STEP = 0.05;

  private static final String ARTICLE =
      "مصر وقطر تحت مظلة البيت الأبيض تمثلان ركائز أساسية في محادثات إحلال السلام في غزة، فكل منهما"
          + " لديه قنوات اتصال قوية مع الأطراف المتنازعة، خاصة مع حركة حماس والسلطة الفلسطينية، مما"
          + " يجعل من السهل دفع عجلة الحوار إلى الأمام، ويبرز دوره خطوة بخطوة في دعم جهود وقف إطلاق"
          + " النار والتوصل إلى تهدئة شاملة، حيث استثمرت الدولتان إمكانياتهما السياسية والإنسانية"
          + " لحماية المدنيين وإعادة بناء الثقة بين الأطراف.";

  @Provide
  Arbitrary<String> paragraphs() {
    return Setting.paragraphs(80);
  }

  @Property(tries = 120)
  void linesSayTheParagraphAndFitTheMeasure(
      @ForAll("paragraphs") String text,
      @ForAll @DoubleRange(min = 25, max = 460) double measure,
      @ForAll Justify justify) {
    List<Lines.Line> lines =
        Setting.lines(justify).justified(Setting.prose(text), Setting.STYLE, measure);
    StringBuilder said = new StringBuilder();
    for (Lines.Line line : lines) {
      said.append(Setting.said(line)).append(line.wordGoesOn() ? "" : " ");
      assertThat(Lines.width(line.tokens())).isLessThanOrEqualTo(measure + STEP);
      for (Token token : line.tokens()) {
        // Whatever was stretched, a reader finds the word.
        assertThat(letters(painted(token))).isEqualTo(letters(token.text()));
      }
    }
    assertThat(said.toString().strip()).isEqualTo(text);
  }

  /** Found by the property above: two spaces, as narrow as may be, and a hundredth of a point. */
  @Test
  void lineWithFewSpacesThatIsTooWideByTheBreakersToleranceIsNarrowed() {
    double measure = 57.89;
    Lines lines = Setting.lines(Justify.SPACE);
    for (Lines.Line line :
        lines.justified(Setting.prose("في السلام (1978) و «نعم»"), Setting.STYLE, measure)) {
      assertThat(Lines.width(line.tokens())).isLessThanOrEqualTo(measure + STEP);
    }
  }

  private static String painted(Token token) {
    return token.word().glyphs().stream().map(Glyph::text).collect(Collectors.joining());
  }

  private static List<Integer> letters(String text) {
    return text.codePoints()
        .filter(c -> c != 0x200E && c != 0x200F && c != 0x61C && c != 0x2060)
        .sorted()
        .boxed()
        .toList();
  }

  @Test
  void titleHasNoFullLineAboveALoneWord() {
    Prose title = Setting.prose("قوافل المساعدات عبر المعابر: حصيلة النصف الأول من عام ٢٠٢٥");
    Lines lines = Setting.lines(Justify.NONE);
    double measure = lines.extent(title, Setting.STYLE)[1] * 0.85;

    List<Lines.Line> balanced = lines.balanced(title, Setting.STYLE, measure);

    assertThat(balanced).hasSize(2);
    double first = Lines.width(balanced.get(0).tokens());
    assertThat(Lines.width(balanced.get(1).tokens())).isCloseTo(first, withinPercentage(25));
  }

  @Test
  void titleIsNoLongerForBeingEven() {
    Lines lines = Setting.lines(Justify.NONE);
    for (double measure = 60; measure < 460; measure += 40) {
      Prose title = Setting.prose(ARTICLE);
      assertThat(lines.balanced(title, Setting.STYLE, measure))
          .hasSameSizeAs(lines.of(title, Setting.STYLE, measure));
    }
  }

  @Test
  void everyLineButTheLastIsAsWideAsTheMeasure() {
    for (Justify justify : List.of(Justify.SPACE, Justify.KASHIDA)) {
      List<Lines.Line> lines = set(ARTICLE, 300, justify);
      assertThat(lines).hasSizeGreaterThan(4);
      for (Lines.Line line : lines.subList(0, lines.size() - 1)) {
        assertThat(Lines.width(line.tokens())).isCloseTo(300, within(STEP));
      }
      assertThat(spaces(lines.get(lines.size() - 1))).hasSize(1);
    }
  }

  private static List<Lines.Line> set(String text, double measure, Justify justify) {
    return Setting.lines(justify).justified(Setting.prose(text), Setting.STYLE, measure);
  }

  private static Set<Integer> spaces(Lines.Line line) {
    return line.tokens().stream()
        .filter(Token::isSpace)
        .map(token -> token.word().width())
        .collect(Collectors.toSet());
  }

  @Test
  void spacesStayBetweenTheirLimitsAndAreOfFewWidths() {
    int natural =
        Setting.LETTERER.tokens(Setting.prose("في من"), Setting.STYLE).get(1).word().width();
    for (double measure = 120; measure < 460; measure += 20) {
      for (Lines.Line line : set(ARTICLE, measure, Justify.SPACE)) {
        assertThat(spaces(line)).hasSizeLessThanOrEqualTo(2);
        assertThat(spaces(line))
            .allMatch(width -> width >= natural * 0.72 && width <= natural * 1.63);
      }
    }
  }

  @Test
  void lineThatWouldBeGappyStaysRagged() {
    List<Lines.Line> lines = set("الفلسطينية المفاوضات ".repeat(8).strip(), 60, Justify.SPACE);
    assertThat(lines).extracting(line -> Lines.width(line.tokens())).allMatch(w -> w < 50);
  }

  @Test
  void spaceThatNoLineEndsAtIsStretchedToo() {
    String text = "البند\u00A0الأول من القرار ".repeat(12).strip();
    Lines.Line first = set(text, 200, Justify.SPACE).get(0);
    Token word =
        first.tokens().stream().filter(t -> t.text().contains("\u00A0")).findFirst().orElseThrow();
    int inner =
        word.word().glyphs().stream()
            .filter(glyph -> glyph.text().equals("\u00A0"))
            .findFirst()
            .orElseThrow()
            .width();
    assertThat(spaces(first)).contains(inner);
  }

  @Test
  void kashidasAreInFewWordsOfALineAndNeverSideBySide() {
    int stretched = 0;
    for (double measure = 180; measure < 460; measure += 10) {
      for (Lines.Line line : set(ARTICLE, measure, Justify.KASHIDA)) {
        int before = -9;
        int ofLine = 0;
        for (int i = 0; i < line.tokens().size(); i++) {
          Token token = line.tokens().get(i);
          if (token.isSpace() || token.word().width() == natural(token)) {
            continue;
          }
          assertThat(i - before).isGreaterThan(2);
          assertThat(painted(token)).doesNotContain("\u0640");
          before = i;
          ofLine++;
        }
        assertThat(ofLine).isLessThanOrEqualTo(3);
        stretched += ofLine;
      }
    }
    assertThat(stretched).isGreaterThan(20);
  }

  private static int natural(Token token) {
    return Setting.LETTERER.tokens(Setting.prose(token.text()), Setting.STYLE).stream()
        .mapToInt(part -> part.word().width())
        .sum();
  }

  @Test
  void wordCutBetweenLettersStaysJoined() {
    String word = "سسسسسسسسسسسس";
    List<Lines.Line> lines = Setting.lines(Justify.NONE).of(Setting.prose(word), Setting.STYLE, 40);
    assertThat(lines).hasSizeGreaterThan(1);
    List<Integer> whole = outlines(Setting.LETTERER.tokens(Setting.prose(word), Setting.STYLE));
    List<Integer> cut =
        lines.reversed().stream().flatMap(line -> outlines(line.tokens()).stream()).toList();
    assertThat(cut).isEqualTo(whole);
    assertThat(lines.get(0).wordGoesOn()).isTrue();
  }

  private static List<Integer> outlines(List<Token> tokens) {
    return tokens.stream()
        .flatMap(token -> token.word().glyphs().stream())
        .flatMap(glyph -> glyph.parts().stream())
        .map(Glyph.Part::glyph)
        .toList();
  }

  @Test
  void cutNeverPartsALetterFromItsMarks() {
    String word = "بَّ".repeat(60);
    for (Lines.Line line : Setting.lines(Justify.NONE).of(Setting.prose(word), Setting.STYLE, 30)) {
      assertThat(Setting.said(line)).startsWith("ب").endsWith("َّ");
    }
  }

  @Test
  void longAddressIsPartedAfterItsSeparators() {
    String address = "https://example.org/reports/archive/2025/ceasefire-monitoring?id=7&page=2";
    List<String> said =
        Setting.lines(Justify.NONE).of(Setting.prose(address), Setting.STYLE, 130).stream()
            .map(Setting::said)
            .toList();
    assertThat(said).hasSizeGreaterThan(2);
    assertThat(String.join("", said)).isEqualTo(address);
    assertThat(said.subList(0, said.size() - 1)).allMatch(line -> line.matches(".*[/?&=._]"));
  }
}
