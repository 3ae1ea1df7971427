package dev.bayan.export.pdf.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.Samples;
import dev.bayan.export.Hands;
import dev.bayan.export.pdf.PdfSamples;
import dev.bayan.export.pdf.flow.Flow;
import dev.bayan.export.pdf.flow.Letterer;
import dev.bayan.export.pdf.shape.Face;
import dev.bayan.export.pdf.shape.Faces;
import dev.bayan.export.pdf.shape.Glyph;
import dev.bayan.export.pdf.shape.Shaper;
import dev.bayan.plan.Pack;
import dev.bayan.style.Colour;
import dev.bayan.style.Theme;
import dev.bayan.style.Typeface;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Fonts of a document that needs more codes than one font has. */
class FontsTest {

  private static final Face FACE = new Face(Typeface.amiri().regular());

  /** A number of two digits, which are drawn by one glyph. */
  private static Glyph number(int n) {
    List<Glyph.Part> parts =
        List.of(new Glyph.Part(20 + n % 200, 0, 0), new Glyph.Part(20 + n / 200 % 200, 500, 0));
    return new Glyph(parts, Integer.toString(n), 1000);
  }

  private static List<Glyph> run(int from, int to) {
    List<Glyph> run = new ArrayList<>();
    for (int n = from; n < to; n++) {
      run.add(number(n));
    }
    return run;
  }

  private static void paint(Fonts.Named font, List<Glyph> run) {
    run.forEach(font.font()::code);
  }

  @Test
  void runThatFindsNoRoomHasAnotherFontOfTheFace() {
    Fonts fonts = new Fonts(10);
    paint(fonts.of(FACE, run(0, 8)), run(0, 8));

    assertThat(fonts.of(FACE, run(0, 10)).name()).isEqualTo("F1");
    assertThat(fonts.of(FACE, run(0, 11)).name()).isEqualTo("F2");
    paint(fonts.of(FACE, run(6, 12)), run(6, 12));
    assertThat(fonts.of(FACE, run(8, 12)).name()).isEqualTo("F2");
    assertThat(fonts.of(FACE, run(2, 8)).name()).isEqualTo("F1");
  }

  @Test
  void moreNumbersThanCodesAreWrittenInTwoFonts() throws Exception {
    Fonts fonts = new Fonts();
    for (int from = 0; from < 66_000; from += 100) {
      paint(fonts.of(FACE, run(from, from + 100)), run(from, from + 100));
    }
    assertThat(fonts.write(new PdfFile(Hands.OWN)).getKeys()).hasSize(2);
  }

  @Test
  void textInTwoFontsOfAFaceIsReadAsItIsWritten() throws Exception {
    String text =
        "يتقاسم الوسيطان العمل: هذا يستضيف، وذاك يفاوض. خطط جديدة لكل شيء في ظل ضغوط غزيرة";
    Pack pack = PdfSamples.pack(Samples.paragraphs("x", null, text), Theme.standard());
    Faces faces = new Faces(List.of(FACE));
    Letterer letterer = new Letterer(new Shaper(), faces, faces, Colour.hex("000000"));

    byte[] pdf =
        new DocumentWriter(() -> new Fonts(45))
            .write(pack, Flow.of(pack, letterer, Hands.OWN), List.of(), Hands.OWN);

    try (var document = Loader.loadPDF(pdf)) {
      assertThat(document.getPage(0).getResources().getFontNames()).hasSizeGreaterThan(1);
      String read = new PDFTextStripper().getText(document);
      assertThat(read.replaceAll("[\u061C\u200E\u200F\u2060]", "").replaceAll("\\s+", " "))
          .contains(text);
    }
  }
}
