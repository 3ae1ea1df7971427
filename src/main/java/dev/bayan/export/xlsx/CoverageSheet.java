package dev.bayan.export.xlsx;

import dev.bayan.export.xlsx.CellFormat.Edge;
import dev.bayan.export.xlsx.CellFormat.Side;
import dev.bayan.export.xlsx.Counting.Condition;
import dev.bayan.plan.Block;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Value;
import dev.bayan.style.TextRole;
import dev.bayan.text.SheetLabels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Of whom what is known: each comparison as roles by parties, where every cell counts the rows of
 * the data by a formula and shows what it comes to in words; then the charts of its numbers.
 *
 * <pre>
 * الدور      | مصر    | قطر       | المجموع
 * المساعدات  | متوفر  | لا بيانات | 1
 * المجموع    | 1      | 0         | 1
 * </pre>
 *
 * <p>A formula reads the whole of the data, so in a large pack only the totals of each party are
 * counted.
 */
final class CoverageSheet {

  /** Cells of a pack beyond which its formulas would keep a reader waiting. */
  private static final int MOST_CELLS = 2_000;

  private final Workbook workbook;
  private final Pack pack;
  private final SheetLabels labels;
  private final Looks looks;
  private final SheetPart sheet;
  private final Counting counting;
  private final CellFormat word;
  private final CellFormat count;
  private final CellFormat sum;
  private final boolean detailed;

  /** How many cells of the data say something, by comparison, role and party. */
  private final Map<String, Integer> known = new HashMap<>();

  private final Map<String, Integer> unknown = new HashMap<>();

  CoverageSheet(Workbook workbook, boolean continued) {
    this.workbook = workbook;
    pack = workbook.pack();
    labels = pack.labels().sheets();
    looks = workbook.looks();
    counting = new Counting(DataSheet.columns(pack), labels, continued);
    detailed = DataSheet.cells(pack) <= MOST_CELLS;
    count = looks.cell().at(Side.CENTRE).coded(workbook.codes().count());
    word =
        looks
            .cell()
            .at(Side.CENTRE)
            .coded(workbook.codes().coverage(labels.kindEmpty(), labels.available()));
    sum = count.with(looks.rowName().face()).with(Edge.STRONG);
    int columns = pack.tables().stream().mapToInt(table -> table.columns().size()).max().orElse(0);
    List<Double> widths = new ArrayList<>(List.of(26.0));
    for (int i = 0; i <= columns; i++) {
      widths.add(16.0);
    }
    Layout layout = new Layout(widths, workbook.rowsAbove() + 1, 1, true);
    sheet = workbook.sheet(workbook.names().coverage(), layout);
  }

  void write() {
    sheet.row();
    sheet.plain(0, labels.coverageNote(), looks.line(TextRole.NOTE));
    pack.tables().forEach(this::counted);
    for (Block.Table table : pack.tables()) {
      sheet.gap();
      title(table);
      if (detailed) {
        roles(table);
      } else {
        parties(table);
      }
    }
    Charts.of(workbook).forEach(chart -> workbook.chart(sheet, chart));
    workbook.finish(sheet);
  }

  private void title(Block.Table table) {
    sheet.row();
    String title = Xstring.first(table.title().text());
    sheet.plain(0, title, looks.linked(looks.line(TextRole.TABLE_TITLE)));
    String name = workbook.names().of(table);
    if (name != null) {
      sheet.link(0, name);
    }
  }

  /** Role by role, with the totals of both. */
  private void roles(Block.Table table) {
    List<String> names = MatrixSheet.columnNames(table);
    Condition title = title(table, sheet.at());
    header(names);
    int header = sheet.at();
    int last = names.size() - 1;
    long[] sums = new long[last + 2];
    for (Block.Row row : table.rows()) {
      sheet.row();
      String role = Xstring.first(row.name().text());
      sheet.plain(0, role, looks.rowName());
      long total = 0;
      for (int i = 1; i < names.size(); i++) {
        Condition ofRole = new Condition(DataSheet.ROLE, "$A" + sheet.at(), role);
        String reference = CellRef.column(i) + "$" + header;
        Condition ofParty = new Condition(DataSheet.PARTY, reference, names.get(i));
        long cells = known.getOrDefault(key(title.text(), role, names.get(i)), 0);
        sheet.formula(i, counting.known(List.of(title, ofRole, ofParty)), cells, word);
        total += cells;
        sums[i] += cells;
      }
      sums[last + 1] += total;
      String range = CellRef.range(1, sheet.at(), last, sheet.at());
      sheet.formula(last + 1, "SUM(" + range + ")", total, count);
    }
    if (!table.rows().isEmpty()) {
      sheet.tint(CellRef.range(1, header + 1, last, sheet.at()));
      totals(sums, header);
    }
  }

  /** What each column comes to, the column of totals last. */
  private void totals(long[] sums, int header) {
    int end = sheet.at();
    sheet.row();
    sheet.plain(0, labels.total(), looks.rowName().with(Edge.STRONG));
    for (int i = 1; i < sums.length; i++) {
      String range = CellRef.range(i, header + 1, i, end);
      sheet.formula(i, "SUM(" + range + ")", sums[i], sum);
    }
  }

  /** What is known and what is not of each party. */
  private void parties(Block.Table table) {
    sheet.row();
    sheet.plain(0, labels.coverageTotals(), looks.line(TextRole.NOTE));
    List<String> names = MatrixSheet.columnNames(table);
    Condition title = title(table, sheet.at() - 1);
    header(names);
    int header = sheet.at();
    for (boolean say : List.of(true, false)) {
      sheet.row();
      sheet.plain(0, say ? labels.known() : labels.unknown(), looks.rowName());
      long total = 0;
      for (int i = 1; i < names.size(); i++) {
        String reference = CellRef.column(i) + "$" + header;
        Condition party = new Condition(DataSheet.PARTY, reference, names.get(i));
        List<Condition> both = List.of(title, party);
        long cells = (say ? known : unknown).getOrDefault(key(title.text(), "", names.get(i)), 0);
        sheet.formula(i, say ? counting.known(both) : counting.unknown(both), cells, count);
        total += cells;
      }
      String range = CellRef.range(1, sheet.at(), names.size() - 1, sheet.at());
      sheet.formula(names.size(), "SUM(" + range + ")", total, sum);
    }
  }

  private static Condition title(Block.Table table, int row) {
    String title = Xstring.first(table.title().text());
    return new Condition(DataSheet.COMPARISON, "$A$" + row, title);
  }

  private void header(List<String> names) {
    sheet.row();
    for (int i = 0; i < names.size(); i++) {
      CellFormat format = i == 0 ? looks.header() : looks.header().at(Side.CENTRE);
      sheet.plain(i, names.get(i), format);
    }
    sheet.plain(names.size(), labels.total(), looks.header().at(Side.CENTRE));
  }

  private void counted(Block.Table table) {
    List<String> names = MatrixSheet.columnNames(table);
    String title = Xstring.first(table.title().text());
    int[] nothing = new int[names.size()];
    for (Block.Row row : table.rows()) {
      for (int i = 0; i < row.cells().size(); i++) {
        boolean empty = row.cells().get(i).value() instanceof Value.Empty;
        nothing[i + 1] += empty ? 1 : 0;
        if (detailed && !empty) {
          String role = Xstring.first(row.name().text());
          known.merge(key(title, role, names.get(i + 1)), 1, Integer::sum);
        }
      }
    }
    for (int i = 1; i < nothing.length && !detailed; i++) {
      known.merge(key(title, "", names.get(i)), table.rows().size() - nothing[i], Integer::sum);
      unknown.merge(key(title, "", names.get(i)), nothing[i], Integer::sum);
    }
  }

  /** What formulas take for the same whatever its case. */
  private static String key(String title, String role, String party) {
    String key = title + "\n\t\n" + role + "\n\t\n" + party;
    return key.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }
}
