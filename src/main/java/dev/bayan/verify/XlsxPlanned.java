package dev.bayan.verify;

import dev.bayan.plan.Block;
import dev.bayan.plan.Prose;
import dev.bayan.plan.RegisterEntry;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a pack's comparisons in their order, each as the sheet of the data must say it, made
 * one by one: of a large comparison they would take more memory than the pack itself.
 *
 * <pre>
 * new XlsxPlanned(pack.tables(), names).next() → أدوار, المساعدات, قطر, 120500, …
 * </pre>
 */
final class XlsxPlanned implements Iterator<RegisterEntry.Row> {

  private final Iterator<Block.Table> tables;
  private final Iterator<List<String>> names;
  private Iterator<Block.Row> rows = List.<Block.Row>of().iterator();
  private Iterator<Block.Note> notes = List.<Block.Note>of().iterator();
  private List<String> columns = List.of();
  private String title = "";
  private Block.@Nullable Row row;
  private String ofRow = "";
  private int column;

  /**
   * The cells of some comparisons.
   *
   * @param names what the columns of each are called, the roles' first
   */
  XlsxPlanned(List<Block.Table> tables, List<List<String>> names) {
    this.tables = tables.iterator();
    this.names = names.iterator();
  }

  @Override
  public boolean hasNext() {
    while (row == null || column == row.cells().size()) {
      if (rows.hasNext()) {
        row = rows.next();
        column = 0;
        ofRow = words(row.marker());
      } else if (tables.hasNext()) {
        Block.Table table = tables.next();
        title = table.title().text();
        columns = names.next();
        rows = table.rows().iterator();
        notes = table.notes().iterator();
      } else {
        return false;
      }
    }
    return true;
  }

  @Override
  public RegisterEntry.Row next() {
    if (!hasNext() || row == null) {
      throw new NoSuchElementException();
    }
    Block.Cell cell = row.cells().get(column);
    column++;
    String own = words(cell.marker());
    String note = own + (own.isEmpty() || ofRow.isEmpty() ? "" : "\n") + ofRow;
    String party = column < columns.size() ? columns.get(column) : "";
    return new RegisterEntry.Row(
        title, row.name().text(), party, cell.value(), cell.text().text(), note, cell.source());
  }

  /** Notes stand in the order of their markers. */
  private String words(@Nullable Prose marker) {
    return marker == null || !notes.hasNext()
        ? ""
        : notes.next().line().text().substring(marker.text().length()).strip();
  }
}
