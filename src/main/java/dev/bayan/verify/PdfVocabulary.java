package dev.bayan.verify;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The names and keywords of PDF syntax that were read lately: a page has thousands of a few dozen,
 * and each would be a string of its own.
 *
 * <pre>
 * PdfVocabulary.of(bytes, 3, 5) → Tj, the very one that was read before
 * </pre>
 *
 * <p>Threads may see each other's entries late, or write over them: then one is made again.
 */
final class PdfVocabulary {

  private static final int SIZE = 1 << 10;

  private static final @Nullable Entry[] KNOWN = new Entry[SIZE];

  /** What stood between two delimiters, as either of the things that it may be. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared, never changed.
  record Entry(byte[] bytes, PdfTokens.Name name, PdfTokens.Word word) {

    private boolean is(byte[] in, int from, int length) {
      if (bytes.length != length) {
        return false;
      }
      for (int i = 0; i < length; i++) {
        if (bytes[i] != in[from + i]) {
          return false;
        }
      }
      return true;
    }
  }

  private PdfVocabulary() {}

  static Entry of(byte[] in, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + in[i];
    }
    int slot = (hash ^ hash >>> 10) & (SIZE - 1);
    Entry known = KNOWN[slot];
    if (known != null && known.is(in, from, to - from)) {
      return known;
    }
    // Interned, so that a map finds the constants of our code at a glance.
    String text = new String(in, from, to - from, StandardCharsets.ISO_8859_1).intern();
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    Entry fresh = new Entry(bytes, new PdfTokens.Name(text), new PdfTokens.Word(text));
    KNOWN[slot] = fresh;
    return fresh;
  }
}
