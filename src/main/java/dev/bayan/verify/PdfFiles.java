package dev.bayan.verify;

import dev.bayan.export.Format;
import dev.bayan.plan.Pack;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Proves that a PDF carries just the files it should, byte for byte, as its associated files. */
final class PdfFiles {

  private PdfFiles() {}

  static void check(
      Pack pack, PdfObjects objects, Map<Format, byte[]> carried, List<Finding> findings) {
    Map<String, Object> catalog = objects.catalog();
    Map<String, byte[]> found = new HashMap<>();
    for (Object associated : objects.list(catalog.get("AF"))) {
      Map<String, Object> specification = objects.dictionary(associated);
      Map<String, Object> embedded = objects.dictionary(specification.get("EF"));
      found.put(
          String.valueOf(objects.text(specification.get("UF"))),
          objects.content(embedded.get("F")));
    }
    Map<String, byte[]> expected = new HashMap<>();
    carried.forEach((format, file) -> expected.put(pack.id() + "." + format.extension(), file));
    if (!found.keySet().equals(expected.keySet())) {
      findings.add(
          new Finding(
              "files",
              "carries %s where it should %s".formatted(found.keySet(), expected.keySet())));
      return;
    }
    expected.forEach(
        (name, file) -> {
          if (!Arrays.equals(file, found.get(name))) {
            findings.add(new Finding("files", "carries another " + name + " than was written"));
          }
        });
  }
}
