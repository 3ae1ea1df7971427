package dev.bayan.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.FiveReaders;
import dev.bayan.Samples;
import dev.bayan.Words;
import dev.bayan.export.Format;
import dev.bayan.model.Briefing;
import dev.bayan.model.Passage;
import dev.bayan.model.RichText;
import dev.bayan.model.Section;
import dev.bayan.plan.Pack;
import dev.bayan.verify.Verifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What five readers find of the Arabic in an English briefing. */
class EnglishReadersTest {

  private static final String ENGLISH =
      "English words stand here, and so many that the page has more of their letters than of any"
          + " other script. They go on for a while, line after line, as a briefing does, and then"
          + " they come to an end.";

  private static final List<String> ARABIC =
      List.of(
          "لا سلام بلا «حوار» حقيقي، قال (المسؤول).",
          "دخلت 45.5% من الشاحنات في ٢٠٢٥–٢٠٢٦، أي 120,500 طن (المادة 5)!",
          "مُحَمَّدٌ رَسُولٌ لِلسَّلَامِ، لا إله إلا الله.",
          "تستند جهود إقرار السلام في غزة، برعاية البيت الأبيض، إلى دولتين تحتفظ كل منهما بخطوط"
              + " اتصال متينة مع أطراف النزاع، ولا سيما حماس والسلطة الفلسطينية، وهو ما ييسّر"
              + " المضي بالحوار قدمًا: مصر وقطر.");

  /** Poppler parts Arabic at each comma, number and bracket on a page of English. */
  private static final Set<String> ON_ENGLISH_PAGES = Set.of("mupdf", "pdfjs", "pdfium", "pdfbox");

  private static byte[] pdf(List<Passage> content) {
    Briefing briefing =
        Samples.bare(
            "english", "en", "A title", List.of(new Section(null, content, List.of())), List.of());
    Pack pack = Samples.pack(briefing);
    byte[] pdf = new PdfExporter().export(pack);
    assertThat(new Verifier().verify(pack, Format.PDF, pdf, Map.of())).isEmpty();
    return pdf;
  }

  private static Passage paragraph(String text) {
    return new Passage.Paragraph(RichText.plain(text));
  }

  /** Each text as a quotation and as a paragraph. */
  private static List<Passage> quoted(List<String> texts) {
    List<Passage> content = new ArrayList<>();
    for (String text : texts) {
      content.add(new Passage.Quote(RichText.plain(text), "مسؤول في القاهرة"));
      content.add(paragraph(text));
    }
    return content;
  }

  private static Map<String, List<String>> lost(String said, byte[] pdf) throws Exception {
    Map<String, List<String>> lost = new LinkedHashMap<>();
    FiveReaders.read(pdf)
        .forEach(
            (reader, text) -> {
              List<String> missing = Words.missingVerbatim(said, text);
              if (!missing.isEmpty()) {
                lost.put(reader, missing);
              }
            });
    return lost;
  }

  @Test
  void arabicParagraphsComeOutWhole() throws Exception {
    String said = String.join("\n", ARABIC) + "\n";
    assertThat(lost(said + said, pdf(quoted(ARABIC)))).isEmpty();
  }

  @Test
  void arabicParagraphsAmongEnglishOnesComeOutWhole() throws Exception {
    List<Passage> content = quoted(ARABIC);
    for (int i = 0; i < 6; i++) {
      content.add(2 * i, paragraph(ENGLISH));
    }
    String said = String.join("\n", ARABIC) + "\n" + (ENGLISH + "\n").repeat(6);
    assertThat(lost(said, pdf(content)))
        .doesNotContainKeys(ON_ENGLISH_PAGES.toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "القرار 2334 لسنة 2016",
        "المادة (5) من القانون",
        "في 2025 و٢٠٢٦ معا",
        "قال (نعم) ثم «لا»، وكَتَب 5 كَلِمات عَن",
        "دخل 1,200 طن يوم 3/5 الساعة 10:30 فقط"
      })
  void phraseWithNumbersIsReadInItsOrder(String phrase) throws Exception {
    byte[] pdf = pdf(List.of(paragraph("The words " + phrase + " were read aloud.")));
    FiveReaders.read(pdf)
        .forEach(
            (reader, found) -> {
              if (Set.of("mupdf", "pdfjs", "pdfbox").contains(reader)) {
                String plain = found.replaceAll("\\p{Cf}", "").replaceAll("\\s+", " ");
                assertThat(plain).as(reader).contains("The words " + phrase + " were read");
              }
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The text «دخلت 45.5% من الشاحنات» was quoted.",
        "The text (المادة (5) من القانون) was quoted.",
        "In Arabic: دخل 1,200 طن.",
        "The phrase السلام عليكم (حماس)، ثم ذهب."
      })
  void wordsOfAPhraseComeOutButForTheirSigns(String line) throws Exception {
    Map<String, List<String>> lost = new LinkedHashMap<>();
    FiveReaders.read(pdf(List.of(paragraph(line))))
        .forEach((reader, text) -> lost.put(reader, Words.missing(line, text)));
    assertThat(lost).allSatisfy((reader, missing) -> assertThat(missing).isEmpty());
  }
}
