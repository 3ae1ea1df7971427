package dev.bayan.batch.portal;

import dev.bayan.read.Echo;
import dev.bayan.read.Message;
import dev.bayan.read.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * HTML that is being written: markup of ours as it is, everything else escaped, and what comes from
 * elsewhere between tags that isolate its direction.
 *
 * <pre>
 * html.raw("&lt;p>").foreign("a &lt; b", "").raw("&lt;/p>")  →  &lt;p>&lt;bdi>a &amp;lt; b&lt;/bdi>&lt;/p>
 * </pre>
 *
 * <p>What is written is gone: a page of ten thousand packs is never in memory as a whole.
 */
final class Html {

  static final Messages ARABIC = Messages.in("ar");
  static final Messages ENGLISH = Messages.in("en");

  private static final int ROOM = 8 * 1024;

  /** The most bytes of a code unit in UTF-8; a pair has four. */
  private static final int MOST_BYTES = 3;

  private final OutputStream to;
  private final byte[] waiting = new byte[ROOM];
  private int count;

  /**
   * @param to gets some thousand bytes at a time, the last ones by {@link #flush}
   */
  Html(OutputStream to) {
    this.to = to;
  }

  /** Markup that is ours, every character of it; what the stream throws comes unchecked. */
  Html raw(String markup) {
    int length = markup.length();
    if (length > (ROOM - count) / MOST_BYTES) {
      flush();
    }
    if (length > ROOM / MOST_BYTES) {
      return whole(markup);
    }
    int start = count;
    for (int i = 0; i < length; i++) {
      char c = markup.charAt(i);
      if (c < 0x80) {
        waiting[count++] = (byte) c;
      } else if (c < 0x800) {
        waiting[count++] = (byte) (0xC0 | (c >> 6));
        waiting[count++] = (byte) (0x80 | (c & 0x3F));
      } else if (Character.isSurrogate(c)) {
        count = start;
        return whole(markup);
      } else {
        waiting[count++] = (byte) (0xE0 | (c >> 12));
        waiting[count++] = (byte) (0x80 | ((c >> 6) & 0x3F));
        waiting[count++] = (byte) (0x80 | (c & 0x3F));
      }
    }
    return this;
  }

  private Html whole(String markup) {
    return bytes(markup.getBytes(StandardCharsets.UTF_8));
  }

  /** Markup that is ours, in UTF-8. */
  Html bytes(byte[] markup) {
    flush();
    try {
      to.write(markup);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Hands on what waits. */
  void flush() {
    try {
      to.write(waiting, 0, count);
      count = 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Words that are ours, or that a reader has let through. */
  Html text(String words) {
    return raw(escaped(Echo.message(words)));
  }

  /** Words from elsewhere: they cannot reorder what stands around them. */
  Html foreign(String words, String attributes) {
    return raw("<bdi" + attributes + ">").raw(escaped(Echo.line(words))).raw("</bdi>");
  }

  /** The name of a file or of something in one, which runs left to right as paths do. */
  Html path(String path) {
    return raw("<code dir=\"ltr\">").raw(escaped(Echo.line(path))).raw("</code>");
  }

  /** What is said, in Arabic and after it in English. */
  Html both(Message message) {
    return raw("<span>")
        .text(ARABIC.say(message))
        .raw("</span> <span class=\"en\" lang=\"en\" dir=\"ltr\">")
        .text(ENGLISH.say(message))
        .raw("</span>");
  }

  Html arabic(Message message) {
    return text(ARABIC.say(message));
  }

  private static boolean isMarkup(char c) {
    return c == '&' || c == '<' || c == '>' || c == '"' || c == '\'';
  }

  static String escaped(String words) {
    int first = 0;
    while (first < words.length() && !isMarkup(words.charAt(first))) {
      first++;
    }
    if (first == words.length()) {
      return words;
    }
    StringBuilder escaped = new StringBuilder(words.length() + 16);
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
