package dev.bayan.cases;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** What strangers find written in a Word file and in a PDF, in reading order. */
final class FoundText {

  /** Elements that stand within a line; all others begin and end one (ISO 32000-1, 14.8.4). */
  private static final Set<String> INLINE = Set.of("Span", "Link", "Reference");

  private FoundText() {}

  /**
   * The document's paragraphs, a line each, by a StAX walk; headers, footers and the table of
   * contents left out.
   */
  static String ofWord(byte[] docx) throws IOException {
    return paragraphs(new OfficeFile(docx).read("word/document.xml"))
        .map(
            paragraph ->
                paragraph
                    .walk()
                    .filter(element -> element.name().equals("t"))
                    .map(Markup::text)
                    .collect(Collectors.joining()))
        .collect(Collectors.joining("\n"));
  }

  private static Stream<Markup> paragraphs(Markup element) {
    if (element.name().equals("p")) {
      return Stream.of(element);
    }
    Markup part = element.child("sdtPr").child("docPartObj");
    return part.child("docPartGallery").get("val").equals("Table of Contents")
        ? Stream.empty()
        : element.children().stream().flatMap(FoundText::paragraphs);
  }

  /** The words of the structure tree, by PDFBox; signs of list items and contents left out. */
  static String ofPdf(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      StringBuilder text = new StringBuilder();
      new PdfTree(document, PdfShown.of(document))
          .roots()
          .forEach(root -> append(root, false, text));
      return text.toString();
    }
  }

  /** The labels of a list that is not numbered by signs are words of the text. */
  private static void append(PdfTree.Element element, boolean labelled, StringBuilder text) {
    if ((element.role().equals("Lbl") && !labelled) || element.role().equals("TOC")) {
      return;
    }
    boolean labels = element.role().equals("L") ? element.attributes().contains("=None") : labelled;
    String edge = INLINE.contains(element.role()) ? "" : "\n";
    text.append(edge);
    for (PdfTree.Kid kid : element.kids()) {
      switch (kid) {
        case PdfTree.Words words -> text.append(words.text());
        case PdfTree.Link link -> {}
        case PdfTree.Element child -> append(child, labels, text);
      }
    }
    text.append(edge);
  }

  /** How many columns each table of a PDF has, by the cells of its first row. */
  static List<Integer> columnsOfPdf(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<Integer> columns = new ArrayList<>();
      new PdfTree(document, PdfShown.of(document)).roots().forEach(root -> count(root, columns));
      return columns;
    }
  }

  private static void count(PdfTree.Element element, List<Integer> columns) {
    for (PdfTree.Kid kid : element.kids()) {
      if (kid instanceof PdfTree.Element child) {
        if (child.role().equals("THead")) {
          columns.add(((PdfTree.Element) child.kids().get(0)).kids().size());
        }
        count(child, columns);
      }
    }
  }

  /** What stands between spaces, to the letter. */
  static List<String> tokens(String text) {
    return Arrays.stream(text.split("[\\s\\u00A0]+")).filter(token -> !token.isEmpty()).toList();
  }

  /**
   * The stretches of letters, marks and digits. PDFBox gives a string without letters in the order
   * in which it is painted, so what stands round words has no order that could be compared.
   */
  static List<String> words(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\p{Cf}", "");
    return Arrays.stream(plain.split("[^\\p{L}\\p{M}\\p{Nd}]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** How often each sign that is no letter stands in a text, brackets and their mirrors as one. */
  static Map<String, Long> signs(String text) {
    return text.codePoints()
        .filter(c -> !Character.isLetterOrDigit(c) && !Character.isWhitespace(c))
        .filter(c -> Character.getType(c) != Character.FORMAT && c != 0xA0)
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .mapToObj(c -> Character.isMirrored(c) ? bracket(c) : Character.toString(c))
        .collect(Collectors.groupingBy(sign -> sign, TreeMap::new, Collectors.counting()));
  }

  private static String bracket(int c) {
    for (String pair : new String[] {"()", "[]", "{}", "<>", "«»", "‹›"}) {
      if (pair.indexOf(c) >= 0) {
        return pair;
      }
    }
    return Character.toString(c);
  }
}
