package dev.bayan.read.xlsx;

import static dev.bayan.read.xlsx.WorkbookException.broken;

import dev.bayan.read.xlsx.SheetCell.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A worksheet part (clause 18.3.1.99), row by row. What stands after the cells in the file, such as
 * merged ranges, is wanted before them: the part is read twice.
 */
final class SheetParser {

  /** Ranges, links and hidden rows that are kept: more are more of the same. */
  private static final int MOST_FACTS = 10_000;

  private final XmlPart part;
  private final CellDecoder decoder;
  private int row = -1;

  SheetParser(XmlPart part, CellDecoder decoder) {
    this.part = part;
    this.decoder = decoder;
  }

  /** Hands each row that holds something to the receiver. */
  void rows(Workbook.Rows rows) throws WorkbookException {
    while (part.next()) {
      if (part.ends("sheetData")) {
        return;
      }
      if (part.starts("row")) {
        List<SheetCell> cells = row();
        if (!cells.isEmpty() && !rows.row(cells)) {
          return;
        }
      }
    }
  }

  /** What the sheet says beside its cells; link targets by the ids in its relationships. */
  SheetFacts facts(Map<String, String> targets, int comments) throws WorkbookException {
    int first = CellName.MOST_COLUMNS;
    int last = -1;
    List<String> merged = new ArrayList<>();
    List<Integer> hiddenRows = new ArrayList<>();
    List<int[]> hiddenColumns = new ArrayList<>();
    Map<String, String> links = new HashMap<>();
    while (part.next()) {
      if (part.starts("row")) {
        boolean hidden = part.flag("hidden");
        List<SheetCell> cells = row();
        if (!cells.isEmpty()) {
          first = Math.min(first, cells.get(0).column());
          last = Math.max(last, cells.get(cells.size() - 1).column());
          if (hidden && hiddenRows.size() < MOST_FACTS) {
            hiddenRows.add(row);
          }
        }
      } else if (part.starts("mergeCell") && merged.size() < MOST_FACTS) {
        merged.add(part.required("ref"));
      } else if (part.starts("col") && part.flag("hidden") && hiddenColumns.size() < MOST_FACTS) {
        hiddenColumns.add(new int[] {part.number("min", 1) - 1, part.number("max", 1) - 1});
      } else if (part.starts("hyperlink") && links.size() < MOST_FACTS) {
        link(targets, links);
      }
    }
    List<String> hidden = columns(hiddenColumns, first, last);
    return new SheetFacts(first, merged, links, hiddenRows, hidden, comments);
  }

  private void link(Map<String, String> targets, Map<String, String> links)
      throws WorkbookException {
    String id = part.relationship();
    String target = id == null ? null : targets.get(id);
    if (target != null) {
      String place = part.attribute("location");
      links.put(part.required("ref"), place == null ? target : target + "#" + place);
    }
  }

  /** Hidden ranges by name, as far as there are cells: many hide all that is left of a sheet. */
  private static List<String> columns(List<int[]> ranges, int first, int last) {
    List<String> names = new ArrayList<>();
    for (int[] range : ranges) {
      int from = Math.max(range[0], first);
      int to = Math.min(range[1], last);
      if (from <= to) {
        String name = CellName.column(from);
        names.add(from == to ? name : name + ":" + CellName.column(to));
      }
    }
    return names;
  }

  /** The cells of a row that hold something, in their order. */
  private List<SheetCell> row() throws WorkbookException {
    int next = part.number("r", row + 2) - 1;
    if (next <= row || next >= CellName.MOST_ROWS) {
      throw broken("the row " + (next + 1) + " after " + (row + 1));
    }
    row = next;
    List<SheetCell> cells = new ArrayList<>();
    int column = -1;
    while (part.next() && !part.ends("row")) {
      if (part.starts("c")) {
        String name = part.attribute("r");
        int at = name == null ? column + 1 : CellName.columnOf(name);
        if (at <= column || at >= CellName.MOST_COLUMNS) {
          throw broken("the cell " + name + " stands out of order");
        }
        column = at;
        Value value = decoder.read(part);
        if (value != null) {
          cells.add(new SheetCell(row, at, value));
        }
      }
    }
    return cells;
  }
}
