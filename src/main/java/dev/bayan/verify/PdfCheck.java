package dev.bayan.verify;

import dev.bayan.plan.Pack;
import java.util.Arrays;
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
      String expected = settled(Ink.of(pack));
      String said = settled(found);
      int at = Ink.firstDifference(expected, said);
      return at < 0
          ? List.of()
          : List.of(new Finding("structure tree", Ink.difference(expected, said, at)));
    } catch (MalformedFile e) {
      return List.of(new Finding("file", String.valueOf(e.getMessage())));
    }
  }

  /**
   * Signs that follow each other, sorted: a string of nothing but signs does not say which way it
   * runs, so their order among themselves cannot be read back from the page.
   */
  private static String settled(CharSequence text) {
    int[] points = text.codePoints().toArray();
    int from = 0;
    for (int i = 0; i <= points.length; i++) {
      if (i == points.length || !isSign(points[i])) {
        Arrays.sort(points, from, i);
        from = i + 1;
      }
    }
    return new String(points, 0, points.length);
  }

  private static boolean isSign(int codePoint) {
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
