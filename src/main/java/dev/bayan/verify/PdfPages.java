package dev.bayan.verify;

import dev.bayan.text.Direction;
import dev.bayan.verify.PdfObjects.Ref;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the pages of a PDF: the words and pictures of each marked-content sequence, and
 * what is there because it is a page.
 *
 * <p>Each string of a page is in visual order; one that runs right to left is turned back into
 * logical order here, character by character.
 */
final class PdfPages {

  /** A picture's size in pixels. */
  record Drawn(int width, int height) {}

  /** What one marked-content sequence shows. */
  private static final class Content {
    final StringBuilder words = new StringBuilder();
    final List<Drawn> pictures = new ArrayList<>();
  }

  private final PdfObjects objects;
  private final Direction base;

  /** By page object number and marked-content identifier. */
  private final Map<Integer, Map<Integer, Content>> content = new HashMap<>();

  /** Numbers of pages from 1, by the page's object number. */
  private final Map<Integer, Integer> numbers = new HashMap<>();

  private final Map<Integer, Map<Integer, String>> fonts = new HashMap<>();

  /** Header and footer of each page in turn. */
  private final List<String> running = new ArrayList<>();

  private final List<Ref> all = new ArrayList<>();

  PdfPages(PdfObjects objects, Direction base) {
    this.objects = objects;
    this.base = base;
    Map<String, Object> pages = objects.dictionary(objects.catalog().get("Pages"));
    for (Object kid : objects.list(pages.get("Kids"))) {
      if (!(kid instanceof Ref ref)) {
        throw new MalformedFile("a page was expected");
      }
      all.add(ref);
      readPage(kid);
    }
  }

  /** The pages in their order. */
  List<Ref> all() {
    return all;
  }

  /** How many marked contents a page has. */
  int contents(Ref page) {
    return content.getOrDefault(page.number(), Map.of()).size();
  }

  List<String> running() {
    return running;
  }

  /** The number of a page, counted from 1. */
  int number(@Nullable Object page) {
    return page instanceof Ref ref ? numbers.getOrDefault(ref.number(), 0) : 0;
  }

  String words(@Nullable Object page, int mcid) {
    return content(page, mcid).words.toString();
  }

  List<Drawn> pictures(@Nullable Object page, int mcid) {
    return content(page, mcid).pictures;
  }

  private Content content(@Nullable Object page, int mcid) {
    Map<Integer, Content> onPage =
        page instanceof Ref ref ? content.getOrDefault(ref.number(), Map.of()) : Map.of();
    Content found = onPage.get(mcid);
    if (found == null) {
      throw new MalformedFile("the structure tree names content that is not there: " + mcid);
    }
    return found;
  }

  private void readPage(Object kid) {
    Map<String, Object> page = objects.dictionary(kid);
    int number = kid instanceof Ref ref ? ref.number() : 0;
    numbers.put(number, numbers.size() + 1);
    Map<Integer, Content> marked = content.computeIfAbsent(number, n -> new HashMap<>());
    Map<String, Object> resources = objects.dictionary(page.get("Resources"));
    Map<String, Object> pageFonts = objects.dictionary(resources.get("Font"));

    PdfTokens tokens = new PdfTokens(objects.content(page.get("Contents")), 0);
    List<Object> operands = new ArrayList<>();
    Deque<Content> open = new ArrayDeque<>();
    Content heads = new Content();
    Map<Integer, String> font = Map.of();
    while (!tokens.atEnd()) {
      Object value = tokens.value();
      if (!(value instanceof PdfTokens.Word word)) {
        operands.add(value);
        continue;
      }
      switch (word.text()) {
        case "BMC", "BDC" -> {
          if (!open.isEmpty()) {
            throw new MalformedFile("marked content inside other");
          }
          open.push(operands.size() < 2 ? new Content() : marked(operands, marked, heads));
        }
        case "EMC" -> open.pop();
        case "Tf" -> font = font(pageFonts.get(((PdfTokens.Name) operands.get(0)).text()));
        case "Tj" -> inside(open).words.append(logical((byte[]) operands.get(0), font));
        case "Do" -> {
          Map<String, Object> named = objects.dictionary(resources.get("XObject"));
          inside(open).pictures.add(drawn(named.get(((PdfTokens.Name) operands.get(0)).text())));
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
    running.add(heads.words.toString());
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

  private Content marked(List<Object> operands, Map<Integer, Content> marked, Content heads) {
    Map<String, Object> properties = objects.dictionary(operands.get(1));
    // A header of a table that goes on is no running head.
    if (properties.containsKey("Subtype")) {
      return heads;
    }
    Content fresh = new Content();
    Object mcid = properties.get("MCID");
    if (mcid != null) {
      if (marked.put(objects.integer(mcid), fresh) != null) {
        throw new MalformedFile("two contents of one identifier");
      }
    }
    return fresh;
  }

  /** A shown string in logical order. */
  private String logical(byte[] codes, Map<Integer, String> font) {
    List<String> glyphs = new ArrayList<>(codes.length / 2);
    for (int i = 0; i + 1 < codes.length; i += 2) {
      int code = (codes[i] & 0xFF) << 8 | (codes[i + 1] & 0xFF);
      String text = font.get(code);
      // Code 0 is .notdef: our codes are the glyphs' own numbers.
      if (text == null || code == 0) {
        throw new MalformedFile("a glyph that stands for no text");
      }
      glyphs.add(text);
    }
    String shown = String.join("", glyphs);
    return runsRightToLeft(glyphs) ? new StringBuilder(shown).reverse().toString() : shown;
  }

  /** By the first character that says so; neutrals run as the document does. */
  private boolean runsRightToLeft(List<String> glyphs) {
    for (String glyph : glyphs) {
      for (int i = 0; i < glyph.length(); i = glyph.offsetByCodePoints(i, 1)) {
        if (Character.getType(glyph.codePointAt(i)) == Character.FORMAT) {
          continue; // A directional mark is for readers that guess, and says nothing of its string.
        }
        switch (Character.getDirectionality(glyph.codePointAt(i))) {
          case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
              Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
            return true;
          }
          case Character.DIRECTIONALITY_LEFT_TO_RIGHT,
              Character.DIRECTIONALITY_EUROPEAN_NUMBER,
              Character.DIRECTIONALITY_ARABIC_NUMBER -> {
            return false;
          }
          default -> {
            // A neutral: ask the next.
          }
        }
      }
    }
    return base.isRightToLeft();
  }

  /** Codes to text, from the font's ToUnicode map. */
  private Map<Integer, String> font(@Nullable Object reference) {
    if (!(reference instanceof Ref ref)) {
      throw new MalformedFile("a font was expected");
    }
    return fonts.computeIfAbsent(ref.number(), n -> toUnicode(objects.dictionary(ref)));
  }

  private Map<Integer, String> toUnicode(Map<String, Object> font) {
    PdfTokens tokens = new PdfTokens(objects.content(font.get("ToUnicode")), 0);
    Map<Integer, String> texts = new HashMap<>();
    boolean inside = false;
    byte[] code = null;
    while (!tokens.atEnd()) {
      Object value = tokens.value();
      if (value instanceof PdfTokens.Word word) {
        inside = word.text().equals("beginbfchar");
        code = null;
      } else if (inside && value instanceof byte[] bytes) {
        if (code == null) {
          code = bytes;
        } else {
          texts.put((code[0] & 0xFF) << 8 | (code[1] & 0xFF), PdfCharacters.utf16(bytes, 0));
          code = null;
        }
      }
    }
    return texts;
  }
}
