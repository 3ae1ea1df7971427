package dev.bayan.verify;

import dev.bayan.export.Register.Item;
import dev.bayan.plan.Pack;
import dev.bayan.plan.RegisterEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;

/**
 * Proves the sheet that the workbook of all packs opens with: a row for each pack, which leads to
 * its files.
 */
final class RegisterList {

  private static final int MARK = 3;
  private static final int COMPARISONS = 4;
  private static final int CELLS = 5;

  private final RegisterCheck check;
  private final Collection<Item> items;
  private final int header;

  RegisterList(RegisterCheck check, Pack frame, Collection<Item> items) {
    this.check = check;
    this.items = items;
    header = XlsxCheck.head(frame) + 2;
  }

  /** What is wrong with the sheet. */
  List<Finding> check(XlsxBook.Ref ref) {
    List<Finding> findings = check.findings();
    Listed listed = new Listed(ref.part(), findings);
    try {
      check.read(ref, header, listed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    listed.finish();
    return findings;
  }

  /** The rows as they come, then their links. */
  private final class Listed implements XlsxSheetReader.Rows {
    private final List<Finding> findings;
    private final Iterator<Item> left = items.iterator();
    private final RegisterRow shown;
    private final RegisterWays ways;
    private int last = header;

    Listed(String part, List<Finding> findings) {
      this.findings = findings;
      shown = new RegisterRow(part, findings);
      ways = new RegisterWays(part, header, items, findings);
    }

    @Override
    public void row(int row, XlsxRow cells) {
      if (row <= header) {
        return;
      }
      if (left.hasNext()) {
        last++;
        pack(left.next().head(), cells, row);
      } else if (!cells.isEmpty()) {
        findings.add(new Finding(shown.part() + "!A" + row, "a pack that is not there"));
      }
    }

    private void pack(RegisterEntry.Head head, XlsxRow cells, int row) {
      shown.named(cells, row, head);
      shown.text(cells, MARK, head.mark() == null ? "" : head.mark().words(), row);
      shown.number(cells, COMPARISONS, head.comparisons(), row);
      shown.number(cells, CELLS, head.rows(), row);
    }

    @Override
    public boolean link(String cell, String target) throws IOException {
      return ways.take(cell, target);
    }

    void finish() {
      if (left.hasNext()) {
        findings.add(new Finding(shown.part() + "!A" + (last + 1), "a pack is missing"));
      }
      ways.finish();
    }
  }
}
