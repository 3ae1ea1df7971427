package dev.bayan.read;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value of an input file that remembers where it stands. It knows nothing of the notation it was
 * read from: what comes after cannot tell JSON from any other.
 */
sealed interface Node {

  Place place();

  Pointer pointer();

  /** {@code {"key": value}}, in the order of the file, each key once. */
  record Mapping(List<Member> members, Place place, Pointer pointer) implements Node {
    public Mapping {
      members = List.copyOf(members);
    }

    @Nullable Member member(String key) {
      for (Member member : members) {
        if (member.key().equals(key)) {
          return member;
        }
      }
      return null;
    }
  }

  /** One key with its value; the place is the key's. */
  record Member(String key, Place place, Node value) {}

  record Sequence(List<Node> items, Place place, Pointer pointer) implements Node {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /** A string as it reads, escapes undone; the locator knows where each of its characters stood. */
  record Text(String text, Locator locator, Place place, Pointer pointer) implements Node {}

  record Number(BigDecimal number, Place place, Pointer pointer) implements Node {}

  record Bool(boolean value, Place place, Pointer pointer) implements Node {}

  record Null(Place place, Pointer pointer) implements Node {}

  /** Where characters of a text stand in the source, whatever escapes they were written with. */
  interface Locator {
    /** The place of the code units from {@code start} to before {@code end}. */
    Place of(int start, int end);
  }
}
