package dev.bayan.read;

import dev.bayan.style.FontFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a font file is one that all three formats can use: TrueType outlines (ISO/IEC 14496-22),
 * every table whole, its licence bits in favour. Whatever the bytes are, the answer is a finding,
 * never an exception.
 *
 * <pre>
 * FontCheck.of("X.otf", bytes) → Flawed(B5101, it has PostScript outlines, convert it to .ttf)
 * </pre>
 */
final class FontCheck {

  private static final int TRUE_TYPE = 0x00010000;
  private static final int APPLE_TRUE_TYPE = 0x74727565;
  private static final int HEAD_MAGIC = 0x5F0F3CF5;
  private static final int MOST_TABLES = 256;
  private static final int LAST_CODE_POINT = 0x10FFFF;

  /** Other kinds of font by their first bytes, and the message for each. */
  private static final Map<Integer, String> OTHERS =
      Map.ofEntries(
          Map.entry(0x4F54544F, "postscript-outlines"), // OTTO
          Map.entry(0x74746366, "collection"), // ttcf
          Map.entry(0x774F4646, "web"), // wOFF
          Map.entry(0x774F4632, "web"), // wOF2
          Map.entry(0x74797031, "type1"), // typ1
          Map.entry(0x25215053, "type1")); // %!PS

  /** A table that is needed, and the least number of bytes that is used of it. */
  private record Needed(String tag, int least) {}

  private static final List<Needed> NEEDED =
      List.of(
          new Needed("head", 54),
          new Needed("maxp", 32),
          new Needed("hhea", 36),
          new Needed("hmtx", 4),
          new Needed("cmap", 4),
          new Needed("name", 6),
          new Needed("OS/2", 86),
          new Needed("post", 32),
          new Needed("loca", 4),
          new Needed("glyf", 1));

  /** What PostScript and PDF take as a name without quoting. */
  private static final Pattern POSTSCRIPT_NAME = Pattern.compile("[!-~&&[^\\[\\](){}<>/%]]{1,63}");

  private static final int RESTRICTED = 0x0002;
  private static final int PREVIEW = 0x0004;
  private static final int EDITABLE = 0x0008;
  private static final int NO_SUBSETTING = 0x0100;
  private static final int BITMAPS_ONLY = 0x0200;

  private FontCheck() {}

  /** What came of the check. */
  sealed interface Finding {

    /** A font that can be used; {@code preview}: a file that carries it opens read-only. */
    record Sound(FontFile font, boolean preview) implements Finding {}

    /** Why a font cannot be used. */
    record Flawed(Code code, Message message, @Nullable Message hint) implements Finding {}
  }

  /** Checks a file's bytes; the name goes with the font. */
  static Finding of(String name, byte[] bytes) {
    String kind = otherKind(bytes);
    if (kind != null) {
      return new Finding.Flawed(
          Code.FONT_FORMAT, Message.of("font." + kind), Message.of("font." + kind + ".help"));
    }
    Map<String, Long> lengths = new HashMap<>();
    String broken = directory(ByteBuffer.wrap(bytes), lengths);
    if (broken != null) {
      return corrupt(broken);
    }
    if (!lengths.containsKey("glyf") || lengths.containsKey("fvar")) {
      String what =
          lengths.containsKey("glyf")
              ? "variable"
              : lengths.containsKey("CFF ") ? "postscript-outlines" : "bitmaps";
      Message hint = Message.of("font." + what + ".help");
      return new Finding.Flawed(Code.FONT_FORMAT, Message.of("font." + what), hint);
    }
    for (Needed needed : NEEDED) {
      if (lengths.getOrDefault(needed.tag(), 0L) < needed.least()) {
        return corrupt(needed.tag());
      }
    }
    FontFile font;
    try {
      font = FontFile.of(name, bytes);
    } catch (IllegalArgumentException unreadable) {
      return corrupt("cmap");
    }
    broken = broken(font);
    return broken == null ? licensed(font) : corrupt(broken);
  }

  private static Finding corrupt(String what) {
    Message hint = Message.of("font.corrupt.help");
    return new Finding.Flawed(Code.FONT_CORRUPT, Message.of("font.corrupt", what), hint);
  }

  /** A key of {@link Messages} for what is no TrueType font; null for what may be one. */
  private static @Nullable String otherKind(byte[] bytes) {
    if (bytes.length < 12) {
      return "unknown";
    }
    ByteBuffer file = ByteBuffer.wrap(bytes);
    int magic = file.getInt(0);
    if (magic == TRUE_TYPE || magic == APPLE_TRUE_TYPE) {
      return null;
    }
    if ((magic & 0xFFFF0000) == 0x80010000) {
      return "type1";
    }
    return OTHERS.getOrDefault(magic, "unknown");
  }

  /** Fills in the tables' lengths; the first table that is not inside the file, or null. */
  private static @Nullable String directory(ByteBuffer file, Map<String, Long> lengths) {
    int count = file.getShort(4) & 0xFFFF;
    if (count > MOST_TABLES || 12 + 16 * count > file.capacity()) {
      return "sfnt";
    }
    for (int i = 0; i < count; i++) {
      int entry = 12 + 16 * i;
      byte[] tag = new byte[4];
      file.get(entry, tag);
      String name = new String(tag, StandardCharsets.ISO_8859_1);
      long offset = file.getInt(entry + 8) & 0xFFFFFFFFL;
      long length = file.getInt(entry + 12) & 0xFFFFFFFFL;
      if (offset + length > file.capacity()) {
        return Echo.line(name).strip();
      }
      lengths.put(name, length);
    }
    return null;
  }

  /** The first table that is not as the format has it; null if all is well. */
  private static @Nullable String broken(FontFile font) {
    ByteBuffer head = table(font, "head");
    ByteBuffer maxp = table(font, "maxp");
    int glyphs = maxp.getShort(4) & 0xFFFF;
    int advances = table(font, "hhea").getShort(34) & 0xFFFF;
    int widths = table(font, "hmtx").capacity();
    Map<String, BooleanSupplier> sound = new LinkedHashMap<>();
    sound.put(
        "head",
        () ->
            head.getInt(12) == HEAD_MAGIC
                && font.unitsPerEm() >= 16
                && font.unitsPerEm() <= 16_384);
    sound.put("maxp", () -> glyphs > 0 && maxp.getInt(0) == TRUE_TYPE);
    sound.put(
        "hhea",
        () -> advances > 0 && advances <= glyphs && font.ascent() > 0 && font.descent() <= 0);
    sound.put("hmtx", () -> widths >= 4 * advances + 2 * (glyphs - advances));
    sound.put("cmap", () -> hasGlyphs(font, glyphs));
    sound.put("name", () -> hasNames(font));
    sound.put("glyf", () -> new OutlineCheck(font, glyphs).isSound());
    for (Map.Entry<String, BooleanSupplier> each : sound.entrySet()) {
      try {
        if (!each.getValue().getAsBoolean()) {
          return each.getKey();
        }
      } catch (IndexOutOfBoundsException | IllegalArgumentException beyondItsEnd) {
        return each.getKey();
      }
    }
    return null;
  }

  private static boolean hasGlyphs(FontFile font, int glyphs) {
    for (int c = 0; c <= LAST_CODE_POINT; c++) {
      int glyph = font.glyph(c);
      if (glyph < 0 || glyph >= glyphs) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasNames(FontFile font) {
    String family = font.familyName();
    return family != null
        && !family.isBlank()
        && family.codePoints().noneMatch(FontCheck::cannotStandInXml)
        && POSTSCRIPT_NAME.matcher(font.postScriptName()).matches();
  }

  private static boolean cannotStandInXml(int c) {
    return Character.isISOControl(c)
        || Character.getType(c) == Character.SURROGATE
        || c == 0xFFFE
        || c == 0xFFFF;
  }

  private static ByteBuffer table(FontFile font, String tag) {
    ByteBuffer table = font.table(tag);
    if (table == null) {
      throw new IllegalArgumentException(tag);
    }
    return table;
  }

  /** OS/2, fsType: where a font from before version 3 sets several bits, the mildest counts. */
  private static Finding licensed(FontFile font) {
    int type = table(font, "OS/2").getShort(8);
    boolean mild = (type & (PREVIEW | EDITABLE)) != 0;
    String forbidden =
        (type & RESTRICTED) != 0 && !mild
            ? "font.restricted"
            : (type & NO_SUBSETTING) != 0
                ? "font.no-subsetting"
                : (type & BITMAPS_ONLY) != 0 ? "font.bitmaps-only" : null;
    if (forbidden != null) {
      Message hint = Message.of("font.licence.help");
      return new Finding.Flawed(Code.FONT_NOT_EMBEDDABLE, Message.of(forbidden), hint);
    }
    return switch (FontTrial.of(font)) {
      case FontTrial.Result.Sets sets ->
          new Finding.Sound(font, (type & PREVIEW) != 0 && (type & EDITABLE) == 0);
      case FontTrial.Result.DoesNotJoin no -> {
        Message hint = Message.of("font.unjoined.help");
        yield new Finding.Flawed(Code.FONT_WITHOUT_SCRIPT, Message.of("font.unjoined"), hint);
      }
      case FontTrial.Result.DoesNotOpen no -> {
        Message hint = Message.of("font.corrupt.help");
        Message message = Message.of("font.not-opened", no.reason());
        yield new Finding.Flawed(Code.FONT_CORRUPT, message, hint);
      }
    };
  }
}
