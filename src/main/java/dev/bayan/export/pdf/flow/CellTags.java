package dev.bayan.export.pdf.flow;

import dev.bayan.plan.Block;
import dev.bayan.plan.Prose;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a table's cells, each of which names the headers it goes with (ISO 32000-1,
 * 14.8.5.7), and the notes below it, to which its markers lead.
 *
 * <pre>
 * TH t1c0   TH t1c1                   scope Column
 * TH t1r1   TD headers t1r1 t1c1      scope Row
 * </pre>
 */
final class CellTags {

  private final String prefix;
  private final String[] columns;
  private final Bookmark bookmark;
  private final Map<String, Integer> notes = new HashMap<>();

  /**
   * The prefix is the table's own in its document, and so is the bookmark.
   *
   * @param part what stands in the table: of a wide comparison some of the columns
   * @param table the comparison, with all its notes
   */
  CellTags(String prefix, Block.Table part, Block.Table table, Bookmark bookmark) {
    this.prefix = prefix;
    this.columns = new String[part.columns().size() + 1];
    this.bookmark = bookmark;
    for (int i = 0; i < table.notes().size(); i++) {
      notes.put(table.notes().get(i).marker(), i);
    }
    for (int i = 0; i < columns.length; i++) {
      columns[i] = prefix + "c" + i;
    }
  }

  /** The header of a column; that of the row names is column 0. */
  Tag column(Tag tr, int column) {
    return tr.child("TH").scope("Column").id(columns[column]);
  }

  /** What the header of a row is known by, rows counted from 0. */
  String row(int index) {
    return prefix + "r" + (index + 1);
  }

  /** The header of a row. */
  Tag row(Tag tr, String row) {
    return tr.child("TH").scope("Row").id(row).headers(columns[0]);
  }

  /** A cell of a row. */
  Tag cell(Tag tr, String row, int column) {
    return tr.child("TD").headers(row, columns[column]);
  }

  /** The name and identifier of a note, counted from 0. */
  static String note(Bookmark bookmark, int note) {
    return bookmark.name() + ".note-" + (note + 1);
  }

  /** A marker, leading to the note that begins with it. */
  @Nullable Prose linked(@Nullable Prose marker) {
    Integer number = marker == null ? null : notes.get(marker.text());
    if (marker == null || number == null) {
      return marker;
    }
    return marker.leadingTo(Bookmark.link(note(bookmark, number)));
  }
}
