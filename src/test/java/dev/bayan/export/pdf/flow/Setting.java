package dev.bayan.export.pdf.flow;

import dev.bayan.export.pdf.shape.Face;
import dev.bayan.export.pdf.shape.Faces;
import dev.bayan.export.pdf.shape.Shaper;
import dev.bayan.plan.Prose;
import dev.bayan.style.Colour;
import dev.bayan.style.TextStyle;
import dev.bayan.style.Theme.Justify;
import dev.bayan.style.Typeface;
import dev.bayan.text.Direction;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Paragraphs in Amiri at 10 points, and what they are made of. */
final class Setting {

  static final TextStyle STYLE = new TextStyle(10, false, Colour.hex("000000"), 1.7, 0, 0);

  static final Letterer LETTERER =
      new Letterer(new Shaper(), faces(false), faces(true), Colour.hex("0B4F5C"));

  private static final List<String> WORDS =
      List.of(
          "في",
          "من",
          "إلى",
          "السلام",
          "قطر",
          "مصر،",
          "الفلسطينية",
          "المفاوضات",
          "(حماس)",
          "أهلًا",
          "الله",
          "مُحَمَّدٌ",
          "استضافة",
          "الولايات",
          "و",
          "Reuters",
          "Camp",
          "David",
          "(1978)",
          "45.5%",
          "٢٠٢٥–٢٠٢٦",
          "+974",
          "a@example.org",
          "https://example.org/ar/report?id=7&x=1",
          "and/or",
          "پژوهشگران",
          "می‌خواهیم",
          "گفت‌وگو",
          "«نعم»",
          "الدبلوماسيةالدبلوماسية");

  private Setting() {}

  private static Faces faces(boolean bold) {
    return new Faces(List.of(new Face(Typeface.amiri().weight(bold))));
  }

  static Lines lines(Justify justify) {
    return new Lines(LETTERER, new Justifier(justify, LETTERER.kashidas()));
  }

  static Prose prose(String text) {
    return Prose.of(text, Direction.RIGHT_TO_LEFT);
  }

  static Boxes boxes(String text, double measure) {
    List<Token> tokens = LETTERER.tokens(prose(text), STYLE);
    return new Boxes(Box.of(tokens, measure, LETTERER), token -> false);
  }

  static String said(Lines.Line line) {
    return line.tokens().stream().map(Token::text).collect(Collectors.joining());
  }

  /** Paragraphs of up to so many words, Arabic mixed with much else. */
  static Arbitrary<String> paragraphs(int most) {
    return Arbitraries.of(WORDS)
        .list()
        .ofMinSize(1)
        .ofMaxSize(most)
        .map(words -> String.join(" ", words));
  }
}
