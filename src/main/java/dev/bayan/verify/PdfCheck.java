package dev.bayan.verify;

import dev.bayan.plan.Pack;
import dev.bayan.plan.Prose;
import dev.bayan.plan.Texts;
import java.util.ArrayList;
import java.util.List;

/** Proves that a PDF is whole and says, in the order of its tags, what its pack says. */
final class PdfCheck {

  /** Characters of context shown on either side of a difference. */
  private static final int CONTEXT = 20;

  private PdfCheck() {}

  static List<Finding> check(Pack pack, byte[] file) {
    List<Finding> findings = new ArrayList<>();
    try {
      PdfObjects objects = new PdfObjects(file);
      objects.readAll();
      StringBuilder expected = new StringBuilder();
      for (Prose prose : Texts.of(pack)) {
        expected.append(prose.text());
      }
      compare(
          ink(expected.toString()),
          ink(new PdfText(objects, pack.direction()).inStructureOrder()),
          findings);
    } catch (MalformedFile e) {
      findings.add(new Finding("file", String.valueOf(e.getMessage())));
    }
    return findings;
  }

  /** What leaves ink: no white space, which line breaks swallow, and no format characters. */
  private static String ink(String text) {
    StringBuilder ink = new StringBuilder(text.length());
    text.codePoints()
        .filter(
            c ->
                !Character.isWhitespace(c)
                    && !Character.isSpaceChar(c)
                    && Character.getType(c) != Character.FORMAT)
        .forEach(ink::appendCodePoint);
    return ink.toString();
  }

  private static void compare(String expected, String found, List<Finding> findings) {
    int at = 0;
    int end = Math.min(expected.length(), found.length());
    while (at < end && expected.charAt(at) == found.charAt(at)) {
      at++;
    }
    if (at < expected.length() || at < found.length()) {
      findings.add(
          new Finding(
              "text",
              "after «%s» the pack says «%s», the file «%s»"
                  .formatted(
                      expected.substring(Math.max(0, at - CONTEXT), at),
                      part(expected, at),
                      part(found, at))));
    }
  }

  private static String part(String text, int from) {
    return text.substring(from, Math.min(text.length(), from + CONTEXT));
  }
}
