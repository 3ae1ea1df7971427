package dev.bayan.verify;

import dev.bayan.plan.Block;
import dev.bayan.plan.Prose;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Proves that a comparison's notes are fastened to their cells, and that cells lead to sources. */
final class XlsxAttached {

  /** The most notes and links of a sheet, and the longest address. */
  private static final int NOTES = 2_000;

  private static final int LINKS = 65_530;
  private static final int LONGEST_ADDRESS = 2_079;

  private final XlsxSheet sheet;
  private final List<Finding> findings;

  XlsxAttached(XlsxSheet sheet, List<Finding> findings) {
    this.sheet = sheet;
    this.findings = findings;
  }

  /** Adds what is wrong of a table that begins in a row. */
  void check(Block.Table table, int firstRow) {
    Iterator<Block.Note> notes = table.notes().iterator();
    for (int i = 0; i < table.rows().size(); i++) {
      Block.Row row = table.rows().get(i);
      note(firstRow + i, 0, row.marker(), notes);
      for (int j = 0; j < row.cells().size(); j++) {
        note(firstRow + i, j + 1, row.cells().get(j).marker(), notes);
        source(firstRow + i, j + 1, row.cells().get(j));
      }
    }
  }

  /** So far as there is room for notes. */
  private void note(int row, int column, @Nullable Prose marker, Iterator<Block.Note> notes) {
    if (marker != null && notes.hasNext()) {
      String note = notes.next().line().text();
      String shown = sheet.comments().get(sheet.address(row, column));
      if (shown == null ? sheet.comments().size() < NOTES : !note.startsWith(shown)) {
        differs(row, column, "the note " + note, shown);
      }
    }
  }

  private void source(int row, int column, Block.Cell cell) {
    if (cell.source() == null) {
      return;
    }
    String source = cell.source().toString();
    String link = sheet.links().get(sheet.address(row, column));
    boolean room = source.length() <= LONGEST_ADDRESS && sheet.links().size() < LINKS;
    if (room && !source.equals(link)) {
      differs(row, column, "a way to " + source, link);
    }
  }

  private void differs(int row, int column, String expected, @Nullable String shown) {
    String message =
        "not %s but %s"
            .formatted(XlsxCheck.excerpt(expected), XlsxCheck.excerpt(String.valueOf(shown)));
    findings.add(new Finding(sheet.place(row, column), message));
  }
}
