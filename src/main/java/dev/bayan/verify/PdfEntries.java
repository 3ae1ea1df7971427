package dev.bayan.verify;

import java.util.AbstractMap;
import java.util.Arrays;
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
 * entries.put("S", name);
 * entries.get("S") → name
 * </pre>
 */
final class PdfEntries extends AbstractMap<String, Object> {

  private static final int FEW = 4;

  /** Beyond so many a table of hashes is made after all. */
  private static final int MANY = 16;

  private String[] keys = new String[FEW];
  private Object[] values = new Object[FEW];
  private int count;
  private @Nullable Map<String, Object> table;

  @Override
  public @Nullable Object put(String key, Object value) {
    if (table != null) {
      return table.put(key, value);
    }
    int at = at(key);
    if (at >= 0) {
      Object old = values[at];
      values[at] = value;
      return old;
    }
    if (count == MANY) {
      Map<String, Object> all = new HashMap<>(4 * MANY);
      for (int i = 0; i < count; i++) {
        all.put(keys[i], values[i]);
      }
      table = all;
      return all.put(key, value);
    }
    if (count == keys.length) {
      keys = Arrays.copyOf(keys, 2 * count);
      values = Arrays.copyOf(values, 2 * count);
    }
    keys[count] = key;
    values[count++] = value;
    return null;
  }

  @Override
  public @Nullable Object get(@Nullable Object key) {
    if (table != null) {
      return table.get(key);
    }
    int at = key instanceof String name ? at(name) : -1;
    return at < 0 ? null : values[at];
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return get(key) != null;
  }

  /** Keys are interned most times, so that they are the same objects. */
  @SuppressWarnings("ReferenceEquality")
  private int at(String key) {
    for (int i = 0; i < count; i++) {
      if (keys[i] == key) {
        return i;
      }
    }
    int hash = key.hashCode();
    for (int i = 0; i < count; i++) {
      if (keys[i].hashCode() == hash && keys[i].equals(key)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public int size() {
    return table == null ? count : table.size();
  }

  @Override
  public Set<Map.Entry<String, Object>> entrySet() {
    if (table != null) {
      return table.entrySet();
    }
    Set<Map.Entry<String, Object>> entries = new LinkedHashSet<>();
    for (int i = 0; i < count; i++) {
      entries.add(Map.entry(keys[i], values[i]));
    }
    return entries;
  }
}
