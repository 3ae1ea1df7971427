package dev.bayan.verify;

import java.util.AbstractMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one dictionary (ISO 32000-1, 7.3.7). Most have three to six: they are found in a
 * row sooner than in a table of hashes, and a document has hundreds of dictionaries.
 *
 * <pre>
 * PdfEntries.of(new Object[] {"S", name}).get("S") → name
 * </pre>
 *
 * <p>Keys are found by identity: those of a file are interned, as constants of our code are.
 */
final class PdfEntries extends AbstractMap<String, Object> {

  /** Beyond so many entries a table of hashes is made after all. */
  private static final int MANY = 16;

  /** Keys and values in turn. */
  private final Object[] pairs;

  private PdfEntries(Object[] pairs) {
    this.pairs = pairs;
  }

  /**
   * A dictionary.
   *
   * @param pairs interned keys and their values in turn; of two for one key the later holds
   */
  static Map<String, Object> of(Object[] pairs) {
    if (pairs.length > 2 * MANY || isTwice(pairs)) {
      Map<String, Object> table = new HashMap<>();
      for (int i = 0; i < pairs.length; i += 2) {
        table.put((String) pairs[i], pairs[i + 1]);
      }
      return table;
    }
    return new PdfEntries(pairs);
  }

  @SuppressWarnings("ReferenceEquality")
  private static boolean isTwice(Object[] pairs) {
    for (int i = 2; i < pairs.length; i += 2) {
      Object key = pairs[i];
      for (int j = 0; j < i; j += 2) {
        if (pairs[j] == key) {
          return true;
        }
      }
    }
    return false;
  }

  @Override
  @SuppressWarnings("ReferenceEquality")
  public @Nullable Object get(@Nullable Object key) {
    Object[] in = pairs;
    for (int i = 0; i < in.length; i += 2) {
      if (in[i] == key) {
        return in[i + 1];
      }
    }
    return null;
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return get(key) != null;
  }

  @Override
  public int size() {
    return pairs.length / 2;
  }

  @Override
  public Set<Map.Entry<String, Object>> entrySet() {
    Set<Map.Entry<String, Object>> entries = new LinkedHashSet<>();
    for (int i = 0; i < pairs.length; i += 2) {
      entries.add(Map.entry((String) pairs[i], pairs[i + 1]));
    }
    return entries;
  }
}
