package dev.bayan.cases;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * What PDFBox reads off the pages, one string at a time: each with its place, its size and the
 * marked content it belongs to.
 *
 * <p>A string is painted in visual order; PDFBox itself, which takes what it finds on a page for
 * visual order, makes the logical order of its words. Nothing here reverses anything.
 */
final class PdfShown extends PDFTextStripper {

  /** The identifier of what is marked as no content of the document. */
  static final int ARTIFACT = -1;

  /** The identifier of what is not marked at all. */
  static final int UNMARKED = -2;

  /**
   * One shown string.
   *
   * @param page from 0
   * @param x of its left edge, in points from the left
   * @param y of its baseline, in points from the top
   */
  record Shown(int page, int mcid, double x, double y, double size, String font, String text) {}

  /** A marked-content sequence; pages count from 0. */
  record Place(int page, int mcid) {}

  private final Set<Place> contents = new HashSet<>();
  private final List<Shown> strings = new ArrayList<>();
  private final Map<String, Set<Integer>> codes = new TreeMap<>();
  private final Deque<Integer> marked = new ArrayDeque<>();
  private final List<Waiting> waiting = new ArrayList<>();

  /** A string of the page being read, whose words are not made yet. */
  private record Waiting(int mcid, List<TextPosition> positions) {}

  /** Whether a string is shown that is one of several of a run, and whether one was before it. */
  private boolean pieceOpen;

  private boolean inPieces;

  private PdfShown() {
    setSuppressDuplicateOverlappingText(false);
    setLineSeparator("");
    setParagraphStart("");
    setParagraphEnd("");
    setPageStart("");
    setPageEnd("");
    setArticleStart("");
    setArticleEnd("");
  }

  /** All strings of a document in painting order. */
  static PdfShown of(PDDocument document) throws IOException {
    PdfShown shown = new PdfShown();
    shown.getText(document);
    return shown;
  }

  List<Shown> strings() {
    return List.copyOf(strings);
  }

  /** Whether a place is marked, be it with words or with a picture. */
  boolean marks(Place place) {
    return contents.contains(place);
  }

  /** The character codes shown in each font. */
  Map<String, Set<Integer>> codes() {
    return codes;
  }

  @Override
  public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
    int outer = marked.isEmpty() ? UNMARKED : marked.element();
    pieceOpen = tag.getName().equals("Piece");
    if (tag.getName().equals("Artifact")) {
      marked.push(ARTIFACT);
    } else {
      marked.push(properties == null ? outer : properties.getInt(COSName.MCID, outer));
      contents.add(new Place(getCurrentPageNo() - 1, marked.element()));
    }
    super.beginMarkedContentSequence(tag, properties);
  }

  @Override
  public void endMarkedContentSequence() {
    marked.pop();
    pieceOpen = false;
    super.endMarkedContentSequence();
  }

  @Override
  public void beginText() throws IOException {
    inPieces = false;
    super.beginText();
  }

  @Override
  public void showTextString(byte[] string) throws IOException {
    super.showTextString(string);
    shown();
  }

  @Override
  public void showTextStrings(COSArray array) throws IOException {
    super.showTextStrings(array);
    shown();
  }

  /** What was just shown waits for the end of the page. */
  private void shown() {
    List<TextPosition> positions = new ArrayList<>();
    for (List<TextPosition> article : charactersByArticle) {
      positions.addAll(article);
      article.clear();
    }
    if (inPieces && !positions.isEmpty()) {
      waiting.get(waiting.size() - 1).positions().addAll(positions);
    } else if (!positions.isEmpty()) {
      inPieces = pieceOpen;
      waiting.add(new Waiting(marked.isEmpty() ? UNMARKED : marked.element(), positions));
    }
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    Set<Integer> used = codes.computeIfAbsent(text.getFont().getName(), f -> new TreeSet<>());
    for (int code : text.getCharacterCodes()) {
      used.add(code);
    }
    // A blank stands for no text, which PDFBox itself leaves out of what it writes.
    if (!text.getUnicode().equals("\0")) {
      super.processTextPosition(text);
    }
  }

  @Override
  protected void writePage() throws IOException {
    for (Waiting string : waiting) {
      TextPosition first = string.positions().get(0);
      strings.add(
          new Shown(
              getCurrentPageNo() - 1,
              string.mcid(),
              first.getXDirAdj(),
              first.getYDirAdj(),
              first.getFontSizeInPt(),
              first.getFont().getName().replaceFirst("^[A-Z]{6}\\+", ""),
              words(string.positions())));
    }
    waiting.clear();
  }

  /** The words of one string, as PDFBox makes them of a page that has nothing else. */
  private String words(List<TextPosition> positions) {
    StringWriter words = new StringWriter();
    output = words;
    charactersByArticle = new ArrayList<>(List.of(new ArrayList<>(positions)));
    try {
      super.writePage();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    charactersByArticle = new ArrayList<>(List.of(new ArrayList<>()));
    // Directional marks are there for readers that guess; they are no words.
    return words
        .toString()
        .replaceAll("[\u061C\u200E\u200F\u2060\u2067]", "")
        .replaceAll(" +", " ");
  }
}
