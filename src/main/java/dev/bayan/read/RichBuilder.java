package dev.bayan.read;

import dev.bayan.model.RichText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A rich text as it grows, each of its characters knowing from where in a marked-up text it came.
 *
 * <pre>
 * rich.add("&", 4, 9, look)   the entity &amp;amp; that stands at 4 to 9
 * </pre>
 */
final class RichBuilder {

  private final Node.Text origin;
  private final StringBuilder text = new StringBuilder();
  private final List<RichText.Piece> pieces = new ArrayList<>();
  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private int begun;
  private Markdown.Look look = new Markdown.Look(false, false, null);

  RichBuilder(Node.Text origin) {
    this.origin = origin;
  }

  int length() {
    return text.length();
  }

  boolean isBlankFrom(int index) {
    return text.substring(index).isBlank();
  }

  /** Adds characters that came from a stretch of the origin. */
  void add(String characters, int start, int end, Markdown.Look as) {
    if (!as.equals(look)) {
      finish();
      look = as;
    }
    for (int i = 0; i < characters.length(); i++) {
      if (text.length() == starts.length) {
        starts = Arrays.copyOf(starts, starts.length * 2);
        ends = Arrays.copyOf(ends, ends.length * 2);
      }
      starts[text.length()] = start;
      ends[text.length()] = end;
      text.append(characters.charAt(i));
    }
  }

  private void finish() {
    if (text.length() > begun) {
      String words = text.substring(begun);
      pieces.add(new RichText.Piece(words, look.strong(), look.emphasis(), look.link()));
      begun = text.length();
    }
  }

  /** The words alone, as a node that knows its places. */
  Node.Text node() {
    return new Node.Text(
        text.toString(),
        (from, to) -> origin.locator().of(starts[from], ends[to - 1]),
        origin.place(),
        origin.pointer());
  }

  /** The text, once it is known to say something. */
  RichText text() {
    finish();
    return new RichText(pieces);
  }
}
