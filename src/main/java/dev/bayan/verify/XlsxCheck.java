package dev.bayan.verify;

import dev.bayan.plan.Block;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Prose;
import dev.bayan.plan.Texts;
import dev.bayan.plan.Value;
import dev.bayan.style.Running;
import dev.bayan.verify.XlsxSheet.Cell;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Proves that a workbook says what its pack says: the comparisons cell by cell with their values,
 * every other paragraph word for word, in the order of the pack.
 *
 * <p>The sheets stand in a fixed order: overview, comparisons, article, then any others.
 */
final class XlsxCheck {

  private static final int EXCERPT = 60;

  /** The columns of the article. */
  private static final int NUMBERS = 1;

  private static final int TEXTS = 3;

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
      marking(sheet);
    }
    overview(sheets.get(0));
    Running.Logo logo = pack.theme().running().logo();
    List<String> pictures = logo == null ? List.of() : List.of(logo.alt());
    if (!sheets.get(0).pictures().equals(pictures)) {
      findings.add(new Finding(sheets.get(0).part(), "the logo does not say what it shows"));
    }
    for (int i = 0; i < tables.size(); i++) {
      XlsxGrid.check(tables.get(i), head(), sheets.get(i + 1), findings);
    }
    article(sheets.get(tables.size() + 1));
  }

  /** The classification stands on every page of every sheet, and on the sheet itself. */
  private void marking(XlsxSheet sheet) {
    Pack.Marking marking = pack.head().marking();
    if (marking == null) {
      return;
    }
    String words = marking.text().text();
    if (!sheet.text(1, 0).equals(words)) {
      findings.add(new Finding(sheet.place(1, 0), "does not show the classification"));
    }
    if (sheet.lines().stream().noneMatch(line -> line.contains(words))) {
      findings.add(new Finding(sheet.part(), "no page shows the classification"));
    }
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
        case Block.Contents none -> {}
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
        expected.add(table.caption().line().text());
      } else if (block instanceof Block.Figure figure) {
        expected.add(pack.labels().figure() + pack.labels().labelEnd() + " " + figure.alt());
        Texts.of(figure).forEach(text -> expected.add(text.text()));
      } else if (!(block instanceof Block.Facts)) {
        Texts.of(block).forEach(text -> expected.add(text.text()));
      }
    }
    links(sheet);
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

  /** A paragraph with several links has them all beside it. */
  private void links(XlsxSheet sheet) {
    List<String> expected = new ArrayList<>();
    for (Block block : pack.blocks()) {
      if (!(block instanceof Block.Table || block instanceof Block.Facts)) {
        Texts.of(block).stream()
            .map(Prose::links)
            .filter(links -> links.size() > 1)
            .forEach(links -> links.forEach(link -> expected.add(link.toString())));
      }
    }
    List<String> shown = new ArrayList<>();
    for (int row : sheet.rows().tailMap(head() + 1, false).keySet()) {
      shown.add(sheet.text(row, TEXTS + 1));
    }
    if (!shown.containsAll(expected)) {
      findings.add(new Finding(sheet.part(), "does not list where its paragraphs lead"));
    }
  }

  /** The texts of the article; rows of one number are one paragraph. */
  private List<String> paragraphs(XlsxSheet sheet) {
    int header = head() + 1;
    if (!sheet.text(header, NUMBERS).equals(pack.labels().paragraph())
        || !sheet.text(header, TEXTS).equals(pack.labels().text())) {
      findings.add(new Finding(sheet.part(), "has no column of text"));
      return List.of();
    }
    NavigableMap<BigDecimal, String> paragraphs = new TreeMap<>();
    for (int row : sheet.rows().tailMap(header, false).keySet()) {
      Cell number = sheet.cell(row, NUMBERS);
      if (number != null && number.number() != null) {
        paragraphs.merge(number.number(), sheet.text(row, TEXTS), String::concat);
      } else {
        findings.add(new Finding(sheet.place(row, NUMBERS), "a row without a number"));
      }
    }
    return List.copyOf(paragraphs.values());
  }

  /** The rows above a sheet's own: that of the classification. */
  private int head() {
    return pack.head().marking() == null ? 0 : 1;
  }

  static String excerpt(String text) {
    return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "…";
  }
}
