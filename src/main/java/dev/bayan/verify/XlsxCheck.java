package dev.bayan.verify;

import dev.bayan.plan.Block;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Prose;
import dev.bayan.plan.Texts;
import dev.bayan.plan.Value;
import dev.bayan.verify.XlsxSheet.Cell;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Proves that a workbook says what its pack says: the comparisons cell by cell with their values,
 * every other paragraph word for word, in the order of the pack.
 *
 * <p>The sheets stand in a fixed order: overview, comparisons, article, then any others.
 */
final class XlsxCheck {

  private static final int EXCERPT = 60;

  private final Pack pack;
  private final List<Finding> findings = new ArrayList<>();

  private XlsxCheck(Pack pack) {
    this.pack = pack;
  }

  static List<Finding> check(Pack pack, byte[] file) {
    XlsxCheck check = new XlsxCheck(pack);
    try {
      check.sheets(XlsxBook.read(file));
    } catch (IOException broken) {
      check.findings.add(new Finding("", "not a whole workbook: " + broken.getMessage()));
    }
    return List.copyOf(check.findings);
  }

  private void sheets(List<XlsxSheet> sheets) {
    List<Block.Table> tables = pack.tables();
    if (sheets.size() < tables.size() + 2) {
      findings.add(new Finding("/xl/workbook.xml", "only " + sheets.size() + " sheets"));
      return;
    }
    for (XlsxSheet sheet : sheets) {
      if (sheet.rightToLeft() != pack.direction().isRightToLeft()) {
        findings.add(new Finding(sheet.part(), "runs in the wrong direction"));
      }
      formulas(sheet);
    }
    overview(sheets.get(0));
    for (int i = 0; i < tables.size(); i++) {
      XlsxGrid.check(tables.get(i), sheets.get(i + 1), findings);
    }
    article(sheets.get(tables.size() + 1));
  }

  /** A pack has no formulas; one that is there was made of somebody's text. */
  private void formulas(XlsxSheet sheet) {
    sheet
        .rows()
        .forEach(
            (row, cells) ->
                cells.forEach(
                    (column, cell) -> {
                      if (cell.formula()) {
                        findings.add(new Finding(sheet.place(row, column), "a formula"));
                      }
                    }));
  }

  private void overview(XlsxSheet sheet) {
    // Joined, since a paragraph that is higher than a row goes on in the next.
    StringBuilder column = new StringBuilder();
    sheet.rows().keySet().forEach(row -> column.append(sheet.text(row, 1)));
    String joined = column.toString();
    for (Block block : pack.blocks()) {
      switch (block) {
        case Block.Title title -> stands(sheet, title.text(), joined);
        case Block.Subtitle subtitle -> stands(sheet, subtitle.text(), joined);
        case Block.Lead lead -> stands(sheet, lead.text(), joined);
        case Block.Facts facts -> facts.facts().forEach(fact -> fact(sheet, fact, joined));
        case Block.Heading none -> {}
        case Block.Paragraph none -> {}
        case Block.Bullets none -> {}
        case Block.Numbered none -> {}
        case Block.Quote none -> {}
        case Block.Figure none -> {}
        case Block.Table none -> {}
      }
    }
  }

  private void stands(XlsxSheet sheet, Prose text, String joined) {
    if (!joined.contains(text.text())) {
      findings.add(new Finding(sheet.part(), "does not say " + excerpt(text.text())));
    }
  }

  private void fact(XlsxSheet sheet, Block.Fact fact, String joined) {
    for (int row : sheet.rows().keySet()) {
      if (sheet.text(row, 0).equals(fact.label().text())) {
        Cell cell = sheet.cell(row, 1);
        BigDecimal number = cell == null ? null : cell.number();
        if (number != null && fact.value() instanceof Value.Day day) {
          if (number.compareTo(XlsxGrid.serial(day.date())) == 0) {
            return;
          }
        } else if (cell != null && fact.text().text().equals(cell.text())) {
          return;
        } else if (joined.contains(fact.text().text())) {
          return;
        }
      }
    }
    findings.add(new Finding(sheet.part(), "does not say " + excerpt(fact.line().text())));
  }

  private void article(XlsxSheet sheet) {
    List<String> expected = new ArrayList<>();
    for (Block block : pack.blocks()) {
      if (block instanceof Block.Table table) {
        expected.add(table.title().text());
      } else if (!(block instanceof Block.Facts)) {
        Texts.of(block).forEach(text -> expected.add(text.text()));
      }
    }
    List<String> shown = paragraphs(sheet);
    for (int i = 0; i < Math.max(expected.size(), shown.size()); i++) {
      String said = i < expected.size() ? expected.get(i) : "nothing";
      String written = i < shown.size() ? shown.get(i) : "nothing";
      if (!said.equals(written)) {
        String difference = "is not " + excerpt(said) + " but " + excerpt(written);
        findings.add(new Finding(sheet.part(), "paragraph " + (i + 1) + " " + difference));
      }
    }
  }

  /** The texts of the article; rows of one number are one paragraph. */
  private List<String> paragraphs(XlsxSheet sheet) {
    Integer numbers = column(sheet, pack.labels().paragraph());
    Integer texts = column(sheet, pack.labels().text());
    if (numbers == null || texts == null) {
      findings.add(new Finding(sheet.part(), "has no column of text"));
      return List.of();
    }
    NavigableMap<BigDecimal, String> paragraphs = new TreeMap<>();
    for (int row : sheet.rows().tailMap(1, false).keySet()) {
      Cell number = sheet.cell(row, numbers);
      if (number != null && number.number() != null) {
        paragraphs.merge(number.number(), sheet.text(row, texts), String::concat);
      } else {
        findings.add(new Finding(sheet.place(row, numbers), "a row without a number"));
      }
    }
    return List.copyOf(paragraphs.values());
  }

  private static @Nullable Integer column(XlsxSheet sheet, String header) {
    for (int column : sheet.row(1).keySet()) {
      if (sheet.text(1, column).equals(header)) {
        return column;
      }
    }
    return null;
  }

  static String excerpt(String text) {
    return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "…";
  }
}
