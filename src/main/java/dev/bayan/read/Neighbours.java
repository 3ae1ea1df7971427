package dev.bayan.read;

import java.util.List;

/**
 * The files beside the one that is read, which it may name: pictures, tables, fonts. Names are
 * relative, with slashes; the reader has made sure that they stay in the folder.
 */
public interface Neighbours {

  /** What stands under a name. */
  sealed interface Found {

    /** A file's first bytes: all of them, unless there are more than were asked for. */
    // Handed on once and never compared.
    @SuppressWarnings("ArrayRecordComponent")
    record Bytes(byte[] bytes) implements Found {}

    /** Nothing of that name; {@code others} are the names that lie in its folder. */
    record Missing(List<String> others) implements Found {
      public Missing {
        others = List.copyOf(others);
      }
    }

    /** Something that is not read, such as {@code a symbolic link}. */
    record Unreadable(Message what) implements Found {}
  }

  /** A file's first bytes, as many as asked for or fewer. */
  Found read(String name, int most);

  /** No file has any neighbours. */
  static Neighbours none() {
    return (name, most) -> new Found.Missing(List.of());
  }
}
