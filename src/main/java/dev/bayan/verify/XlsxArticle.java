package dev.bayan.verify;

import dev.bayan.plan.Block;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Prose;
import dev.bayan.plan.Texts;
import dev.bayan.text.ArabicLetters;
import dev.bayan.verify.XlsxSheet.Cell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Proves that the sheet of the article says its paragraphs, counts their words, lists its links.
 */
final class XlsxArticle {

  private static final int NUMBERS = 1;
  private static final int TEXTS = 3;
  private static final int WORDS = 4;
  private static final int LINKS = 5;

  private final Pack pack;
  private final XlsxSheet sheet;
  private final List<Finding> findings;

  private XlsxArticle(Pack pack, XlsxSheet sheet, List<Finding> findings) {
    this.pack = pack;
    this.sheet = sheet;
    this.findings = findings;
  }

  /** Adds what is wrong. */
  static void check(Pack pack, XlsxSheet sheet, List<Finding> findings) {
    XlsxArticle check = new XlsxArticle(pack, sheet, findings);
    check.links();
    check.texts();
  }

  /** The paragraphs in their order, a comparison by its title, a picture by what it shows. */
  static List<String> paragraphs(Pack pack) {
    List<String> expected = new ArrayList<>();
    for (Block block : pack.blocks()) {
      if (block instanceof Block.Table table) {
        expected.add(table.caption().line().text());
      } else if (block instanceof Block.Figure figure) {
        expected.add(pack.labels().figure() + pack.labels().labelEnd() + " " + figure.alt());
        Texts.of(figure).forEach(text -> expected.add(text.text()));
      } else if (!(block instanceof Block.Facts)) {
        Texts.of(block).forEach(text -> expected.add(text.text()));
      }
    }
    return expected;
  }

  /** Stretches between spaces that have a letter or a digit. */
  static long words(String text) {
    long words = 0;
    boolean counted = false;
    for (int i = 0; i < text.length(); i++) {
      int c = text.charAt(i);
      boolean arabic = ArabicLetters.contains(c);
      if (Character.isHighSurrogate((char) c)) {
        c = text.codePointAt(i);
        i += Character.charCount(c) - 1;
      }
      if (c == ' ' || (!arabic && (Character.isSpaceChar(c) || (c >= '\t' && c <= '\r')))) {
        counted = false;
      } else if (!counted && (arabic || Character.isLetterOrDigit(c))) {
        counted = true;
        words++;
      }
    }
    return words;
  }

  private void texts() {
    List<String> expected = paragraphs(pack);
    int header = XlsxCheck.head(pack) + 1;
    if (!sheet.text(header, NUMBERS).equals(pack.labels().paragraph())
        || !sheet.text(header, TEXTS).equals(pack.labels().text())) {
      findings.add(new Finding(sheet.part(), "has no column of text"));
      return;
    }
    List<String> shown = shown(header);
    for (int i = 0; i < Math.max(expected.size(), shown.size()); i++) {
      String said = i < expected.size() ? expected.get(i) : "nothing";
      String written = i < shown.size() ? shown.get(i) : "nothing";
      if (!said.equals(written)) {
        String difference =
            "is not " + XlsxCheck.excerpt(said) + " but " + XlsxCheck.excerpt(written);
        findings.add(new Finding(sheet.part(), "paragraph " + (i + 1) + " " + difference));
      }
    }
  }

  /** The texts of the article; rows of one number are one paragraph, the first counts its words. */
  private List<String> shown(int header) {
    NavigableMap<BigDecimal, String> paragraphs = new TreeMap<>();
    NavigableMap<BigDecimal, BigDecimal> words = new TreeMap<>();
    for (int row : sheet.rows().tailMap(header, false).keySet()) {
      Cell number = sheet.cell(row, NUMBERS);
      if (number != null && number.number() != null) {
        paragraphs.merge(number.number(), sheet.text(row, TEXTS), String::concat);
        Cell count = sheet.cell(row, WORDS);
        if (count != null && count.number() != null) {
          words.merge(number.number(), count.number(), BigDecimal::add);
        }
      } else {
        findings.add(new Finding(sheet.place(row, NUMBERS), "a row without a number"));
      }
    }
    paragraphs.forEach(
        (number, text) -> {
          BigDecimal counted = words.get(number);
          if (counted == null || counted.compareTo(BigDecimal.valueOf(words(text))) != 0) {
            findings.add(
                new Finding(sheet.part(), "the words of paragraph " + number + " are miscounted"));
          }
        });
    return List.copyOf(paragraphs.values());
  }

  /** A paragraph with several links has them all beside it. */
  private void links() {
    List<String> expected = new ArrayList<>();
    for (Block block : pack.blocks()) {
      if (!(block instanceof Block.Table || block instanceof Block.Facts)) {
        Texts.of(block).stream()
            .map(Prose::links)
            .filter(links -> links.size() > 1)
            .forEach(links -> links.forEach(link -> expected.add(link.toString())));
      }
    }
    List<String> shown = new ArrayList<>();
    for (int row : sheet.rows().tailMap(XlsxCheck.head(pack) + 1, false).keySet()) {
      shown.add(sheet.text(row, LINKS));
    }
    if (!shown.containsAll(expected)) {
      findings.add(new Finding(sheet.part(), "does not list where its paragraphs lead"));
    }
  }
}
