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

  private final OutputStream to;

  /**
   * @param to gets few bytes at a time
   */
  Html(OutputStream to) {
    this.to = to;
  }

  /** Markup that is ours, every character of it; what the stream throws comes unchecked. */
  Html raw(String markup) {
    try {
      to.write(markup.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
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

  static String escaped(String words) {
    int first = 0;
    while (first < words.length() && "&<>\"'".indexOf(words.charAt(first)) < 0) {
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
