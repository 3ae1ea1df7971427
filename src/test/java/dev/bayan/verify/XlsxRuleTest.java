package dev.bayan.verify;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.Samples;
import dev.bayan.export.Format;
import dev.bayan.export.xlsx.XlsxExporter;
import dev.bayan.plan.Pack;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of the checklist finds a workbook that breaks it in one place. */
class XlsxRuleTest {

  private static final Pack PACK = Samples.pack(Samples.everything());
  private static final byte[] GOOD = new XlsxExporter().export(PACK);

  private static final String BOOK = "xl/workbook.xml";
  private static final String STYLES = "xl/styles.xml";
  private static final String STRINGS = "xl/sharedStrings.xml";
  private static final String OVERVIEW = "xl/worksheets/sheet1.xml";
  private static final String MATRIX = "xl/worksheets/sheet2.xml";
  private static final String DATA = "xl/worksheets/sheet3.xml";
  private static final String COVERAGE = "xl/worksheets/sheet4.xml";

  /**
   * One way to break a file.
   *
   * @param good markup that stands in the part
   * @param bad what is put in its place, once
   */
  record Breaking(XlsxRule rule, String part, String good, String bad) {
    @Override
    public String toString() {
      return rule.number() + ": " + rule;
    }
  }

  private static Breaking of(XlsxRule rule, String part, String good, String bad) {
    return new Breaking(rule, part, good, bad);
  }

  static Stream<Breaking> breakings() {
    return Stream.of(
        of(XlsxRule.SHEET_DIRECTION, COVERAGE, "rightToLeft=\"1\"", "rightToLeft=\"0\""),
        of(XlsxRule.READING_ORDER, STYLES, "readingOrder=\"2\"", "readingOrder=\"0\""),
        of(XlsxRule.EXPLICIT_SIDE, STYLES, "horizontal=\"right\"", "horizontal=\"general\""),
        of(XlsxRule.ADDRESSES, STYLES, "readingOrder=\"1\"", "readingOrder=\"2\""),
        of(XlsxRule.TOP_ALIGNED, STYLES, "vertical=\"top\"", "vertical=\"bottom\""),
        of(XlsxRule.WIDTHS, MATRIX, "customWidth=\"1\"", "customWidth=\"0\""),
        of(XlsxRule.ROW_HEIGHTS, MATRIX, "<row r=\"4\"", "<row customHeight=\"1\" r=\"4\""),
        of(XlsxRule.TABLES, "xl/tables/table1.xml", "showRowStripes=\"1\"", ""),
        of(
            XlsxRule.NO_MERGED_CELLS,
            MATRIX,
            "</sheetData>",
            "</sheetData><mergeCells><mergeCell ref=\"A9:B9\"/></mergeCells>"),
        of(XlsxRule.FROZEN_HEADERS, MATRIX, "state=\"frozen\"", "state=\"split\""),
        of(XlsxRule.PRINT_TITLES, BOOK, "localSheetId=\"1\"", "localSheetId=\"9\""),
        of(XlsxRule.PAGES, MATRIX, "fitToWidth=\"1\"", "fitToWidth=\"2\""),
        of(XlsxRule.RUNNING_LINES, MATRIX, "&amp;P", "&amp;?"),
        of(XlsxRule.SHEET_NAMES, BOOK, "name=\"التغطية\"", "name=\"ورقة4\""),
        of(XlsxRule.ONE_FAMILY, STYLES, "<name val=\"Amiri\"/>", "<name val=\"Arial\"/>"),
        of(XlsxRule.ONE_FAMILY, STYLES, "<charset val=\"178\"/>", ""),
        of(XlsxRule.DIGITS_BY_FORMAT, STYLES, "[$-2000C01]#", "[$-1000C01]#"),
        of(XlsxRule.EVERY_SECTION, STYLES, "[$-2000C01]-", "-"),
        of(XlsxRule.CALENDAR, STYLES, "[$-2010C01]yyyy", "[$-2000C01]yyyy"),
        of(XlsxRule.TYPED_VALUES, DATA, "<c r=\"G5\"", "<c t=\"str\" r=\"G5\""),
        of(XlsxRule.TYPED_VALUES, DATA, "<c r=\"H11\"", "<c t=\"str\" r=\"H11\""),
        of(XlsxRule.MONTHS, STYLES, "[$-2010C01]d mmmm", "[$-2010401]d mmmm"),
        of(XlsxRule.PERCENT, STYLES, "0.0%", "0.0&quot;%&quot;"),
        of(XlsxRule.CLEAN_TEXT, STRINGS, ">المحتويات<", ">المحتويات\u200F<"),
        of(XlsxRule.LINK_TIPS, MATRIX, " tooltip=\"", " display=\""),
        of(XlsxRule.WORDS_BESIDE_COLOURS, STYLES, "\"\u0000", ""),
        of(XlsxRule.ALT_TEXT, "xl/drawings/drawing1.xml", "descr=\"", "descr=\" \" title=\""),
        of(XlsxRule.CHART_DIRECTION, "xl/charts/chart1.xml", "\"maxMin\"", "\"minMax\""),
        of(
            XlsxRule.CHART_DIRECTION,
            "xl/charts/chart1.xml",
            "legendPos val=\"r\"",
            "legendPos val=\"l\""),
        of(XlsxRule.TEXT_STAYS_TEXT, STYLES, " quotePrefix=\"1\"", ""),
        of(XlsxRule.INDEX, OVERVIEW, "location=\"'التغطية'!A1\"", "location=\"'تغطية'!A1\""),
        of(XlsxRule.LONG_FORM, "xl/tables/table2.xml", "displayName=\"Data\"", "displayName=\"D\""),
        of(XlsxRule.CELL_LIMIT, STRINGS, ">المحتويات<", ">" + "و".repeat(32_768) + "<"),
        of(XlsxRule.PROPERTIES, "docProps/core.xml", "dc:title>", "dc:t>"),
        of(XlsxRule.OPENING_VIEW, BOOK, "activeTab=\"0\"", "activeTab=\"1\""),
        of(XlsxRule.OPENING_VIEW, OVERVIEW, "activeCell=\"A1\"", "activeCell=\"B2\""));
  }

  private static List<Finding> findings(byte[] file) throws Exception {
    return new XlsxLint(PACK, XlsxBook.read(Stored.of(file))).findings();
  }

  @ParameterizedTest
  @MethodSource("breakings")
  void aFileThatBreaksARuleIsFound(Breaking breaking) throws Exception {
    byte[] bad =
        breaking.rule() == XlsxRule.WORDS_BESIDE_COLOURS
            ? Planted.everywhere(GOOD, STYLES, "&quot;", "_")
            : breaking.rule() == XlsxRule.PROPERTIES
                    || breaking.rule() == XlsxRule.ADDRESSES
                    || breaking.rule() == XlsxRule.TEXT_STAYS_TEXT
                ? Planted.everywhere(GOOD, breaking.part(), breaking.good(), breaking.bad())
                : Planted.in(GOOD, breaking.part(), breaking.good(), breaking.bad());
    String rule = "; rule " + breaking.rule().number() + ": ";
    assertThat(findings(bad))
        .anySatisfy(finding -> assertThat(finding.message()).contains(rule))
        .allMatch(Finding::isWarning);
    // Sheets that are compared with the pack are looked through meanwhile.
    List<Finding> proof = new Verifier().verify(PACK, Format.XLSX, bad);
    if (proof.stream().allMatch(Finding::isWarning)) {
      assertThat(proof).isEqualTo(findings(bad));
    }
  }

  @Test
  void whatCannotBeLookedThroughIsComparedAllTheSame() throws Exception {
    byte[] bad = Planted.everywhere(GOOD, MATRIX, " width=\"", " width=\"x");
    assertThat(new Verifier().verify(PACK, Format.XLSX, bad)).isEqualTo(findings(bad));
    Pack other = Samples.pack(Samples.longTable(3, 2));
    assertThat(new Verifier().verify(other, Format.XLSX, bad))
        .isEqualTo(new Verifier().verify(other, Format.XLSX, GOOD))
        .isNotEmpty();
  }

  @Test
  void whatCannotBeLookedThroughIsNoMereWarning() throws Exception {
    byte[] bad = Planted.everywhere(GOOD, "xl/worksheets/sheet2.xml", " width=\"", " width=\"x");
    assertThat(findings(bad))
        .anySatisfy(
            finding -> {
              assertThat(finding.isWarning()).isFalse();
              assertThat(finding.message()).contains("cannot be looked through");
            });
  }

  @Test
  void aGoodFileBreaksNone() throws Exception {
    assertThat(findings(GOOD)).isEmpty();
  }

  @Test
  void everyRowOfTheChecklistHasARuleThatWasBroken() {
    Set<XlsxRule> broken = breakings().map(Breaking::rule).collect(toSet());
    assertThat(Arrays.stream(XlsxRule.values()).map(XlsxRule::number).toList())
        .isEqualTo(java.util.stream.IntStream.rangeClosed(1, 32).boxed().toList());
    assertThat(broken).containsExactlyInAnyOrder(XlsxRule.values());
  }
}
