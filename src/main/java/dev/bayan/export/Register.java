package dev.bayan.export;

import dev.bayan.plan.Pack;
import dev.bayan.plan.RegisterEntry;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
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
   * Writes the file from its beginning to its end.
   *
   * @param frame the words and looks of the file
   * @param items in the order in which they are listed; gone through more than once
   * @param hands who writes it
   * @param room for what is made before its place in the file is known
   * @throws IOException if a source fails, or what is written to
   */
  void write(Pack frame, Collection<Item> items, Hands hands, Pieces.Room room, OutputStream to)
      throws IOException;
}
