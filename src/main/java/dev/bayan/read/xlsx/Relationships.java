package dev.bayan.read.xlsx;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the relationships of a part lead (ECMA-376 part 2, 6.5): parts by their full names, and
 * pages outside.
 *
 * <pre>
 * Relationships.of(parts, "xl/workbook.xml").part("rId1") → xl/worksheets/sheet1.xml
 * </pre>
 *
 * @param parts targets inside the file, by id
 * @param types the last word of each type, by id: {@code worksheet}
 * @param pages targets outside of it, by id
 */
public record Relationships(
    Map<String, String> parts, Map<String, String> types, Map<String, String> pages) {

  public static Relationships of(ZipParts zip, String of) throws WorkbookException {
    Relationships found = new Relationships(new HashMap<>(), new HashMap<>(), new HashMap<>());
    int slash = of.lastIndexOf('/') + 1;
    String name = of.substring(0, slash) + "_rels/" + of.substring(slash) + ".rels";
    if (!zip.has(name)) {
      return found;
    }
    try (XmlPart part = new XmlPart(zip.open(name))) {
      while (part.next()) {
        if (part.starts("Relationship")) {
          found.add(of, part);
        }
      }
    }
    return found;
  }

  private void add(String of, XmlPart part) throws WorkbookException {
    String id = part.required("Id");
    String type = part.required("Type");
    String target = part.required("Target");
    types.put(id, type.substring(type.lastIndexOf('/') + 1));
    if ("External".equals(part.attribute("TargetMode"))) {
      pages.put(id, target);
      return;
    }
    try {
      String path = new URI("/" + of).resolve(new URI(target)).getPath();
      if (path != null && path.startsWith("/")) {
        parts.put(id, path.substring(1));
      }
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw WorkbookException.broken("no part " + target);
    }
  }

  /** The first part of a type; null where there is none. */
  public @Nullable String partOf(String type) {
    return types.entrySet().stream()
        .filter(entry -> entry.getValue().equals(type))
        .map(entry -> parts.get(entry.getKey()))
        .filter(part -> part != null)
        .sorted()
        .findFirst()
        .orElse(null);
  }
}
