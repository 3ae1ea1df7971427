package dev.bayan.verify;

import dev.bayan.export.Hands;
import dev.bayan.plan.Pack;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Proves that what a PDF tells assistive technology is what its pack says: every element with its
 * role, its words, its headers and its links, in order; the bookmarks; the language.
 */
final class PdfStructureCheck {

  private static final PdfPart NOTHING = new PdfPart("nothing", "", List.of());

  private PdfStructureCheck() {}

  static void check(
      Pack pack, PdfObjects objects, PdfPages pages, Hands hands, List<Finding> findings) {
    PdfStructure structure = new PdfStructure(objects, pages, pack.direction());
    Supplier<List<PdfPart>> planned = hands.later(() -> PlannedParts.of(pack, structure));
    List<PdfPart> found = structure.parts();
    compare(planned.get(), found, findings);
    PdfOutline.check(pack, objects, pages, findings);
    catalog(pack, objects, findings);
  }

  /** Names the first part that is not the plan's. */
  private static void compare(List<PdfPart> expected, List<PdfPart> found, List<Finding> findings) {
    for (int i = 0; i < Math.max(expected.size(), found.size()); i++) {
      if (i >= found.size() || i >= expected.size() || !expected.get(i).equals(found.get(i))) {
        findings.add(
            difference(
                i < expected.size() ? expected.get(i) : NOTHING,
                i < found.size() ? found.get(i) : NOTHING));
        return;
      }
    }
  }

  private static Finding difference(PdfPart expected, PdfPart found) {
    String place =
        expected.isFigure() || found.isFigure()
            ? "figures"
            : expected.isContents() || found.isContents() ? "table of contents" : "structure tree";
    int at = Ink.firstDifference(expected.ink(), found.ink());
    String message =
        expected.kind().equals(found.kind()) && at >= 0
            ? found.kind() + " " + Ink.difference(expected.ink(), found.ink(), at)
            : "has %s where the pack has %s".formatted(found, expected);
    return new Finding(place, message);
  }

  /** What a viewer must know of the whole document (PDF/UA-1, 7.1 and 7.2). */
  private static void catalog(Pack pack, PdfObjects objects, List<Finding> findings) {
    Map<String, Object> catalog = objects.catalog();
    String language = objects.text(catalog.get("Lang"));
    if (!pack.locale().language().equals(language)) {
      findings.add(new Finding("catalog", "is in " + language));
    }
    Map<String, Object> marks = objects.dictionary(catalog.get("MarkInfo"));
    Map<String, Object> preferences = objects.dictionary(catalog.get("ViewerPreferences"));
    PdfTokens.Word yes = new PdfTokens.Word("true");
    if (!yes.equals(marks.get("Marked")) || !yes.equals(preferences.get("DisplayDocTitle"))) {
      findings.add(new Finding("catalog", "is not marked as tagged, or hides its title"));
    }
    String direction = pack.direction().isRightToLeft() ? "R2L" : null;
    if (!Objects.equals(direction, objects.name(preferences.get("Direction")))) {
      findings.add(new Finding("catalog", "has its pages in another direction"));
    }
  }
}
