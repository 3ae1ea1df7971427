package dev.bayan.verify;

import dev.bayan.export.Hands;
import dev.bayan.export.Register.Item;
import dev.bayan.plan.Pack;
import dev.bayan.plan.RegisterEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Proves that the workbook of all packs lists each of them, leads to its files, and says every cell
 * of its comparisons beside its name, date and title.
 *
 * <pre>
 * RegisterCheck.check(frame, items, file, hands) → [], or what is wrong
 * </pre>
 *
 * <p>Another hand may read the list while the cells are compared.
 */
public final class RegisterCheck {

  /** The columns before those of the data of one pack. */
  private static final int BEFORE = 3;

  private final Pack frame;
  private final XlsxLint lint;
  private final List<Finding> findings = new ArrayList<>();

  RegisterCheck(Pack frame, XlsxLint lint) {
    this.frame = frame;
    this.lint = lint;
  }

  /**
   * What is wrong; an empty list is the proof.
   *
   * @param items asked by as many threads as there are hands
   * @throws IOException if the cells of a pack cannot be had
   */
  public static List<Finding> check(Pack frame, Collection<Item> items, Stored file, Hands hands)
      throws IOException {
    try {
      XlsxBook book = XlsxBook.read(file);
      XlsxLint lint = new XlsxLint(frame, book);
      List<XlsxBook.Ref> sheets = book.sheets();
      if (sheets.size() < 2) {
        return List.of(new Finding("/xl/workbook.xml", "only " + sheets.size() + " sheets"));
      }
      RegisterList list = new RegisterList(new RegisterCheck(frame, lint), frame, items);
      Supplier<List<Finding>> listed = hands.later(() -> list.check(sheets.get(0)));
      RegisterCheck cells = new RegisterCheck(frame, lint);
      cells.data(sheets.subList(1, sheets.size()), items);
      List<Finding> findings = new ArrayList<>(listed.get());
      findings.addAll(cells.findings);
      return findings.isEmpty() ? List.copyOf(lint.findings()) : List.copyOf(findings);
    } catch (UncheckedIOException source) {
      throw source.getCause();
    }
  }

  /** What has been found. */
  List<Finding> findings() {
    return findings;
  }

  /**
   * Reads a sheet, its rows as they come; gives it with those down to its header.
   *
   * @param rows takes all of them
   */
  XlsxSheet read(XlsxBook.Ref ref, int header, XlsxSheetReader.Rows rows) throws IOException {
    NavigableMap<Integer, XlsxRow> above = new TreeMap<>();
    XlsxSheet streamed =
        lint.read(
            ref,
            new XlsxSheetReader.Rows() {
              @Override
              public void row(int row, XlsxRow cells) {
                if (row <= header) {
                  above.put(row, cells);
                }
                rows.row(row, cells);
              }

              @Override
              public boolean link(String cell, String target) throws IOException {
                return rows.link(cell, target);
              }
            });
    XlsxSheet sheet = streamed.with(above);
    XlsxCheck.frame(frame, sheet, findings);
    return sheet;
  }

  private void data(List<XlsxBook.Ref> sheets, Collection<Item> items) throws IOException {
    Planned planned = new Planned(items);
    for (XlsxBook.Ref ref : sheets) {
      data(ref, planned);
    }
    XlsxData.exhausted(planned, sheets.get(0).part(), findings);
  }

  private void data(XlsxBook.Ref ref, Planned planned) throws IOException {
    int header = XlsxCheck.head(frame) + 1;
    int[] at = {header};
    RegisterRow shown = new RegisterRow(ref.part(), findings);
    XlsxData data =
        new XlsxData(
            frame,
            BEFORE,
            cells -> {
              RegisterEntry.Head head = planned.head();
              if (head != null) {
                shown.named(cells, at[0], head);
              }
            },
            planned,
            ref.part(),
            findings);
    XlsxSheet sheet =
        read(
            ref,
            header,
            new XlsxSheetReader.Rows() {
              @Override
              public void row(int row, XlsxRow cells) {
                data.row(row, cells);
                at[0] = row;
              }

              @Override
              public boolean link(String cell, String target) {
                // The source that it leads to is a text beside it.
                return true;
              }
            });
    List<String> names = new ArrayList<>();
    sheet.row(header).forEach(cell -> names.add(String.valueOf(cell.text())));
    data.finish(sheet, names);
  }

  /** The cells of one pack after the other. */
  private static final class Planned implements Iterator<RegisterEntry.Row> {
    private final Iterator<Item> items;
    private Iterator<RegisterEntry.Row> rows = List.<RegisterEntry.Row>of().iterator();
    private RegisterEntry.@Nullable Head head;
    private RegisterEntry.@Nullable Head next;

    Planned(Collection<Item> items) {
      this.items = items.iterator();
    }

    /** The pack of the cell that was taken last. */
    RegisterEntry.@Nullable Head head() {
      return head;
    }

    @Override
    public boolean hasNext() {
      while (!rows.hasNext() && items.hasNext()) {
        Item item = items.next();
        next = item.head();
        List<RegisterEntry.Row> all = new ArrayList<>();
        try {
          if (item.head().rows() > 0) {
            item.source().entry().rows(all::add);
          }
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        rows = all.iterator();
      }
      return rows.hasNext();
    }

    @Override
    public RegisterEntry.Row next() {
      RegisterEntry.Row row = rows.next();
      head = next;
      return row;
    }
  }
}
