package dev.bayan.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.FiveReaders;
import dev.bayan.Samples;
import dev.bayan.SeedArticle;
import dev.bayan.Words;
import dev.bayan.model.Briefing;
import dev.bayan.model.Comparison;
import dev.bayan.model.Format;
import dev.bayan.model.Passage;
import dev.bayan.model.RichText;
import dev.bayan.model.Section;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Prose;
import dev.bayan.plan.Texts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Five readers find every word of a briefing, whatever it is made of. The corpus has a line for
 * each thing that a reader got wrong once; its headings name what no reader is known to get right.
 */
class FiveReadersTest {

  private static final Path CORPUS = Path.of("src/test/resources/pdf/corpus.txt");

  /** A heading of the corpus whose lines a reader loses words of. */
  private static final String EXCEPT = "# except ";

  /** Begins the second line of a cell whose first ends in a name. */
  private static final String TURNED = "(1978)";

  /** A pack and how it is called. */
  record Case(String name, Briefing briefing, List<String> except) {
    Case(String name, Briefing briefing) {
      this(name, briefing, List.of());
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    List<String> all = new ArrayList<>();
    corpus()
        .forEach(
            (heading, lines) -> {
              String[] text = lines.toArray(String[]::new);
              List<String> except =
                  heading.startsWith(EXCEPT)
                      ? List.of(heading.substring(EXCEPT.length()).split(" "))
                      : List.of();
              cases.add(new Case(heading, Samples.paragraphs("lines", null, text), except));
              if (except.isEmpty()) {
                all.addAll(lines);
              }
            });
    cases.add(
        new Case("lines that run on", Samples.paragraphs("long", null, String.join(" ", all))));
    cases.add(new Case("list items", list(all)));
    // A column is too narrow for an address: it goes on in the next line.
    cases.add(new Case("cells", cells(all.stream().filter(l -> !l.contains("//")).toList())));
    cases.add(new Case("everything", Samples.everything()));
    cases.add(new Case("emphasis and links", PdfSamples.figures()));
    String linked = "ثم (|الموقع|). وكلام |الخبر|، و|كذا|: «|نعم|» و[|Reuters|]؛ و\"|لا|\"!";
    cases.add(new Case("links that signs touch", linked(linked)));
    cases.add(new Case("pages of a table", Samples.longTable(40, 3)));
    if (SeedArticle.isPresent()) {
      cases.add(new Case("seed", SeedArticle.briefing()));
    }
    return cases.stream();
  }

  /** Lines by the heading they stand under. */
  private static Map<String, List<String>> corpus() throws IOException {
    Map<String, List<String>> corpus = new LinkedHashMap<>();
    String heading = "";
    for (String line : Files.readAllLines(CORPUS)) {
      if (line.startsWith("# ")) {
        heading = line;
      } else if (!line.isBlank()) {
        corpus.computeIfAbsent(heading, h -> new ArrayList<>()).add(line);
      }
    }
    return corpus;
  }

  /** A paragraph in which every second stretch between bars leads somewhere. */
  private static Briefing linked(String text) {
    String[] stretches = text.split("\\|", -1);
    List<RichText.Piece> pieces = new ArrayList<>();
    for (int i = 0; i < stretches.length; i++) {
      URI link = i % 2 == 1 ? URI.create("https://example.org/") : null;
      pieces.add(new RichText.Piece(stretches[i], false, false, link));
    }
    return of(List.of(new Passage.Paragraph(new RichText(pieces))), List.of());
  }

  private static Briefing list(List<String> lines) {
    String[] items = lines.toArray(String[]::new);
    Passage bullets = new Passage.Bullets(Samples.texts(items));
    return of(List.of(bullets, new Passage.Numbered(Samples.texts(items))), List.of());
  }

  private static Briefing cells(List<String> lines) {
    List<Comparison.Row> rows =
        IntStream.range(0, lines.size() / 3)
            .mapToObj(row -> lines.subList(3 * row, 3 * row + 3))
            .map(
                row ->
                    new Comparison.Row(
                        row.get(0),
                        new Format.Plain(),
                        row.stream().skip(1).map(Samples::text).toList(),
                        null))
            .toList();
    Comparison table = new Comparison("t", "جدول", "الدور", List.of("مصر", "قطر"), rows);
    return of(List.of(new Passage.Placement("t")), List.of(table));
  }

  private static Briefing of(List<Passage> content, List<Comparison> tables) {
    Section section = new Section(null, content, List.of());
    Briefing bare = Samples.paragraphs("bare", null, "نص");
    return Samples.bare("corpus", bare.language(), bare.title(), List.of(section), tables);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyReaderFindsEveryWord(Case example) throws Exception {
    Pack pack = Samples.pack(example.briefing());
    String said = Texts.of(pack).stream().map(Prose::text).collect(Collectors.joining("\n"));
    Map<String, List<String>> lost = new LinkedHashMap<>();
    FiveReaders.read(PdfSamples.pdf(pack))
        .forEach(
            (reader, text) -> {
              assertThat(text.chars().filter(FiveReadersTest::isPresentationForm)).isEmpty();
              List<String> missing = new ArrayList<>(Words.missingVerbatim(said, text));
              if (reader.equals("pdfium") && example.name().equals("cells")) {
                missing.remove(TURNED);
              }
              if (!missing.isEmpty() && !example.except().contains(reader)) {
                lost.put(reader, missing);
              }
            });
    assertThat(lost).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "قال (نعم) ثم «لا» ثم [كلا].",
        "سنة (1978) أو (١٩٧٨) ثم [1] و(أ)",
        "الأمم المتحدة (UN)، واليونيسف (UNICEF): منظمتان",
        "«اقتباس (فيه قوسان) وبعده»، ثم “كذا” وانتهى…",
        "كَتَبَ «التفاهمَ» و(مَثَلٌ)."
      })
  void noBracketIsTurnedRound(String line) throws Exception {
    Pack pack = Samples.pack(Samples.paragraphs("brackets", null, line));
    FiveReaders.read(PdfSamples.pdf(pack))
        .forEach(
            (reader, found) -> {
              String plain = found.replaceAll("\\p{Cf}", "");
              for (String word : line.split(" ", -1)) {
                assertThat(plain).as(reader).contains(word);
              }
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "راسلونا على press@example.org أو اتصلوا الآن.",
        "زوروا https://www.example.org/a.b.c.d.e.f?q=1&b=2#top للمزيد.",
        "قالت Reuters إن David Miller في New York Times معنا.",
        "طائرة F-16 وفيروس H1N1 وملف data.csv ولغة C++ انتهى.",
        "هاتف: +20 (2) 2345 6789 أو +974 4444 5555 الآن.",
        "وقال (Camp David) ثم وBBC News وانتهى.",
        "The Egyptian side said (1) the talks were over."
      })
  void leftToRightTextKeepsItsOrderInEveryReader(String line) throws Exception {
    Pack pack = Samples.pack(Samples.paragraphs("order", null, line));
    FiveReaders.read(PdfSamples.pdf(pack))
        .forEach(
            (reader, found) -> {
              String plain = found.replaceAll("\\p{Cf}", "").replaceAll("\\s+", " ");
              for (String phrase : line.split("[\\p{IsArabic} :.]*[\\p{IsArabic} ]+[ :.]*", -1)) {
                assertThat(plain).as(reader).contains(phrase);
              }
            });
  }

  @Test
  void noMarkIsHiddenInAnAddress() throws Exception {
    Pack pack = Samples.pack(Samples.paragraphs("marks", null, "نص press@example.org نص"));
    FiveReaders.read(PdfSamples.pdf(pack))
        .forEach((reader, found) -> assertThat(found).as(reader).contains("press@example.org"));
  }

  private static boolean isPresentationForm(int c) {
    return (c >= 0xFB50 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC);
  }

  @ParameterizedTest
  @MethodSource("text")
  void noNumberIsTurnedRound(RichText text) throws Exception {
    Pack pack = Samples.pack(Samples.paragraphs("numbers", null, text.text()));
    FiveReaders.read(PdfSamples.pdf(pack))
        .forEach(
            (reader, found) ->
                assertThat(found.replaceAll("\\p{Cf}", ""))
                    .as(reader)
                    .contains("٢٠٢٥")
                    .contains("١٬٢٤٠")
                    .contains("45.5"));
  }

  static Stream<RichText> text() {
    return Stream.of(
        RichText.plain("في ٢٠٢٥ دخل ١٬٢٤٠ طن، أي 45.5% منها."),
        RichText.plain("سنة ٢٠٢٥: ١٬٢٤٠ ثم 45.5 فقط"));
  }
}
