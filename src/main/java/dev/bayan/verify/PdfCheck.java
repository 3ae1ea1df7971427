package dev.bayan.verify;

import dev.bayan.export.Format;
import dev.bayan.plan.Block;
import dev.bayan.plan.Pack;
import dev.bayan.style.Picture;
import dev.bayan.style.Running;
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

  static List<Finding> check(Pack pack, byte[] file, Map<Format, byte[]> carried) {
    try {
      PdfObjects objects = new PdfObjects(file);
      objects.readAll();
      PdfPages pages = new PdfPages(objects, pack.direction());
      PdfText text = new PdfText(objects, pages);
      List<Finding> findings = new ArrayList<>();
      words(pack, text, findings);
      contents(pack, text, findings);
      figures(pack, text, findings);
      PdfStructureCheck.check(pack, objects, pages, text, findings);
      PdfRunning.check(pack, pages.running(), findings);
      PdfFiles.check(pack, objects, carried, findings);
      return findings;
    } catch (MalformedFile e) {
      return List.of(new Finding("file", String.valueOf(e.getMessage())));
    }
  }

  private static void words(Pack pack, PdfText text, List<Finding> findings) {
    StringBuilder found = new StringBuilder();
    Ink.append(text.inStructureOrder(), found);
    String expected = settled(PdfParts.expected(pack, text.tables()));
    String said = settled(found);
    int at = Ink.firstDifference(expected, said);
    if (at >= 0) {
      findings.add(new Finding("structure tree", Ink.difference(expected, said, at)));
    }
  }

  /** Each heading in the table of contents, with the page on which it stands. */
  private static void contents(Pack pack, PdfText text, List<Finding> findings) {
    StringBuilder expected = new StringBuilder();
    for (Block block : pack.blocks()) {
      if (block instanceof Block.Contents contents) {
        Ink.append(contents.title(), expected);
        for (int i = 0; i < contents.headings().size(); i++) {
          Ink.append(contents.headings().get(i).text(), expected);
          int page = i < text.headings().size() ? text.headings().get(i) : 0;
          Ink.append(pack.digits().write(page), expected);
        }
      }
    }
    StringBuilder found = new StringBuilder();
    Ink.append(text.contents(), found);
    String planned = settled(expected);
    String said = settled(found);
    int at = Ink.firstDifference(planned, said);
    if (at >= 0) {
      findings.add(new Finding("table of contents", Ink.difference(planned, said, at)));
    }
  }

  /** The logo and the pictures in their order, each with the words that stand for it. */
  private static void figures(Pack pack, PdfText text, List<Finding> findings) {
    List<PdfText.Figure> expected = new ArrayList<>();
    Running.Logo logo = pack.theme().running().logo();
    if (logo != null) {
      expected.add(figure(logo.alt(), logo.picture()));
    }
    for (Block block : pack.blocks()) {
      if (block instanceof Block.Figure figure) {
        expected.add(figure(figure.alt(), figure.picture()));
      }
    }
    if (!expected.equals(text.figures())) {
      findings.add(
          new Finding(
              "figures", "shows %s where the pack has %s".formatted(text.figures(), expected)));
    }
  }

  private static PdfText.Figure figure(String alternative, Picture picture) {
    return new PdfText.Figure(
        alternative, List.of(new PdfPages.Drawn(picture.width(), picture.height())));
  }

  /**
   * Signs that follow each other, sorted: a string of nothing but signs does not say which way it
   * runs, so their order among themselves cannot be read back from the page.
   */
  static String settled(CharSequence text) {
    int[] points = text.codePoints().toArray();
    int from = 0;
    boolean signs = false;
    for (int i = 0; i <= points.length; i++) {
      if (i < points.length && (isSign(points[i]) || isMark(points[i]))) {
        signs |= isSign(points[i]);
        continue;
      }
      // The marks of a word keep their order; one that strayed among signs has no letter to go by.
      if (signs) {
        Arrays.sort(points, from, i);
      }
      signs = false;
      from = i + 1;
    }
    return new String(points, 0, points.length);
  }

  private static boolean isMark(int codePoint) {
    return Character.getDirectionality(codePoint) == Character.DIRECTIONALITY_NONSPACING_MARK;
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
