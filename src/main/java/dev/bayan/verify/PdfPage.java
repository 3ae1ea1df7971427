package dev.bayan.verify;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands on one page of a PDF: the words and pictures of each marked-content sequence (ISO
 * 32000-1, 14.6), and what is there because it is a page.
 *
 * <pre>
 * /P &lt;&lt;/MCID 3>> BDC (…) Tj EMC → content(3) is what the glyphs say
 * </pre>
 *
 * <p>Each string of a page is in visual order; one that runs right to left is turned back into
 * logical order here, character by character.
 */
final class PdfPage {

  /** A picture's size in pixels. */
  record Drawn(int width, int height) {}

  /** What one marked-content sequence shows: a stretch of all words, and pictures. */
  static final class Content {
    private final StringBuilder words;
    private final int from;
    private int to;
    private List<Drawn> pictures = List.of();

    private Content(StringBuilder words) {
      this.words = words;
      from = words.length();
      to = from;
    }

    int length() {
      return to - from;
    }

    /** Copies its words. */
    void copyTo(char[] characters) {
      words.getChars(from, to, characters, 0);
    }

    List<Drawn> pictures() {
      return pictures;
    }

    private void add(Drawn picture) {
      pictures = new ArrayList<>(pictures);
      pictures.add(picture);
    }
  }

  /** More contents than any page has. */
  private static final int MOST = 1 << 20;

  private final PdfObjects objects;
  private final PdfFonts fonts;
  private final boolean rightToLeft;

  /** By marked-content identifier. */
  private @Nullable Content[] marked = new Content[64];

  private int contents;

  /** The words of all contents, one after the other. */
  private final StringBuilder words = new StringBuilder(1 << 10);

  /** Header and footer. */
  private final Content heads = new Content(new StringBuilder());

  /** The string at hand. */
  private final PdfShown shown = new PdfShown();

  /**
   * Reads a page.
   *
   * @param rightToLeft how the document runs
   */
  PdfPage(PdfObjects objects, PdfFonts fonts, boolean rightToLeft, Object reference) {
    this.objects = objects;
    this.fonts = fonts;
    this.rightToLeft = rightToLeft;
    read(objects.dictionary(reference));
  }

  /** How many marked contents it has. */
  int contents() {
    return contents;
  }

  @Nullable Content content(int mcid) {
    return mcid >= 0 && mcid < marked.length ? marked[mcid] : null;
  }

  /** What its header and footer say. */
  String running() {
    return heads.words.toString();
  }

  private void read(Map<String, Object> page) {
    Map<String, Object> resources = objects.dictionary(page.get("Resources"));
    Map<String, Object> pageFonts = objects.dictionary(resources.get("Font"));

    PdfTokens tokens = new PdfTokens(objects.content(page.get("Contents")), 0);
    List<Object> operands = new ArrayList<>();
    Deque<Content> open = new ArrayDeque<>();
    PdfFonts.Texts font = PdfFonts.Texts.NONE;
    String spelt = null;
    while (!tokens.atEnd()) {
      if (tokens.skipsNumber()) {
        // Where things stand and how large they are: nothing that is said.
        continue;
      }
      Object value = tokens.value();
      if (!(value instanceof PdfTokens.Word word)) {
        operands.add(value);
        continue;
      }
      switch (word.text()) {
        case "BMC", "BDC" -> {
          if (open.isEmpty()) {
            open.push(operands.size() < 2 ? new Content(words) : marked(operands));
          } else if (open.size() == 1) {
            spelt = spelt(operands);
            open.push(inside(open));
            inside(open).words.append(spelt);
          } else {
            throw new MalformedFile("marked content inside other");
          }
        }
        case "EMC" -> {
          Content closed = open.pop();
          closed.to = closed.words.length();
          requireShown(spelt);
          spelt = null;
        }
        case "Tf" -> font = fonts.texts(pageFonts.get(((PdfTokens.Name) operands.get(0)).text()));
        case "Tj", "TJ" -> {
          PdfFonts.show(operands.isEmpty() ? "" : operands.get(0), font, shown);
          if (spelt == null) {
            shown.addTo(inside(open).words, rightToLeft);
          } else {
            spelt = without(spelt, shown.text());
          }
        }
        case "Do" -> {
          Map<String, Object> named = objects.dictionary(resources.get("XObject"));
          inside(open).add(drawn(named.get(((PdfTokens.Name) operands.get(0)).text())));
        }
        default -> {
          // Painting and placing say nothing.
        }
      }
      operands.clear();
    }
    if (!open.isEmpty()) {
      throw new MalformedFile("marked content without end");
    }
  }

  private static Content inside(Deque<Content> open) {
    if (open.isEmpty()) {
      throw new MalformedFile("something that is neither content nor artifact");
    }
    return open.element();
  }

  private Drawn drawn(@Nullable Object image) {
    Map<String, Object> dictionary = objects.streamDictionary(image);
    return new Drawn(
        objects.integer(dictionary.get("Width")), objects.integer(dictionary.get("Height")));
  }

  private Content marked(List<Object> operands) {
    Map<String, Object> properties = objects.dictionary(operands.get(1));
    // A header of a table that goes on is no running head.
    if (properties.containsKey("Subtype")) {
      return heads;
    }
    Content fresh = new Content(words);
    Object mcid = properties.get("MCID");
    if (mcid != null) {
      put(objects.integer(mcid), fresh);
    }
    return fresh;
  }

  private void put(int mcid, Content content) {
    if (mcid < 0 || mcid >= MOST) {
      throw new MalformedFile("no identifier of a content: " + mcid);
    }
    if (mcid >= marked.length) {
      marked = Arrays.copyOf(marked, 2 * mcid);
    }
    if (marked[mcid] != null) {
      throw new MalformedFile("two contents of one identifier");
    }
    marked[mcid] = content;
    contents++;
  }

  /** What a piece of a string says beside its glyphs (14.9.4): it is to be the same. */
  private String spelt(List<Object> operands) {
    String text =
        operands.size() == 2
                && operands.get(1) instanceof Map<?, ?> properties
                && properties.size() == 1
            ? objects.text(properties.get("ActualText"))
            : null;
    if (text == null) {
      throw new MalformedFile("marked content inside other");
    }
    return text;
  }

  /** What is left of the text of a piece when a string of it was shown. */
  private static String without(String spelt, String shown) {
    if (!spelt.startsWith(shown)) {
      throw new MalformedFile("a text that is not the one of its glyphs");
    }
    return spelt.substring(shown.length());
  }

  private static void requireShown(@Nullable String left) {
    if (left != null && !left.isEmpty()) {
      throw new MalformedFile("a text that no glyph shows");
    }
  }
}
