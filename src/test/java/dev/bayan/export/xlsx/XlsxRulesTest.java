package dev.bayan.export.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.Samples;
import dev.bayan.SeedArticle;
import dev.bayan.model.Briefing;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that hold in every workbook, whatever is in it. */
class XlsxRulesTest {

  static Stream<Briefing> briefings() {
    List<Briefing> all =
        new ArrayList<>(
            List.of(
                Samples.everything(),
                Samples.english(),
                Samples.longTable(300, 3),
                Samples.longTable(5, 12),
                Samples.paragraphs("bare", null, "نص.")));
    if (SeedArticle.isPresent()) {
      all.add(SeedArticle.briefing());
    }
    return all.stream();
  }

  private static boolean isArabic(Briefing briefing) {
    return briefing.language().startsWith("ar");
  }

  @ParameterizedTest
  @MethodSource("briefings")
  void everySheetRunsInThePacksDirection(Briefing briefing) throws Exception {
    Workbooks book = Workbooks.of(briefing);
    for (String sheet : book.sheets()) {
      assertThat(book.find(sheet, "//sheetView/@rightToLeft"))
          .isEqualTo(isArabic(briefing) ? List.of("1") : List.of());
    }
  }

  @ParameterizedTest
  @MethodSource("briefings")
  void everyFormatStatesReadingOrderSideAndTop(Briefing briefing) throws Exception {
    Workbooks book = Workbooks.of(briefing);
    // The first is the unformatted cell, which no cell of ours has.
    int formats = book.find(Workbooks.STYLES, "//cellXfs/xf[position()>1]").size();
    List<String> sides =
        book.find(Workbooks.STYLES, "//cellXfs/xf[position()>1]/alignment/@horizontal");
    assertThat(sides).hasSize(formats).doesNotContain("general");
    assertThat(sides).doesNotContain(isArabic(briefing) ? "left" : "right");
    assertThat(book.find(Workbooks.STYLES, "//cellXfs/xf[position()>1]/alignment/@readingOrder"))
        .hasSize(formats)
        .allMatch(order -> order.equals("1") || order.equals("2"));
    assertThat(book.find(Workbooks.STYLES, "//cellXfs/xf[position()>1]/alignment/@vertical"))
        .hasSize(formats)
        .allMatch(place -> place.equals("top") || place.equals("center"));
    for (String sheet : book.sheets()) {
      assertThat(book.find(sheet, "//c[not(@s) or @s='0']")).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("briefings")
  void widthsAreSetAndCappedAndHeightsNeverCustom(Briefing briefing) throws Exception {
    Workbooks book = Workbooks.of(briefing);
    for (String sheet : book.sheets()) {
      assertThat(book.find(sheet, "//cols/col/@width"))
          .isNotEmpty()
          .allSatisfy(width -> assertThat(Double.parseDouble(width)).isBetween(4.0, 75.0));
      if (book.find(sheet, "//drawing").isEmpty()) {
        assertThat(book.find(sheet, "//@customHeight")).isEmpty();
      }
      assertThat(book.find(sheet, "//row/@ht"))
          .allSatisfy(height -> assertThat(Double.parseDouble(height)).isBetween(10.0, 409.0));
    }
  }

  @ParameterizedTest
  @MethodSource("briefings")
  void nothingIsMergedAndOnlyTheCoverageCalculates(Briefing briefing) throws Exception {
    Workbooks book = Workbooks.of(briefing);
    for (String sheet : book.sheets()) {
      assertThat(book.find(sheet, "//mergeCell")).isEmpty();
      boolean calculates = sheet.equals(Workbooks.COVERAGE) && book.sheets().size() > 2;
      assertThat(book.find(sheet, "//f").isEmpty()).isNotEqualTo(calculates);
    }
  }

  @ParameterizedTest
  @MethodSource("briefings")
  void firstSheetIsOpenAtItsFirstCell(Briefing briefing) throws Exception {
    Workbooks book = Workbooks.of(briefing);
    assertThat(book.one(Workbooks.WORKBOOK, "//workbookView/@activeTab")).isEqualTo("0");
    assertThat(book.one(Workbooks.OVERVIEW, "//sheetView/@tabSelected")).isEqualTo("1");
    assertThat(book.one(Workbooks.OVERVIEW, "//selection/@activeCell")).isEqualTo("A1");
    for (String sheet : book.sheets().subList(1, book.sheets().size())) {
      assertThat(book.find(sheet, "//sheetView/@tabSelected")).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("briefings")
  void pagesAreFittedAcrossAndNumbered(Briefing briefing) throws Exception {
    Workbooks book = Workbooks.of(briefing);
    for (String sheet : book.sheets()) {
      assertThat(book.one(sheet, "//pageSetUpPr/@fitToPage")).isEqualTo("1");
      boolean isWide = !book.find(sheet, "//pageSetup/@pageOrder").isEmpty();
      assertThat(book.one(sheet, "//pageSetup/@fitToWidth")).isEqualTo(isWide ? "2" : "1");
      assertThat(book.one(sheet, "//pageSetup/@fitToHeight")).isEqualTo("0");
      assertThat(book.one(sheet, "//pageSetup/@paperSize")).isEqualTo("9");
      assertThat(book.one(sheet, "//pageSetup/@orientation"))
          .isEqualTo(sheet.equals(Workbooks.OVERVIEW) ? "portrait" : "landscape");
      assertThat(book.one(sheet, "//oddFooter"))
          .contains(isArabic(briefing) ? "صفحة &P من &N" : "Page &P of &N");
      assertThat(book.one(sheet, "//oddHeader")).hasSizeLessThanOrEqualTo(255);
    }
  }

  @ParameterizedTest
  @MethodSource("briefings")
  void oneFamilyServesBothScripts(Briefing briefing) throws Exception {
    Workbooks book = Workbooks.of(briefing);
    int fonts = book.find(Workbooks.STYLES, "//fonts/font").size();
    assertThat(book.find(Workbooks.STYLES, "//fonts/font/name/@val"))
        .hasSize(fonts)
        .containsOnly("Amiri");
    List<String> charsets = book.find(Workbooks.STYLES, "//fonts/font/charset/@val");
    if (isArabic(briefing)) {
      assertThat(charsets).hasSize(fonts).containsOnly("178");
    } else {
      assertThat(charsets).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("briefings")
  void linksOfTheIndexLeadToEverySheet(Briefing briefing) throws Exception {
    Workbooks book = Workbooks.of(briefing);
    List<String> names = book.find(Workbooks.WORKBOOK, "//sheets/sheet/@name");
    List<String> places =
        names.stream().skip(1).map(name -> "'" + name.replace("'", "''") + "'!A1").toList();
    assertThat(book.find(Workbooks.OVERVIEW, "//hyperlink/@location")).isEqualTo(places);
  }

  @ParameterizedTest
  @MethodSource("briefings")
  void tablesAreNamedLegallyAndLikeTheirHeaders(Briefing briefing) throws Exception {
    Workbooks book = Workbooks.of(briefing);
    for (String part : book.parts().keySet()) {
      if (!part.startsWith("xl/tables/")) {
        continue;
      }
      // The tables are those of the second sheet and of those after it.
      int number = Integer.parseInt(part.replaceAll("\\D", ""));
      String sheet = "xl/worksheets/sheet" + (number + 1) + ".xml";
      assertThat(book.one(part, "/table/@displayName")).matches("[A-Za-z_][A-Za-z0-9_]*");
      assertThat(book.one(part, "/table/@ref")).isEqualTo(book.one(part, "//autoFilter/@ref"));
      List<String> columns = book.find(part, "//tableColumn/@name");
      int header = Integer.parseInt(book.one(part, "/table/@ref").replaceAll("A|:.*", ""));
      assertThat(columns).doesNotHaveDuplicates().doesNotContain("");
      for (int i = 0; i < columns.size(); i++) {
        assertThat(book.text(sheet, CellRef.of(i, header))).isEqualTo(columns.get(i));
      }
      assertThat(book.one(part, "//tableStyleInfo/@showRowStripes")).isEqualTo("1");
      String style = book.one(part, "//tableStyleInfo/@name");
      assertThat(book.find(Workbooks.STYLES, "//tableStyle[@name='" + style + "']")).hasSize(1);
    }
  }

  @ParameterizedTest
  @MethodSource("briefings")
  void noPartNamesALibraryOrThisMachine(Briefing briefing) throws Exception {
    String host = System.getenv().getOrDefault("HOSTNAME", "no such host");
    String folder = System.getProperty("user.dir", "no such folder");
    for (String xml : Workbooks.of(briefing).parts().values()) {
      assertThat(xml).doesNotContainIgnoringCase("apache").doesNotContainIgnoringCase("poi ");
      assertThat(xml).doesNotContain(host).doesNotContain(folder);
    }
  }
}
