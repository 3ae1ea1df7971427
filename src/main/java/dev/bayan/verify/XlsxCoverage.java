package dev.bayan.verify;

import dev.bayan.plan.Block;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Value;
import dev.bayan.verify.XlsxSheet.Cell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Proves that the coverage counts what the comparisons say: that every cell of it is a formula over
 * its own role and party, and comes to the number of cells that say something.
 */
final class XlsxCoverage {

  /** Cells of a pack beyond which the parties are counted, and not their roles. */
  private static final int MOST_CELLS = 2_000;

  private final Pack pack;
  private final XlsxSheet sheet;
  private final List<List<String>> columns;
  private final List<Finding> findings;
  private final Map<List<String>, Long> found = new HashMap<>();
  private int row;

  /**
   * A check of a sheet.
   *
   * @param columns the names of each comparison's columns, the roles' first
   */
  XlsxCoverage(Pack pack, XlsxSheet sheet, List<List<String>> columns, List<Finding> findings) {
    this.pack = pack;
    this.sheet = sheet;
    this.columns = columns;
    this.findings = findings;
  }

  void check() {
    row = XlsxCheck.head(pack) + 1;
    words(row, 0, pack.labels().sheets().coverageNote());
    List<Block.Table> tables = pack.tables();
    long cells =
        tables.stream()
            .mapToLong(table -> (long) table.rows().size() * table.columns().size())
            .sum();
    for (int i = 0; i < tables.size(); i++) {
      count(columns.get(i), tables.get(i), cells <= MOST_CELLS);
    }
    for (int i = 0; i < tables.size(); i++) {
      row += 2;
      words(row, 0, tables.get(i).title().text());
      if (cells > MOST_CELLS) {
        row++;
      }
      row++;
      header(columns.get(i));
      if (cells > MOST_CELLS) {
        parties(tables.get(i), columns.get(i));
      } else {
        roles(tables.get(i), columns.get(i));
      }
    }
  }

  private void header(List<String> names) {
    for (int i = 0; i < names.size(); i++) {
      words(row, i, names.get(i));
    }
    words(row, names.size(), pack.labels().sheets().total());
  }

  private void roles(Block.Table table, List<String> names) {
    int header = row;
    List<Long> totals = new ArrayList<>();
    names.forEach(name -> totals.add(0L));
    for (Block.Row role : table.rows()) {
      row++;
      words(row, 0, role.name().text());
      long total = 0;
      for (int i = 1; i < names.size(); i++) {
        long known = found.getOrDefault(key(table, role.name().text(), names.get(i), true), 0L);
        counts(i, known, "$A" + row, header);
        total += known;
        totals.set(i, totals.get(i) + known);
      }
      counts(names.size(), total, "SUM(", 0);
    }
    if (!table.rows().isEmpty()) {
      row++;
      for (int i = 1; i < names.size(); i++) {
        counts(i, totals.get(i), "SUM(", 0);
      }
      counts(names.size(), totals.stream().mapToLong(Long::longValue).sum(), "SUM(", 0);
    }
  }

  private void parties(Block.Table table, List<String> names) {
    int header = row;
    for (boolean known : List.of(true, false)) {
      row++;
      long total = 0;
      for (int i = 1; i < names.size(); i++) {
        long count = found.getOrDefault(key(table, null, names.get(i), known), 0L);
        counts(i, count, "$A$", header);
        total += count;
      }
      counts(names.size(), total, "SUM(", 0);
    }
  }

  /** How many cells formulas find: of every table of that title, role of that name, and party. */
  private void count(List<String> names, Block.Table table, boolean byRole) {
    int parties = Math.min(table.columns().size(), names.size() - 1);
    long[][] all = new long[2][Math.max(0, parties)];
    for (Block.Row role : table.rows()) {
      for (int i = 0; i < parties && i < role.cells().size(); i++) {
        boolean known = !(role.cells().get(i).value() instanceof Value.Empty);
        all[known ? 1 : 0][i]++;
        if (byRole) {
          found.merge(key(table, role.name().text(), names.get(i + 1), known), 1L, Long::sum);
        }
      }
    }
    for (int i = 0; i < parties; i++) {
      found.merge(key(table, null, names.get(i + 1), false), all[0][i], Long::sum);
      found.merge(key(table, null, names.get(i + 1), true), all[1][i], Long::sum);
    }
  }

  /** Whatever the case of the names; a null role is any. */
  private static List<String> key(
      Block.Table table, @Nullable String role, String party, boolean known) {
    return List.of(
        folded(table.title().text()),
        role == null ? "any" : "one" + folded(role),
        folded(party),
        Boolean.toString(known));
  }

  private void counts(int column, long expected, String reference, int header) {
    Cell cell = sheet.cell(row, column);
    String formula = cell == null || cell.formula() == null ? "" : cell.formula();
    String party = header == 0 ? "" : letters(column) + "$" + header;
    if (!formula.contains(reference) || !formula.contains(party)) {
      findings.add(new Finding(sheet.place(row, column), "counts something else: " + formula));
    }
    if (cell == null || cell.number() == null || cell.number().longValue() != expected) {
      findings.add(new Finding(sheet.place(row, column), "does not come to " + expected));
    }
  }

  private String letters(int column) {
    return sheet.address(1, column).replace("1", "");
  }

  private void words(int row, int column, String expected) {
    String shown = sheet.text(row, column);
    if (!shown.equals(expected)
        && !(XlsxRoom.isTooLong(expected) && expected.startsWith(shown) && !shown.isEmpty())) {
      findings.add(
          new Finding(
              sheet.place(row, column),
              "not %s but %s".formatted(XlsxCheck.excerpt(expected), XlsxCheck.excerpt(shown))));
    }
  }

  private static String folded(String name) {
    return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }
}
