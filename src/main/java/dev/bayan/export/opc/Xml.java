package dev.bayan.export.opc;

import dev.bayan.export.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Writes one XML part. Elements and attributes come out in the order they are written, which the
 * schemas of ECMA-376 prescribe.
 *
 * <pre>
 * new Xml().start("w:jc").attr("w:val", "start").end().bytes() → &lt;w:jc w:val="start"/>
 * </pre>
 *
 * <p>Our own, in place of a StAX writer: it closes empty elements as {@code <a/>}, never guesses at
 * namespaces, and refuses what XML 1.0 cannot hold instead of writing a question mark.
 */
public final class Xml {

  private static final byte[] DECLARATION =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
          .getBytes(StandardCharsets.UTF_8);

  /** Characters of ASCII that are not written as they are. */
  private static final boolean[] SPECIAL = new boolean[0x80];

  static {
    Arrays.fill(SPECIAL, 0, ' ', true);
    for (char c : new char[] {'&', '<', '>', '"'}) {
      SPECIAL[c] = true;
    }
  }

  /** Markup that is packed before there is more of it: a large part is never in memory whole. */
  private static final int PIECE = 1 << 20;

  private final Bytes out = new Bytes(4096).append(DECLARATION);
  private final Deque<String> open = new ArrayDeque<>();
  private boolean inTag;
  private boolean packsEarly;

  /** What has been packed so far; null as long as nothing has. */
  private @Nullable PackedStream packed;

  /** Lets the part be packed while it is still written: {@link #packed} then gives it. */
  public Xml packingEarly() {
    packsEarly = true;
    return this;
  }

  public Xml start(String name) {
    closeTag();
    if (packsEarly && out.length() >= PIECE) {
      pack();
    }
    out.append('<').append(name);
    open.push(name);
    inTag = true;
    return this;
  }

  /** An attribute of the element just started. */
  public Xml attr(String name, String value) {
    if (!inTag) {
      throw new IllegalStateException("no open tag for attribute " + name);
    }
    out.attribute(name);
    escape(value, true);
    out.append('"');
    return this;
  }

  public Xml attr(String name, long value) {
    if (!inTag) {
      throw new IllegalStateException("no open tag for attribute " + name);
    }
    out.attribute(name).append(value).append('"');
    return this;
  }

  public Xml text(String text) {
    closeTag();
    escape(text, false);
    return this;
  }

  public Xml end() {
    String name = open.pop();
    if (inTag) {
      out.append("/>");
      inTag = false;
    } else {
      out.append('<').append('/', name, '>');
    }
    return this;
  }

  /** An element without content: {@code empty("w:jc", "w:val", "start")}. */
  public Xml empty(String name, String... attributes) {
    start(name);
    for (int i = 0; i < attributes.length; i += 2) {
      attr(attributes[i], attributes[i + 1]);
    }
    return end();
  }

  /** What has been written since the last time, in UTF-8; elements may still be open. */
  public byte[] taken() {
    closeTag();
    byte[] bytes = out.bytes();
    out.setLength(0);
    return bytes;
  }

  private PackedStream pack() {
    PackedStream stream = packed == null ? new PackedStream() : packed;
    byte[] piece = taken();
    stream.write(piece, 0, piece.length);
    packed = stream;
    return stream;
  }

  /** The finished part, packed; its bytes do not depend on when that was done. */
  public Packed packed() {
    requireClosed();
    return packed == null ? Recurring.packed(bytes()) : pack().packed();
  }

  /** The finished part in UTF-8. */
  public byte[] bytes() {
    requireClosed();
    return out.bytes();
  }

  private void requireClosed() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("not closed: " + open);
    }
  }

  private void closeTag() {
    if (inTag) {
      out.append('>');
      inTag = false;
    }
  }

  /** Most texts have nothing to escape, and all of them long stretches without. */
  private void escape(String text, boolean attribute) {
    escape(text, attribute, out);
  }

  /** Adds a text to markup that is written by hand. */
  public static void escape(String text, Bytes out) {
    escape(text, false, out);
  }

  private static void escape(String text, boolean attribute, Bytes out) {
    int end = text.length();
    int i = 0;
    while ((i = out.utf8Until(text, i, end, SPECIAL)) < end) {
      char c = text.charAt(i++);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append(attribute ? "&quot;" : "\"");
        case '\r' -> out.append("&#13;");
        case '\t', '\n' -> {
          if (attribute) {
            out.append("&#").append((long) c).append(';');
          } else {
            out.append(c);
          }
        }
        default -> {
          if (c < ' ' || c == '\uFFFE' || c == '\uFFFF' || isLoneSurrogate(text, i - 1)) {
            throw new IllegalArgumentException(
                "the gate let through U+%04X, which XML 1.0 cannot hold".formatted((int) c));
          }
          // Both halves of a character are written together.
          int from = i - 1;
          i += Character.isHighSurrogate(c) ? 1 : 0;
          out.utf8(text, from, i);
        }
      }
    }
  }

  private static boolean isLoneSurrogate(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }
}
