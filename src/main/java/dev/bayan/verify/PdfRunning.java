package dev.bayan.verify;

import dev.bayan.plan.Pack;
import dev.bayan.plan.Strip;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Proves that every page has in its margins what was planned for it, and above all the
 * classification.
 *
 * <p>Words of several directions stand there in the order of painting, so all but the
 * classification are compared as a bag of characters; where an ellipsis says that words were left
 * out, there must be none but those planned.
 */
final class PdfRunning {

  private static final String ELLIPSIS = "…";
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private PdfRunning() {}

  static void check(Pack pack, List<String> running, List<Finding> findings) {
    for (int i = 0; i < running.size(); i++) {
      check(pack, i + 1, running.size(), running.get(i), findings);
    }
  }

  private static void check(Pack pack, int page, int pages, String found, List<Finding> findings) {
    List<Strip.Slot> slots = new ArrayList<>(pack.header().slots());
    if (page == 1) {
      slots.removeIf(slot -> slot.marking() == null);
    }
    slots.addAll(pack.footer().slots());
    StringBuilder planned = new StringBuilder();
    for (Strip.Slot slot : slots) {
      String words = slot.on(page, pages, pack.digits(), pack.direction()).text();
      Ink.append(words, planned);
      if (slot.marking() != null && !saysEachWord(found, words)) {
        findings.add(new Finding("page " + page, "does not say its marking \"" + words + "\""));
      }
    }
    StringBuilder said = new StringBuilder();
    Ink.append(found, said);
    String rest = without(said.toString(), planned.toString());
    boolean shortened = said.indexOf(ELLIPSIS) >= 0;
    if (!rest.replace(ELLIPSIS, "").isEmpty() || (!shortened && said.length() < planned.length())) {
      findings.add(
          new Finding(
              "page " + page,
              "has \"%s\" in its margins where the pack has \"%s\"".formatted(said, planned)));
    }
  }

  private static boolean saysEachWord(String found, String words) {
    return SPACE.splitAsStream(words).allMatch(found::contains);
  }

  /** The characters that are more often in one text than in another. */
  private static String without(String text, String other) {
    StringBuilder rest = new StringBuilder(text);
    other
        .chars()
        .forEach(
            c -> {
              int at = rest.indexOf(Character.toString((char) c));
              if (at >= 0) {
                rest.deleteCharAt(at);
              }
            });
    return rest.toString();
  }
}
