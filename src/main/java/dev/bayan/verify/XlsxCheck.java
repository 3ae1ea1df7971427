package dev.bayan.verify;

import dev.bayan.plan.Block;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Prose;
import dev.bayan.plan.RegisterEntry;
import dev.bayan.plan.Value;
import dev.bayan.style.Running;
import dev.bayan.text.SheetLabels;
import dev.bayan.verify.XlsxSheet.Cell;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Proves that a workbook says what its pack says: the comparisons cell by cell with their values,
 * every other paragraph word for word, in the order of the pack.
 *
 * <p>The sheets stand in a fixed order: overview, comparisons, their data and its coverage,
 * article, then any others.
 */
final class XlsxCheck {

  private static final int EXCERPT = 60;

  private static final Pattern SUM = Pattern.compile("SUM\\([A-Z]+[0-9]+:[A-Z]+[0-9]+\\)");

  /** Cells beyond which a pack has no sheet of its data. */
  private static final long MOST_CELLS = 1_000_000;

  private final Pack pack;
  private final XlsxBook book;
  private final XlsxLint lint;
  private final List<Finding> findings;

  private XlsxCheck(Pack pack, XlsxBook book, List<Finding> findings) {
    this.pack = pack;
    this.book = book;
    this.findings = findings;
    lint = new XlsxLint(pack, book);
  }

  static List<Finding> check(Pack pack, byte[] file) {
    return check(pack, Stored.of(file));
  }

  static List<Finding> check(Pack pack, Stored file) {
    List<Finding> findings = new ArrayList<>();
    try {
      XlsxCheck check = new XlsxCheck(pack, XlsxBook.read(file), findings);
      check.sheets();
      if (findings.isEmpty()) {
        findings.addAll(check.lint.findings());
      }
    } catch (IOException broken) {
      findings.add(new Finding("", "not a whole workbook: " + broken.getMessage()));
    }
    return List.copyOf(findings);
  }

  private void sheets() throws IOException {
    List<Block.Table> tables = pack.tables();
    long cells =
        tables.stream()
            .mapToLong(table -> (long) table.rows().size() * table.columns().size())
            .sum();
    int more = cells > 0 && cells <= MOST_CELLS ? 2 : 0;
    List<XlsxBook.Ref> sheets = book.sheets();
    if (sheets.size() < tables.size() + more + 2) {
      findings.add(new Finding("/xl/workbook.xml", "only " + sheets.size() + " sheets"));
      return;
    }
    overview(checked(lint.read(sheets.get(0), null)));
    List<List<String>> columns = new ArrayList<>();
    for (int i = 0; i < tables.size(); i++) {
      columns.add(comparison(sheets.get(i + 1), tables.get(i)));
    }
    if (more > 0) {
      data(sheets.get(tables.size() + 1), columns);
      XlsxSheet coverage = lint.read(sheets.get(tables.size() + 2), null);
      checked(coverage);
      new XlsxCoverage(pack, coverage, columns, findings).check();
    }
    XlsxBook.Ref article = sheets.get(tables.size() + more + 1);
    XlsxArticle.check(pack, checked(lint.read(article, null)), findings);
  }

  /** One comparison, and what its columns are called. */
  private List<String> comparison(XlsxBook.Ref ref, Block.Table table) throws IOException {
    XlsxSheet.Table range = book.table(ref);
    XlsxGrid grid = XlsxGrid.of(table, head(pack), ref, range, findings);
    if (grid == null || range == null) {
      return List.of();
    }
    XlsxSheet sheet =
        lint.read(
            ref,
            (row, cells) -> {
              formulas(ref.part(), row, cells);
              grid.row(row, cells);
            });
    grid.finish(sheet);
    frame(grid.kept(sheet));
    return range.columns();
  }

  private void data(XlsxBook.Ref ref, List<List<String>> columns) throws IOException {
    Iterator<RegisterEntry.Row> planned = new XlsxPlanned(pack.tables(), columns);
    XlsxData data = new XlsxData(pack, 0, none -> {}, planned, ref.part(), findings);
    NavigableMap<Integer, XlsxRow> above = new TreeMap<>();
    XlsxSheet streamed =
        lint.read(
            ref,
            (row, cells) -> {
              if (row <= head(pack) + 1) {
                above.put(row, cells);
              }
              formulas(ref.part(), row, cells);
              data.row(row, cells);
            });
    XlsxSheet sheet = streamed.with(above);
    frame(sheet);
    List<String> names = new ArrayList<>();
    above
        .getOrDefault(head(pack) + 1, new XlsxRow())
        .forEach(cell -> names.add(String.valueOf(cell.text())));
    data.finish(sheet, names);
    XlsxData.exhausted(planned, ref.part(), findings);
  }

  /** What holds for every sheet. */
  private XlsxSheet checked(XlsxSheet sheet) {
    frame(sheet);
    sheet.rows().forEach((row, cells) -> formulas(sheet.part(), row, cells));
    return sheet;
  }

  private void frame(XlsxSheet sheet) {
    frame(pack, sheet, findings);
  }

  /** Direction and marking. */
  static void frame(Pack pack, XlsxSheet sheet, List<Finding> findings) {
    if (sheet.rightToLeft() != pack.direction().isRightToLeft()) {
      findings.add(new Finding(sheet.part(), "runs in the wrong direction"));
    }
    marking(pack, sheet, findings);
  }

  /** The classification stands on every page of every sheet, and on the sheet itself. */
  private static void marking(Pack pack, XlsxSheet sheet, List<Finding> findings) {
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

  /** Only the coverage calculates, and only by these; any other was made of somebody's text. */
  private void formulas(String part, int row, XlsxRow cells) {
    for (int column = 0; column < cells.end(); column++) {
      Cell cell = cells.get(column);
      if (cell != null && cell.formula() != null && !isCount(cell.formula())) {
        findings.add(new Finding(part + "!" + row, "a formula"));
      }
    }
  }

  private static boolean isCount(String formula) {
    return formula.startsWith("COUNTIFS(Data[")
        || formula.startsWith("SUMPRODUCT((Data[")
        || SUM.matcher(formula).matches();
  }

  private void overview(XlsxSheet sheet) {
    Running.Logo logo = pack.theme().running().logo();
    List<String> pictures = logo == null ? List.of() : List.of(logo.alt());
    if (!sheet.pictures().equals(pictures)) {
      findings.add(new Finding(sheet.part(), "the logo does not say what it shows"));
    }
    counts(sheet);
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

  /** The counts stand beside their labels. */
  private void counts(XlsxSheet sheet) {
    List<String> paragraphs = XlsxArticle.paragraphs(pack);
    SheetLabels labels = pack.labels().sheets();
    count(sheet, labels.paragraphs(), paragraphs.size());
    count(sheet, labels.wordCount(), paragraphs.stream().mapToLong(XlsxArticle::words).sum());
    if (!pack.tables().isEmpty()) {
      long cells = 0;
      long unknown = 0;
      for (Block.Table table : pack.tables()) {
        for (Block.Row row : table.rows()) {
          for (Block.Cell cell : row.cells()) {
            cells++;
            unknown += cell.value() instanceof Value.Empty ? 1 : 0;
          }
        }
      }
      count(sheet, labels.comparisons(), pack.tables().size());
      count(sheet, labels.known(), cells - unknown);
      count(sheet, labels.unknown(), unknown);
    }
  }

  private void count(XlsxSheet sheet, String label, long expected) {
    boolean counted =
        sheet.rows().keySet().stream()
            .filter(row -> sheet.text(row, 0).equals(label))
            .map(row -> sheet.cell(row, 1))
            .anyMatch(
                cell ->
                    cell != null
                        && cell.number() != null
                        && cell.number().compareTo(BigDecimal.valueOf(expected)) == 0);
    if (!counted) {
      findings.add(new Finding(sheet.part(), label + " is not " + expected));
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
          if (number.compareTo(XlsxRoom.serial(day.date())) == 0) {
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

  /** The rows above a sheet's own: that of the classification. */
  static int head(Pack pack) {
    return pack.head().marking() == null ? 0 : 1;
  }

  static String excerpt(String text) {
    return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "…";
  }
}
