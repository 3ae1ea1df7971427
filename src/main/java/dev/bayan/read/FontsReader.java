package dev.bayan.read;

import dev.bayan.style.FontFile;
import dev.bayan.style.Theme;
import dev.bayan.style.Theme.EmbedFonts;
import dev.bayan.style.Theme.Files;
import dev.bayan.style.Typeface;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The typefaces of a theme, from files beside it.
 *
 * <pre>
 * {"family": "Noto Naskh Arabic", "regular": "fonts/N-Regular.ttf", "bold": "fonts/N-Bold.ttf",
 *  "fallbacks": [{"family": "Amiri"}]}
 * </pre>
 *
 * The bundled face needs no files. Arabic has to be in the typeface or in a fallback that the theme
 * names; for all else the bundled face is behind the last of them.
 */
final class FontsReader {

  private static final int MOST_BYTES = 20 * 1024 * 1024;

  /** Letters, tatweel, marks and punctuation of Modern Standard Arabic. */
  private static final String ARABIC =
      "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي" + "ـ" + "ًٌٍَُِّْ" + "،؛؟";

  private static final int SHOWN = 12;

  private final ThemeValues values;
  private final BesideReader files;
  private final Files carried;

  FontsReader(ThemeValues values, BesideReader files, Files carried) {
    this.values = values;
    this.files = files;
    this.carried = carried;
  }

  /** A typeface, and those behind it. */
  record Faces(Typeface typeface, List<Typeface> fallbacks) {}

  Faces faces(Fields theme, Theme base) {
    Faces inherited = new Faces(base.typeface(), base.fallbacks());
    List<String> keys = List.of("family", "regular", "bold", "fallbacks");
    Fields fonts =
        theme.read("fonts", node -> values.fields(node, Message.of("owner.typeface"), keys));
    if (fonts == null) {
      return inherited;
    }
    List<@Nullable Typeface> behind = new ArrayList<>();
    if (fonts.node("fallbacks") instanceof Node.Sequence sequence) {
      // Null for one that could not be read: nobody knows what letters it has.
      sequence.items().forEach(item -> behind.add(fallback(item)));
    } else {
      fonts.read("fallbacks", node -> values.values().wrongType(node, Message.of("tree.array")));
    }
    boolean names = fonts.has("family") || fonts.has("regular") || fonts.has("bold");
    Typeface typeface = names ? typeface(fonts) : base.typeface();
    List<Typeface> fallbacks = new ArrayList<>();
    for (Typeface face : behind) {
      if (face != null) {
        fallbacks.add(face);
      }
    }
    if (typeface == null) {
      return inherited;
    }
    if (fallbacks.size() == behind.size()) {
      arabic(fonts, "regular", typeface, fallbacks, false);
      arabic(fonts, "bold", typeface, fallbacks, true);
    }
    return new Faces(typeface, fonts.has("fallbacks") ? fallbacks : base.fallbacks());
  }

  private @Nullable Typeface fallback(Node node) {
    Fields fields =
        values.fields(node, Message.of("owner.fallback"), List.of("family", "regular", "bold"));
    return fields == null ? null : typeface(fields);
  }

  private @Nullable Typeface typeface(Fields fields) {
    String family = fields.text("family");
    Node regularNode = fields.node("regular");
    Node boldNode = fields.node("bold");
    Typeface bundled = Typeface.amiri();
    if (regularNode == null && boldNode == null && bundled.family().equals(family)) {
      return bundled;
    }
    if (regularNode == null && boldNode == null) {
      return weightless(fields, Message.of("font.no-files"));
    }
    FontFile regular = regularNode == null ? missing(fields, "regular") : font(regularNode);
    FontFile bold = boldNode == null ? missing(fields, "bold") : font(boldNode);
    if (regular == null || bold == null) {
      return null;
    }
    String own = regular.familyName();
    if (own == null) {
      throw new IllegalStateException("checked already: a name");
    }
    Node familyNode = fields.node("family");
    if (family != null && familyNode != null && !lower(family).equals(lower(own))) {
      Message message = Message.of("font.other-name", Echo.quoted(own));
      Message hint = Message.of("theme.write", Echo.quoted(own));
      values.problems().report(Code.FONT_OTHER_NAME, familyNode, message, hint);
    }
    return new Typeface(family == null ? own : family, regular, bold);
  }

  private static String lower(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  private @Nullable FontFile missing(Fields fields, String weight) {
    return weightless(fields, Message.of("font.weight", Echo.quoted(weight)));
  }

  // Unchecked only in name: it always gives back null.
  @SuppressWarnings("TypeParameterUnusedInFormals")
  private <T> @Nullable T weightless(Fields fields, Message message) {
    Node.Mapping mapping = fields.mapping();
    Place place = new Place(mapping.place().line(), mapping.place().column(), 1);
    Message hint = Message.of("font.weight.help");
    values.problems().report(Code.FONT_MISSING_WEIGHT, place, mapping.pointer(), message, hint);
    return null;
  }

  private @Nullable FontFile font(Node node) {
    String name = values.values().word(node);
    byte[] bytes = name == null ? null : files.bytes(node, name, MOST_BYTES);
    if (name == null || bytes == null) {
      return null;
    }
    return switch (FontCheck.of(name, bytes)) {
      case FontCheck.Finding.Sound sound -> {
        if (sound.preview() && carried.embedFonts() != EmbedFonts.NONE) {
          Message hint = Message.of("font.preview.help");
          values.problems().report(Code.FONT_PREVIEW_ONLY, node, Message.of("font.preview"), hint);
        }
        yield sound.font();
      }
      case FontCheck.Finding.Flawed flawed -> {
        values.problems().report(flawed.code(), node, flawed.message(), flawed.hint());
        yield null;
      }
    };
  }

  private void arabic(
      Fields fonts, String key, Typeface typeface, List<Typeface> fallbacks, boolean bold) {
    List<Integer> missing =
        ARABIC
            .codePoints()
            .filter(c -> typeface.weight(bold).glyph(c) == 0)
            .filter(c -> fallbacks.stream().allMatch(face -> face.weight(bold).glyph(c) == 0))
            .boxed()
            .toList();
    Node node = fonts.node(key);
    if (missing.isEmpty() || node == null) {
      return;
    }
    String shown =
        missing.stream()
            .limit(SHOWN)
            .map(c -> String.format(Locale.ROOT, "U+%04X", c))
            .collect(Collectors.joining(", "));
    String more = missing.size() > SHOWN ? ", …" : "";
    Message message = Message.of("font.letters", missing.size(), shown + more);
    Message hint = Message.of("font.letters.help");
    values.problems().report(Code.FONT_WITHOUT_SCRIPT, node, message, hint);
  }
}
