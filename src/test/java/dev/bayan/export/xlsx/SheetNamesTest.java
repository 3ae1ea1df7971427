package dev.bayan.export.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.Samples;
import dev.bayan.model.Cell;
import dev.bayan.model.Comparison;
import dev.bayan.model.Format;
import dev.bayan.model.Passage;
import dev.bayan.model.RichText;
import dev.bayan.model.Section;
import dev.bayan.plan.Pack;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SheetNamesTest {

  private static List<String> names(String... titles) {
    List<Comparison.Row> rows =
        List.of(
            new Comparison.Row(
                "س",
                new Format.Plain(),
                List.of(new Cell.Text(RichText.plain("ن"), null, null)),
                null));
    List<Comparison> comparisons =
        java.util.stream.IntStream.range(0, titles.length)
            .mapToObj(i -> new Comparison("c-" + i, titles[i], "د", List.of("أ"), rows))
            .toList();
    Section section =
        new Section(null, List.of(new Passage.Paragraph(RichText.plain("ن"))), List.of());
    Pack pack = Samples.pack(Samples.briefing("n", "ar", "عنوان", List.of(section), comparisons));
    SheetNames names = new SheetNames(pack);
    return Stream.concat(
            Stream.of(names.overview(), names.article()), names.ofTables().values().stream())
        .toList();
  }

  @Test
  void namesLoseWhiteSpaceAndApostrophesAtTheirEnds() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      String sign = Character.toString(c);
      for (String name :
          List.of(sign, sign + sign, "' " + sign + "\t'", "a" + sign, sign + "a" + sign + "a'")) {
        assertThat(SheetNames.trimmed(name)).isEqualTo(name.replaceAll("^[\\s']+|[\\s']+\\z", ""));
      }
    }
  }

  @Test
  void namesAreShortLegalAndUnique() {
    List<String> names =
        names(
            "من [يفعل]: ماذا/أين\\متى؟*?",
            "'quoted'",
            "Aid",
            "AID",
            "aid",
            "عنوان طويل جدًا لا تسعه ورقة من أوراق المصنف أبدًا",
            "عنوان طويل جدًا لا تسعه ورقة من أوراق المصنف أيضًا",
            "نظرة عامة",
            "Sheet1",
            "ورقة ٢",
            "History",
            "سطر\nوسطر",
            "😀".repeat(20),
            "//");
    assertThat(names)
        .allSatisfy(
            name ->
                assertThat(name)
                    .isNotBlank()
                    .hasSizeLessThanOrEqualTo(31)
                    .doesNotContainPattern("[:\\\\/?*\\[\\]\\n]")
                    .doesNotStartWith("'")
                    .doesNotEndWith("'")
                    .doesNotMatch("(?i)sheet\\d*|ورقة ?\\p{Nd}*|history"));
    assertThat(names.stream().map(String::toLowerCase)).doesNotHaveDuplicates();
    assertThat(names).contains("من يفعل ماذا أين متى؟", "quoted", "Aid", "AID (2)", "aid (3)");
    assertThat(names).contains("مقارنة Sheet1", "سطر وسطر", "مقارنة");
    assertThat(names.get(14)).isEqualTo("😀".repeat(15));
  }
}
