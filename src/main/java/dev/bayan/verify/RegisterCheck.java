package dev.bayan.verify;

import dev.bayan.export.Register.Item;
import dev.bayan.plan.Pack;
import dev.bayan.plan.RegisterEntry;
import dev.bayan.verify.XlsxSheet.Cell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Proves that the workbook of all packs lists each of them, leads to its files, and says every cell
 * of its comparisons beside its name, date and title.
 */
public final class RegisterCheck {

  /** The columns before those of the data of one pack. */
  private static final int BEFORE = 3;

  /** In the list: what stands before the columns that lead to files. */
  private static final int COMPARISONS = 4;

  private static final int CELLS = 5;

  private final Pack frame;
  private final Collection<Item> items;
  private final XlsxLint lint;
  private final List<Finding> findings;

  private RegisterCheck(Pack frame, Collection<Item> items, XlsxLint lint, List<Finding> findings) {
    this.frame = frame;
    this.items = items;
    this.lint = lint;
    this.findings = findings;
  }

  /**
   * What is wrong; an empty list is the proof.
   *
   * @throws IOException if the cells of a pack cannot be had
   */
  public static List<Finding> check(Pack frame, Collection<Item> items, Stored file)
      throws IOException {
    List<Finding> findings = new ArrayList<>();
    try {
      XlsxBook book = XlsxBook.read(file);
      XlsxLint lint = new XlsxLint(frame, book);
      new RegisterCheck(frame, items, lint, findings).book(book);
      if (findings.isEmpty()) {
        findings.addAll(lint.findings());
      }
    } catch (UncheckedIOException source) {
      throw source.getCause();
    }
    return List.copyOf(findings);
  }

  private void book(XlsxBook book) throws IOException {
    List<XlsxBook.Ref> sheets = book.sheets();
    if (sheets.size() < 2) {
      findings.add(new Finding("/xl/workbook.xml", "only " + sheets.size() + " sheets"));
      return;
    }
    index(sheets.get(0));
    Planned planned = new Planned(items);
    for (XlsxBook.Ref ref : sheets.subList(1, sheets.size())) {
      data(ref, planned);
    }
    XlsxData.exhausted(planned, sheets.get(1).part(), findings);
  }

  private void index(XlsxBook.Ref ref) throws IOException {
    int header = XlsxCheck.head(frame) + 2;
    NavigableMap<Integer, XlsxRow> above = new TreeMap<>();
    Iterator<Item> left = items.iterator();
    RegisterWays ways = new RegisterWays(ref.part(), header, items, findings);
    int[] last = {header};
    XlsxSheet streamed =
        lint.read(
            ref,
            new XlsxSheetReader.Rows() {
              @Override
              public void row(int row, XlsxRow cells) {
                if (row <= header) {
                  above.put(row, cells);
                } else if (left.hasNext()) {
                  last[0]++;
                  listed(left.next(), cells, ref.part(), row);
                } else if (!cells.isEmpty()) {
                  findings.add(new Finding(ref.part() + "!A" + row, "a pack that is not there"));
                }
              }

              @Override
              public boolean link(String cell, String target) {
                return ways.take(cell, target);
              }
            });
    XlsxCheck.frame(frame, streamed.with(above), findings);
    if (left.hasNext()) {
      findings.add(new Finding(ref.part() + "!A" + (last[0] + 1), "a pack is missing"));
    }
    ways.finish();
  }

  private void listed(Item item, XlsxRow cells, String part, int row) {
    RegisterEntry.Head head = item.head();
    named(cells, part, row, head);
    text(cells, 3, head.mark() == null ? "" : head.mark().words(), part, row);
    number(cells, COMPARISONS, head.comparisons(), part, row);
    number(cells, CELLS, head.rows(), part, row);
  }

  private void data(XlsxBook.Ref ref, Planned planned) throws IOException {
    NavigableMap<Integer, XlsxRow> above = new TreeMap<>();
    int header = XlsxCheck.head(frame) + 1;
    int[] at = {header};
    XlsxData data =
        new XlsxData(
            frame,
            BEFORE,
            cells -> named(cells, ref.part(), at[0], planned.head()),
            planned,
            ref.part(),
            findings);
    XlsxSheet streamed =
        lint.read(
            ref,
            new XlsxSheetReader.Rows() {
              @Override
              public void row(int row, XlsxRow cells) {
                if (row <= header) {
                  above.put(row, cells);
                }
                data.row(row, cells);
                at[0] = row;
              }

              @Override
              public boolean link(String cell, String target) {
                // The source that it leads to is a text beside it.
                return true;
              }
            });
    XlsxSheet sheet = streamed.with(above);
    XlsxCheck.frame(frame, sheet, findings);
    List<String> names = new ArrayList<>();
    above
        .getOrDefault(header, new XlsxRow())
        .forEach(cell -> names.add(String.valueOf(cell.text())));
    data.finish(sheet, names);
  }

  /** The name, date and title of a pack. */
  private void named(XlsxRow cells, String part, int row, RegisterEntry.@Nullable Head head) {
    if (head == null) {
      return;
    }
    text(cells, 0, head.id(), part, row);
    LocalDate date = head.date();
    if (date != null && XlsxRoom.isHeld(date)) {
      number(cells, 1, XlsxRoom.serial(date).longValueExact(), part, row);
    }
    String shown = cells.text(2);
    if (!XlsxRoom.isTooLong(head.title()) || !head.title().startsWith(shown)) {
      text(cells, 2, head.title(), part, row);
    }
  }

  private void text(XlsxRow cells, int column, String expected, String part, int row) {
    String shown = cells.text(column);
    if (!shown.equals(expected)) {
      differ(part, row, column, XlsxCheck.excerpt(expected), XlsxCheck.excerpt(shown));
    }
  }

  private void number(XlsxRow cells, int column, long expected, String part, int row) {
    Cell cell = cells.get(column);
    BigDecimal shown = cell == null ? null : cell.number();
    if (shown == null || shown.compareTo(BigDecimal.valueOf(expected)) != 0) {
      differ(part, row, column, Long.toString(expected), String.valueOf(shown));
    }
  }

  private void differ(String part, int row, int column, String expected, String shown) {
    String message = "not %s but %s".formatted(expected, shown);
    findings.add(new Finding(part + "!" + (char) ('A' + column) + row, message));
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
