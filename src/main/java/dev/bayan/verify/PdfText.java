package dev.bayan.verify;

import dev.bayan.text.Direction;
import dev.bayan.verify.PdfObjects.Ref;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The text of a tagged PDF in the order of its structure tree: what assistive technology reads.
 *
 * <p>Each string of the page is in visual order; one that runs right to left is turned back into
 * logical order here, character by character.
 */
final class PdfText {

  private final PdfObjects objects;
  private final Direction base;

  /** Text by page object number and marked-content identifier. */
  private final Map<Integer, Map<Integer, StringBuilder>> content = new HashMap<>();

  private final Map<Integer, Map<Integer, String>> fonts = new HashMap<>();

  PdfText(PdfObjects objects, Direction base) {
    this.objects = objects;
    this.base = base;
  }

  /** The words of the whole document, list labels left out. */
  String inStructureOrder() {
    Map<String, Object> catalog = objects.dictionary(objects.trailer().get("Root"));
    Map<String, Object> pages = objects.dictionary(catalog.get("Pages"));
    for (Object kid : objects.list(pages.get("Kids"))) {
      readPage(kid);
    }
    StringBuilder text = new StringBuilder();
    Map<String, Object> root = objects.dictionary(catalog.get("StructTreeRoot"));
    for (Object kid : objects.list(root.get("K"))) {
      readElement(kid, text);
    }
    return text.toString();
  }

  private void readElement(Object reference, StringBuilder text) {
    Map<String, Object> element = objects.dictionary(reference);
    if ("Lbl".equals(objects.name(element.get("S")))) {
      return;
    }
    Object page = element.get("Pg");
    for (Object kid : objects.list(element.get("K"))) {
      if (kid instanceof Double mcid) {
        append(page, mcid.intValue(), text);
        continue;
      }
      Map<String, Object> child = objects.dictionary(kid);
      String type = objects.name(child.get("Type"));
      if ("MCR".equals(type)) {
        append(child.get("Pg"), objects.integer(child.get("MCID")), text);
      } else if (!"OBJR".equals(type)) {
        readElement(kid, text);
      }
    }
  }

  private void append(@Nullable Object page, int mcid, StringBuilder text) {
    Map<Integer, StringBuilder> onPage =
        page instanceof Ref ref ? content.getOrDefault(ref.number(), Map.of()) : Map.of();
    StringBuilder words = onPage.get(mcid);
    if (words == null) {
      throw new MalformedFile("the structure tree names content that is not there: " + mcid);
    }
    text.append(words);
  }

  private void readPage(Object kid) {
    Map<String, Object> page = objects.dictionary(kid);
    int number = kid instanceof Ref ref ? ref.number() : 0;
    Map<Integer, StringBuilder> marked = content.computeIfAbsent(number, n -> new HashMap<>());
    Map<String, Object> resources = objects.dictionary(page.get("Resources"));
    Map<String, Object> pageFonts = objects.dictionary(resources.get("Font"));

    PdfTokens tokens = new PdfTokens(objects.content(page.get("Contents")), 0);
    List<Object> operands = new ArrayList<>();
    Deque<StringBuilder> open = new ArrayDeque<>();
    Map<Integer, String> font = Map.of();
    while (!tokens.atEnd()) {
      Object value = tokens.value();
      if (!(value instanceof PdfTokens.Word word)) {
        operands.add(value);
        continue;
      }
      switch (word.text()) {
        case "BMC" -> open.push(new StringBuilder());
        case "BDC" -> open.push(marked(operands, marked));
        case "EMC" -> open.pop();
        case "Tf" -> font = font(pageFonts.get(((PdfTokens.Name) operands.get(0)).text()));
        case "Tj" -> {
          if (open.isEmpty()) {
            throw new MalformedFile("text that is neither content nor artifact");
          }
          open.element().append(logical((byte[]) operands.get(0), font));
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

  private StringBuilder marked(List<Object> operands, Map<Integer, StringBuilder> marked) {
    Object mcid = objects.dictionary(operands.get(1)).get("MCID");
    StringBuilder words = new StringBuilder();
    if (mcid != null) {
      marked.put(objects.integer(mcid), words);
    }
    return words;
  }

  /** A shown string in logical order. */
  private String logical(byte[] codes, Map<Integer, String> font) {
    List<String> glyphs = new ArrayList<>(codes.length / 2);
    for (int i = 0; i + 1 < codes.length; i += 2) {
      String text = font.get((codes[i] & 0xFF) << 8 | (codes[i + 1] & 0xFF));
      if (text == null) {
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
          texts.put(
              (code[0] & 0xFF) << 8 | (code[1] & 0xFF),
              new String(bytes, StandardCharsets.UTF_16BE));
          code = null;
        }
      }
    }
    return texts;
  }
}
