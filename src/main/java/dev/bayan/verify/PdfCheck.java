package dev.bayan.verify;

import dev.bayan.plan.Pack;
import java.util.List;

/** Proves that a PDF is whole and says, in the order of its tags, what its pack says. */
final class PdfCheck {

  private PdfCheck() {}

  static List<Finding> check(Pack pack, byte[] file) {
    try {
      PdfObjects objects = new PdfObjects(file);
      objects.readAll();
      StringBuilder found = new StringBuilder();
      Ink.append(new PdfText(objects, pack.direction()).inStructureOrder(), found);
      String expected = Ink.of(pack);
      int at = Ink.firstDifference(expected, found);
      return at < 0
          ? List.of()
          : List.of(new Finding("structure tree", Ink.difference(expected, found, at)));
    } catch (MalformedFile e) {
      return List.of(new Finding("file", String.valueOf(e.getMessage())));
    }
  }
}
