package dev.bayan.cases;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A Word or Excel file as a zip of parts (ECMA-376 part 2), read without any Office library. */
final class OfficeFile {

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  OfficeFile(byte[] file) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
  }

  /** The names of the parts in the order of the zip. */
  List<String> names() {
    return List.copyOf(parts.keySet());
  }

  /** The names of the parts whose path opens so, in order of their numbers. */
  List<String> names(String prefix) {
    return parts.keySet().stream()
        .filter(name -> name.startsWith(prefix))
        .sorted((a, b) -> a.length() == b.length() ? a.compareTo(b) : a.length() - b.length())
        .toList();
  }

  byte[] bytes(String part) {
    byte[] bytes = parts.get(part);
    if (bytes == null) {
      throw new AssertionError("no part " + part + " among " + parts.keySet());
    }
    return bytes;
  }

  Markup read(String part) {
    return Markup.read(bytes(part));
  }

  /** The relationships of a part by id; none where it has no such part. */
  Map<String, Markup> relationships(String part) {
    String name = part.replaceFirst("([^/]*)$", "_rels/$1.rels");
    Map<String, Markup> found = new LinkedHashMap<>();
    if (parts.containsKey(name)) {
      read(name).all("Relationship").forEach(relation -> found.put(relation.get("Id"), relation));
    }
    return found;
  }

  /** The part that a relationship within the file leads to. */
  static String target(String part, Markup relationship) {
    String path = URI.create("/" + part).resolve(relationship.get("Target")).getPath();
    return path.substring(1);
  }

  /** The parts, with content types and in the order of the zip, and the core properties. */
  void list(Page page) {
    Map<String, String> types = new LinkedHashMap<>();
    for (Markup type : read("[Content_Types].xml").children()) {
      String key = type.name().equals("Default") ? type.get("Extension") : type.get("PartName");
      types.put(key, type.get("ContentType"));
    }
    page.title("parts");
    for (String name : names()) {
      String extension = name.substring(name.lastIndexOf('.') + 1);
      String type = types.getOrDefault("/" + name, types.getOrDefault(extension, "no type"));
      page.line(name + "  " + type.replaceFirst(".*openxmlformats-(officedocument|package)", "…"));
    }
    page.title("properties");
    for (Markup property : read("docProps/core.xml").children()) {
      page.line(property.name() + " " + property.text());
    }
  }
}
