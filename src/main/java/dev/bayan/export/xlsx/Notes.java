package dev.bayan.export.xlsx;

import dev.bayan.plan.Block;
import dev.bayan.plan.Prose;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * The notes of a comparison, handed out as its markers are met in reading order: that of a row's
 * name before those of its cells.
 *
 * <pre>
 * notes.of(row.marker()) → "(١) بحسب بيان", or null where there is no marker
 * </pre>
 */
final class Notes {

  private final Iterator<Block.Note> notes;

  Notes(Block.Table table) {
    notes = table.notes().iterator();
  }

  /** The line of the note that a marker stands for. */
  @Nullable Prose of(@Nullable Prose marker) {
    return marker == null || !notes.hasNext() ? null : notes.next().line();
  }

  /** A note's words without its marker. */
  static String words(@Nullable Prose line, @Nullable Prose marker) {
    return line == null || marker == null
        ? ""
        : line.text().substring(marker.text().length()).strip();
  }
}
