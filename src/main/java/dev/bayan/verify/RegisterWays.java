package dev.bayan.verify;

import dev.bayan.export.Register.Item;
import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/**
 * Where the rows of the list of all packs lead: each to the files of its pack, in their order.
 * Links come after all rows, one by one, and none is kept.
 *
 * <pre>
 * row 4 is of pack a: G4 → a/a.docx   H4 → a/a.xlsx
 * </pre>
 */
final class RegisterWays {

  /** The first of the columns that lead to files. */
  private static final char FILES = 'G';

  /** The most links of a sheet. */
  private static final int LINKS = 65_530;

  private final String part;
  private final int header;
  private final boolean linked;
  private final List<Finding> findings;
  private final Iterator<Item> items;
  private Iterator<String> files = Collections.emptyIterator();
  private int row;

  RegisterWays(String part, int header, Collection<Item> items, List<Finding> findings) {
    this.part = part;
    this.header = header;
    this.findings = findings;
    this.linked = items.size() * 3L < LINKS;
    this.items = items.iterator();
    row = header;
  }

  /** Compares a link; false where it is none of a pack. */
  boolean take(String cell, String target) throws IOException {
    int at = XlsxBook.reference(cell)[0];
    if (at <= header || !linked) {
      return at > header;
    }
    String expected = next();
    if (at != row || cell.charAt(0) < FILES || !target.equals(expected)) {
      findings.add(new Finding(part + "!" + cell, "leads to " + target));
    }
    return true;
  }

  /** No file is left to which no row leads. */
  void finish() {
    String left = linked ? next() : "";
    if (!left.isEmpty()) {
      findings.add(new Finding(part + "!" + FILES + row, "nothing leads to " + left));
    }
  }

  /** The next file of a pack; empty where there is none. */
  private String next() {
    while (!files.hasNext() && items.hasNext()) {
      files = items.next().files().iterator();
      row++;
    }
    return files.hasNext() ? files.next() : "";
  }
}
