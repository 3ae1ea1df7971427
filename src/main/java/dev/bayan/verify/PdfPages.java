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

  private final PdfFonts fonts;

  /** The string at hand. */
  private final PdfShown shown = new PdfShown();

  /** Header and footer of each page in turn. */
  private final List<String> running = new ArrayList<>();

  private final List<Ref> all = new ArrayList<>();

  PdfPages(PdfObjects objects, Direction base) {
    this.objects = objects;
    this.base = base;
    this.fonts = new PdfFonts(objects);
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
    PdfFonts.Texts font = PdfFonts.Texts.NONE;
    String spelt = null;
    while (!tokens.atEnd()) {
      Object value = tokens.value();
      if (!(value instanceof PdfTokens.Word word)) {
        operands.add(value);
        continue;
      }
      switch (word.text()) {
        case "BMC", "BDC" -> {
          if (open.isEmpty()) {
            open.push(operands.size() < 2 ? new Content() : marked(operands, marked, heads));
          } else if (open.size() == 1) {
            spelt = spelt(operands);
            open.push(inside(open));
            inside(open).words.append(spelt);
          } else {
            throw new MalformedFile("marked content inside other");
          }
        }
        case "EMC" -> {
          open.pop();
          requireShown(spelt);
          spelt = null;
        }
        case "Tf" -> font = fonts.texts(pageFonts.get(((PdfTokens.Name) operands.get(0)).text()));
        case "Tj", "TJ" -> {
          PdfFonts.show(operands.get(0), font, shown);
          if (spelt == null) {
            shown.addTo(inside(open).words, base.isRightToLeft());
          } else {
            spelt = without(spelt, shown.text());
          }
        }
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
