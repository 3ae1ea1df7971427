package dev.bayan.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Name trees (ISO 32000-1, 7.9.6), read into maps. */
final class PdfNames {

  private PdfNames() {}

  /** A tree's values by their names; none where there is no tree. */
  static Map<String, Object> of(PdfObjects objects, @Nullable Object tree) {
    Map<String, Object> values = new HashMap<>();
    if (tree != null) {
      read(objects, tree, values);
    }
    return values;
  }

  private static void read(PdfObjects objects, Object node, Map<String, Object> values) {
    Map<String, Object> dictionary = objects.dictionary(node);
    List<Object> names = objects.list(dictionary.get("Names"));
    for (int i = 0; i + 1 < names.size(); i += 2) {
      values.put(String.valueOf(objects.text(names.get(i))), names.get(i + 1));
    }
    objects.list(dictionary.get("Kids")).forEach(kid -> read(objects, kid, values));
  }
}
