package dev.bayan.verify;

import dev.bayan.plan.Pack;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Proves that what a PDF tells assistive technology is what its pack says: every element with its
 * role, its words, its headers and its links, in order; the bookmarks; the language.
 */
final class PdfStructureCheck {

  private PdfStructureCheck() {}

  static void check(
      Pack pack, PdfObjects objects, PdfPages pages, PdfText text, List<Finding> findings) {
    List<PdfPart> found = new PdfStructure(objects, pages, pack.direction()).parts();
    // Where words differ, that has been said.
    if (findings.isEmpty()) {
      compare(PlannedParts.of(pack, text), found, findings);
    }
    PdfOutline.check(pack, objects, pages, findings);
    catalog(pack, objects, findings);
  }

  /** Names the first part that is not the plan's. */
  private static void compare(List<PdfPart> expected, List<PdfPart> found, List<Finding> findings) {
    for (int i = 0; i < Math.max(expected.size(), found.size()); i++) {
      if (i >= found.size() || i >= expected.size() || !expected.get(i).equals(found.get(i))) {
        String planned = i < expected.size() ? expected.get(i).toString() : "nothing";
        String tagged = i < found.size() ? found.get(i).toString() : "nothing";
        findings.add(
            new Finding(
                "structure tree", "has %s where the pack has %s".formatted(tagged, planned)));
        return;
      }
    }
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
