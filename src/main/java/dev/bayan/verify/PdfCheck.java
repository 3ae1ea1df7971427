package dev.bayan.verify;

import dev.bayan.export.Format;
import dev.bayan.plan.Pack;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/**
 * Proves that a PDF is whole, says and shows in the order of its tags what its pack says, has the
 * planned words in its margins, and carries the files it should.
 */
final class PdfCheck {

  private PdfCheck() {}

  /**
   * Checks a file.
   *
   * @param idle takes a part of the work on a large file; nothing that is found depends on it
   */
  static List<Finding> check(Pack pack, byte[] file, Map<Format, byte[]> carried, Executor idle) {
    try {
      PdfObjects objects = new PdfObjects(file);
      Executor other = objects.isLarge() ? idle : Verifier.NOBODY;
      objects.readAll(other);
      PdfPages pages = new PdfPages(objects, pack.direction().isRightToLeft(), other);
      List<Finding> findings = new ArrayList<>();
      List<String> running;
      try {
        PdfStructureCheck.check(pack, objects, pages, other, findings);
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
   * Signs that follow each other, sorted: a string of nothing but signs does not say which way it
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
        && !(codePoint >= '\u0620' && codePoint <= '\u064A')
        && Character.getDirectionality(codePoint) == Character.DIRECTIONALITY_NONSPACING_MARK;
  }

  private static boolean isSign(int codePoint) {
    if (codePoint >= '\u0620' && codePoint <= '\u064A') {
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
