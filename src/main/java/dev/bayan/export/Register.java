package dev.bayan.export;

import dev.bayan.plan.Pack;
import dev.bayan.plan.RegisterEntry;
import java.io.IOException;
import java.util.List;

/**
 * Writes one file about all packs: what each is called, where its files are, and every cell of
 * every comparison. The same packs give the same bytes.
 */
@FunctionalInterface
public interface Register {

  /**
   * One pack.
   *
   * @param files where its files are, seen from the register's own, with slashes
   */
  record Item(RegisterEntry.Head head, List<String> files, Source source) {
    public Item {
      files = List.copyOf(files);
    }
  }

  /** Gives the cells of a pack, which are not kept in memory. */
  @FunctionalInterface
  interface Source {
    RegisterEntry entry() throws IOException;
  }

  /**
   * The finished file.
   *
   * @param frame the words and looks of the file
   * @param items in the order in which they are listed
   * @throws IOException if a source fails
   */
  byte[] write(Pack frame, List<Item> items) throws IOException;
}
