package dev.bayan.verify;

import dev.bayan.plan.Block;
import dev.bayan.plan.Prose;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Proves that below a comparison stand its notes, each in its row, then what did not fit its cell,
 * then the addresses that no cell leads to.
 */
final class XlsxBelow {

  private static final int LONGEST_ADDRESS = 2_079;

  private XlsxBelow() {}

  /**
   * Adds what is wrong.
   *
   * @param rests what did not fit its cell
   */
  static void check(
      Block.Table table,
      XlsxSheet sheet,
      XlsxSheet.Table range,
      CharSequence rests,
      List<Finding> findings) {
    List<String> lines = new ArrayList<>();
    for (int row : sheet.rows().tailMap(range.lastRow(), false).keySet()) {
      lines.add(sheet.text(row, range.firstColumn() + 1));
    }
    Set<String> known = new HashSet<>(lines);
    StringBuilder expected = new StringBuilder();
    for (Block.Note note : table.notes()) {
      String words = note.line().text();
      expected.append(words);
      if (words.length() <= XlsxRoom.CELL_LIMIT && !known.contains(words)) {
        findings.add(new Finding(sheet.part(), "no note " + XlsxCheck.excerpt(words)));
      }
    }
    expected.append(rests);
    links(table).forEach(expected::append);
    if (!expected.toString().equals(String.join("", lines))) {
      findings.add(new Finding(sheet.part(), "the lines below the table are not its notes"));
    }
  }

  /** The addresses in the words of a table that are not the one their cell leads to. */
  private static List<URI> links(Block.Table table) {
    List<URI> links = new ArrayList<>();
    for (Block.Row row : table.rows()) {
      for (Block.Cell cell : row.cells()) {
        more(cell.source(), cell.text(), links);
      }
    }
    table.notes().forEach(note -> more(null, note.line(), links));
    return links;
  }

  private static void more(@Nullable URI source, Prose words, List<URI> links) {
    List<URI> all = new ArrayList<>(words.links());
    URI own = source == null && !all.isEmpty() ? all.get(0) : source;
    if (own != null && own.toString().length() <= LONGEST_ADDRESS) {
      all.remove(own);
    }
    links.addAll(all);
  }
}
