package dev.bayan.verify;

import dev.bayan.export.Format;
import dev.bayan.export.Hands;
import dev.bayan.plan.Pack;
import dev.bayan.text.ArabicLetters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Proves that a PDF is whole, says and shows in the order of its tags what its pack says, has the
 * planned words in its margins, and carries the files it should.
 */
final class PdfCheck {

  private PdfCheck() {}

  /**
   * Checks a file.
   *
   * @param hands who does it, if the file is large; nothing that is found depends on it
   */
  static List<Finding> check(Pack pack, byte[] file, Map<Format, byte[]> carried, Hands hands) {
    try {
      PdfObjects objects = new PdfObjects(file);
      Hands all = objects.isLarge() ? hands : Hands.OWN;
      objects.readAll(all);
      PdfPages pages = new PdfPages(objects, pack.direction().isRightToLeft(), all);
      List<Finding> findings = new ArrayList<>();
      List<String> running;
      try {
        PdfStructureCheck.check(pack, objects, pages, all, findings);
      } finally {
        // What is wrong with a page is told first, however far the tree was when it came to light.
        running = pages.running();
      }
      PdfRunning.check(pack, running, findings);
      PdfFiles.check(pack, objects, carried, findings);
      return findings;
    } catch (MalformedFile e) {
      return List.of(new Finding("file", String.valueOf(e.getMessage())));
    }
  }

  /**
   * Signs that follow each all, sorted: a string of nothing but signs does not say which way it
   * runs, so their order among themselves cannot be read back from the page.
   */
  static String settled(CharSequence text) {
    String whole = text.toString();
    char[] points = whole.toCharArray();
    int from = 0;
    boolean signs = false;
    boolean settled = false;
    for (int i = 0; i <= points.length; i++) {
      if (i < points.length) {
        char c = points[i];
        if (Character.isSurrogate(c)) {
          return settledPoints(whole);
        }
        boolean sign = isSign(c);
        if (sign || isMark(c)) {
          signs |= sign;
          continue;
        }
      }
      // The marks of a word keep their order; one that strayed among signs has no letter to go by.
      if (signs && i - from > 1) {
        Arrays.sort(points, from, i);
        settled = true;
      }
      signs = false;
      from = i + 1;
    }
    return settled ? new String(points) : whole;
  }

  /** The same where characters are of two halves. */
  private static String settledPoints(String text) {
    int[] points = text.codePoints().toArray();
    int from = 0;
    boolean signs = false;
    for (int i = 0; i <= points.length; i++) {
      if (i < points.length && (isSign(points[i]) || isMark(points[i]))) {
        signs |= isSign(points[i]);
        continue;
      }
      if (signs) {
        Arrays.sort(points, from, i);
      }
      signs = false;
      from = i + 1;
    }
    return new String(points, 0, points.length);
  }

  private static boolean isMark(int codePoint) {
    return codePoint >= '\u0300'
        && !ArabicLetters.contains(codePoint)
        && Character.getDirectionality(codePoint) == Character.DIRECTIONALITY_NONSPACING_MARK;
  }

  private static boolean isSign(int codePoint) {
    if (ArabicLetters.contains(codePoint)) {
      return false;
    }
    return switch (Character.getDirectionality(codePoint)) {
      case Character.DIRECTIONALITY_LEFT_TO_RIGHT,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
          Character.DIRECTIONALITY_EUROPEAN_NUMBER,
          Character.DIRECTIONALITY_ARABIC_NUMBER,
          Character.DIRECTIONALITY_NONSPACING_MARK ->
          false;
      default -> true;
    };
  }
}
