package dev.bayan.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.Samples;
import dev.bayan.export.Format;
import dev.bayan.export.pdf.shape.Face;
import dev.bayan.export.pdf.shape.Faces;
import dev.bayan.model.Briefing;
import dev.bayan.plan.Coverage;
import dev.bayan.plan.Pack;
import dev.bayan.style.FontFile;
import dev.bayan.style.Theme;
import dev.bayan.style.Typeface;
import dev.bayan.verify.Verifier;
import java.awt.geom.GeneralPath;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

/** Faces of a theme's own, and what stands in for what they lack. */
class PdfFontsTest {

  private static final Face WHOLE = new Face(Typeface.amiri().regular());

  private static boolean noLatin(int c) {
    return !Character.isLetterOrDigit(c) || c > 0x24F;
  }

  private static boolean noArabic(int c) {
    return c < 0x600 || c > 0x6FF;
  }

  private static boolean noTteh(int c) {
    return c != 'ٹ';
  }

  private static Face cut(IntPredicate kept) {
    return new Face(CutFont.of(Typeface.amiri().regular(), kept));
  }

  /** The texts of a word's pieces, those of the last face in brackets. */
  private static List<String> pieces(String word, Face... faces) {
    Face last = faces[faces.length - 1];
    return new Faces(Arrays.asList(faces))
        .pieces(word).stream()
            .map(piece -> piece.face().equals(last) ? "[" + piece.text() + "]" : piece.text())
            .toList();
  }

  @Test
  void whatTheFirstFaceLacksIsDrawnByTheNext() {
    assertThat(pieces("(Reuters)", cut(PdfFontsTest::noLatin), WHOLE))
        .containsExactly("(", "[Reuters]", ")");
    assertThat(pieces("مصر", cut(PdfFontsTest::noLatin), WHOLE)).containsExactly("مصر");
  }

  @Test
  void letterIsNotPartedFromItsMarks() {
    assertThat(pieces("xسَ", cut(c -> c != 0x064E), WHOLE)).containsExactly("x", "[سَ]");
    assertThat(pieces("سَ", cut(c -> c != 'س'), WHOLE)).containsExactly("[سَ]");
  }

  @Test
  void lettersThatJoinStandInOneFace() {
    assertThat(pieces("(سٹیل)", cut(PdfFontsTest::noTteh), WHOLE))
        .containsExactly("(", "[سٹیل]", ")");
    assertThat(pieces("ٹ،سیل", cut(PdfFontsTest::noTteh), WHOLE)).containsExactly("[ٹ]", "،سیل");
  }

  @Test
  void lettersThatNoFaceHasTogetherAreDrawnByWhoHasThem() {
    Face noSeen = cut(c -> c != 'س');
    assertThat(pieces("سٹ", cut(PdfFontsTest::noTteh), noSeen)).containsExactly("س", "[ٹ]");
  }

  @Test
  void markThatOnlyAnotherFaceHasIsStillDrawn() {
    assertThat(pieces("سَ", cut(c -> c != 0x064E), cut(c -> c != 'س')))
        .containsExactly("س", "[\u064E]");
  }

  @Test
  void characterOfNoFaceStaysWithTheFirst() {
    assertThat(pieces("☃", cut(PdfFontsTest::noLatin), WHOLE)).containsExactly("☃");
  }

  private static Pack pack(Typeface typeface, Typeface... fallbacks) {
    Theme theme = PdfSamples.with(PdfSamples.dressed(), typeface, fallbacks);
    return PdfSamples.pack(Samples.everything(), theme);
  }

  /** Glyphs of outline 0 (.notdef) that stand on any page. */
  static List<String> notdefs(byte[] pdf) throws Exception {
    List<String> found = new ArrayList<>();
    try (var document = Loader.loadPDF(pdf)) {
      new PDFTextStripper() {
        @Override
        protected void processTextPosition(TextPosition text) {
          PDFont font = text.getFont();
          try {
            var notdef = ((PDType0Font) font).getPath(0).getBounds2D();
            var outline = ((PDType0Font) font).getPath(text.getCharacterCodes()[0]).getBounds2D();
            if (!notdef.isEmpty() && notdef.equals(outline)) {
              found.add(text.getUnicode());
            }
          } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        }
      }.getText(document);
    }
    return found;
  }

  private static void proven(Pack pack) throws Exception {
    byte[] pdf = PdfSamples.pdf(pack);
    assertThat(new Verifier().verify(pack, Format.PDF, pdf, PdfSamples.carried(pack))).isEmpty();
    assertThat(Coverage.missing(pack)).isEmpty();
    assertThat(notdefs(pdf)).isEmpty();
  }

  @Test
  void noBoxIsPaintedWhereAFallbackHasTheGlyph() throws Exception {
    proven(pack(CutFont.typeface(PdfFontsTest::noLatin)));
    proven(pack(CutFont.typeface(PdfFontsTest::noArabic)));
    proven(pack(CutFont.typeface(c -> c == 'ا'), CutFont.typeface(PdfFontsTest::noLatin)));
    // Not even a space.
    proven(pack(CutFont.typeface(c -> c == 'ب')));
  }

  @Test
  void boxOfOurOwnIsPaintedForWhatNoFaceHas() throws Exception {
    Pack pack =
        PdfSamples.pack(
            Samples.paragraphs("x", null, "نص ☃ ثم ☃\u064E والنهاية"),
            PdfSamples.with(Theme.standard(), CutFont.typeface(PdfFontsTest::noLatin)));
    byte[] pdf = PdfSamples.pdf(pack);

    assertThat(Coverage.missing(pack)).containsExactly(0x2603);
    assertThat(notdefs(pdf)).isEmpty();
    assertThat(new Verifier().verify(pack, Format.PDF, pdf, PdfSamples.carried(pack))).isEmpty();
    try (var document = Loader.loadPDF(pdf)) {
      String read =
          new PDFTextStripper().getText(document).replaceAll("[\u061C\u200E\u200F\u2060]", "");
      assertThat(read).contains("نص ☃ ثم ☃\u064E والنهاية");
    }
    assertThat(outlines(pdf, "☃"))
        .hasSize(2)
        .allSatisfy(
            box -> {
              assertThat(box.contains(box.getBounds2D().getCenterX(), 300)).isFalse();
              assertThat(box.getBounds2D().getHeight()).isEqualTo(600);
              assertThat(box.getBounds2D().getX()).isPositive();
              assertThat(box.contains(box.getBounds2D().getX() + 5, 300)).isTrue();
            });
  }

  @Test
  void boxIsPaintedEvenIfTheFontsOwnIsEmpty() throws Exception {
    FontFile amiri = Typeface.amiri().regular();
    ByteBuffer loca = ByteBuffer.wrap(table(amiri, "loca"));
    // Its first outline ends where it begins.
    boolean isLong = ByteBuffer.wrap(table(amiri, "head")).getShort(50) == 1;
    if (isLong) {
      loca.putInt(0, loca.getInt(4));
    } else {
      loca.putShort(0, loca.getShort(2));
    }
    FontFile font = CutFont.of(amiri, c -> true, Map.of("loca", loca.array()));
    Theme theme = PdfSamples.with(Theme.standard(), new Typeface("Blank", font, font));
    byte[] pdf = PdfSamples.pdf(PdfSamples.pack(Samples.paragraphs("x", null, "نص ☃"), theme));

    assertThat(outlines(pdf, "☃")).hasSize(1).noneMatch(box -> box.getBounds2D().isEmpty());
  }

  /** What is painted for a text, wherever it stands. */
  private static List<GeneralPath> outlines(byte[] pdf, String text) throws Exception {
    List<GeneralPath> found = new ArrayList<>();
    try (var document = Loader.loadPDF(pdf)) {
      new PDFTextStripper() {
        @Override
        protected void processTextPosition(TextPosition position) {
          try {
            if (text.equals(position.getUnicode())) {
              PDType0Font font = (PDType0Font) position.getFont();
              found.add(font.getPath(position.getCharacterCodes()[0]));
            }
          } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        }
      }.getText(document);
    }
    return found;
  }

  @Test
  void faceOfTheOtherWeightIsTheLastResort() {
    Typeface onlyBoldHasSnow =
        new Typeface(
            "Snow",
            CutFont.of(Typeface.amiri().regular(), c -> c != 'ﷺ'),
            CutFont.of(Typeface.amiri().bold(), c -> true));
    Theme theme = PdfSamples.with(Theme.standard(), onlyBoldHasSnow);
    assertThat(theme.fonts(false)).hasSize(4).first().isEqualTo(onlyBoldHasSnow.regular());
    assertThat(theme.fonts(true)).first().isEqualTo(onlyBoldHasSnow.bold());
    assertThat(Theme.standard().fonts(false))
        .containsExactly(Typeface.amiri().regular(), Typeface.amiri().bold());
  }

  @Test
  void everySubsetHasANameOfItsOwn() throws Exception {
    FontFile one = CutFont.of(Typeface.amiri().regular(), PdfFontsTest::noLatin);
    FontFile twin = CutFont.of(Typeface.amiri().regular(), PdfFontsTest::noLatin);
    byte[] pdf = PdfSamples.pdf(pack(new Typeface("Twins", one, twin)));
    Set<String> names = new HashSet<>();
    int fonts = 0;
    try (var document = Loader.loadPDF(pdf)) {
      var resources = document.getPage(0).getResources();
      for (var name : resources.getFontNames()) {
        names.add(resources.getFont(name).getName());
        fonts++;
      }
    }
    assertThat(fonts).isGreaterThanOrEqualTo(3);
    assertThat(names).hasSize(fonts);
  }

  @Test
  void fontOfFewTablesIsSetToo() throws Exception {
    Typeface amiri = Typeface.amiri();
    ByteBuffer hhea = ByteBuffer.wrap(table(amiri.regular(), "hhea"));
    hhea.putShort(4, (short) 0).putShort(6, (short) 0);
    byte[] nothing = {};
    Map<String, byte[]> poor =
        Map.of(
            "post", nothing, "hhea", hhea.array(), "GDEF", nothing, "name", nameless(amiri.bold()));
    FontFile font = CutFont.of(amiri.regular(), c -> true, poor);
    assertThat(font.ascent()).isPositive();
    assertThat(font.postScriptName()).isEqualTo("Font");
    Briefing briefing = Samples.everything();
    Theme theme = PdfSamples.with(Theme.standard(), new Typeface("Poor", font, font));
    Pack pack = PdfSamples.pack(briefing, theme);
    assertThat(
            new Verifier().verify(pack, Format.PDF, PdfSamples.pdf(pack), PdfSamples.carried(pack)))
        .isEmpty();
  }

  private static byte[] table(FontFile font, String tag) {
    ByteBuffer table = font.table(tag);
    byte[] bytes = new byte[table == null ? 0 : table.capacity()];
    if (table != null) {
      table.get(0, bytes);
    }
    return bytes;
  }

  /** A name table whose PostScript names bear a number that nobody asks for. */
  private static byte[] nameless(FontFile font) {
    ByteBuffer names = ByteBuffer.wrap(table(font, "name"));
    for (int i = 0; i < names.getShort(2); i++) {
      if (names.getShort(6 + 12 * i + 6) == 6) {
        names.putShort(6 + 12 * i + 6, (short) 300);
      }
    }
    return names.array();
  }
}
