package dev.bayan.style;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A TrueType font file (ISO/IEC 14496-22): its tables, which characters it has, how wide they are.
 *
 * <pre>
 * FontFile amiri = FontFile.resource("/fonts/amiri/Amiri-Regular.ttf");
 * amiri.advance(amiri.glyph('ب')) → font units; amiri.unitsPerEm() of them make the size
 * </pre>
 */
public final class FontFile {

  private static final int MACINTOSH = 1;
  private static final int WINDOWS = 3;
  private static final int ENGLISH = 0x0409;
  private static final int FAMILY_NAME = 1;
  private static final int POSTSCRIPT_NAME = 6;

  private final String name;
  private final byte[] bytes;
  private final Map<String, ByteBuffer> tables = new HashMap<>();
  private final int unitsPerEm;
  private final int ascent;
  private final int descent;
  private final int hMetrics;
  private final ByteBuffer hmtx;
  private final Cmap cmap;

  private FontFile(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
    ByteBuffer file = ByteBuffer.wrap(bytes);
    int count = file.getShort(4);
    for (int i = 0; i < count; i++) {
      int entry = 12 + 16 * i;
      String tag = new String(bytes, entry, 4, StandardCharsets.ISO_8859_1);
      tables.put(tag, file.slice(file.getInt(entry + 8), file.getInt(entry + 12)));
    }
    unitsPerEm = require("head").getShort(18);
    hMetrics = require("hhea").getShort(34) & 0xFFFF;
    hmtx = require("hmtx");
    cmap = Cmap.of(require("cmap"));
    ascent = lineMetric(4, 68);
    descent = lineMetric(6, 70);
  }

  /** A font of a file's bytes; the name is for messages. */
  public static FontFile of(String name, byte[] bytes) {
    try {
      return new FontFile(name, bytes.clone());
    } catch (RuntimeException broken) {
      throw new IllegalArgumentException("not a readable TrueType font: " + name, broken);
    }
  }

  /** Latin and Arabic: the characters below it are nearly all that there are in a text. */
  private static final int COMMON = 0x0700;

  /** One more than their advances, of those that somebody has asked for. */
  private final int[] advances = new int[COMMON];

  /** A font that lies beside the classes. */
  public static FontFile resource(String path) {
    try (InputStream in = FontFile.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("the program's own font is missing: " + path);
      }
      return new FontFile(path, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String name() {
    return name;
  }

  /** The whole file, a copy. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** A table's bytes, big-endian, read only; null where the font has no such table. */
  public @Nullable ByteBuffer table(String tag) {
    ByteBuffer table = tables.get(tag);
    return table == null ? null : table.asReadOnlyBuffer();
  }

  private ByteBuffer require(String tag) {
    ByteBuffer table = tables.get(tag);
    if (table == null) {
      throw new IllegalArgumentException("no " + tag + " table");
    }
    return table;
  }

  public int unitsPerEm() {
    return unitsPerEm;
  }

  /** Distance from the baseline to the top of the line, in font units. */
  public int ascent() {
    return ascent;
  }

  /** Distance from the baseline to the foot of the line, in font units, negative. */
  public int descent() {
    return descent;
  }

  /** Of hhea; of OS/2 in a font that leaves hhea empty. */
  private int lineMetric(int inHhea, int inOs2) {
    ByteBuffer hhea = require("hhea");
    ByteBuffer os2 = tables.get("OS/2");
    boolean empty = hhea.getShort(4) == 0 && hhea.getShort(6) == 0;
    return empty && os2 != null && os2.capacity() > 72
        ? os2.getShort(inOs2)
        : hhea.getShort(inHhea);
  }

  /**
   * The font's PostScript name, such as {@code Amiri-Bold} (name table, id 6); {@code Font} where
   * it has none.
   */
  public String postScriptName() {
    String found = name(POSTSCRIPT_NAME);
    return found == null ? "Font" : found;
  }

  /** The family that Word and Excel know the font by (name table, id 1); null without a name. */
  public @Nullable String familyName() {
    return name(FAMILY_NAME);
  }

  /** Windows names go before the Macintosh's, the English one before others. */
  private @Nullable String name(int id) {
    ByteBuffer names = tables.get("name");
    int count = names == null ? 0 : names.getShort(2);
    String found = null;
    int best = 0;
    for (int i = 0; names != null && i < count; i++) {
      int record = 6 + 12 * i;
      int platform = names.getShort(record);
      int rank =
          platform == MACINTOSH
              ? 1
              : platform != WINDOWS ? 0 : names.getShort(record + 4) == ENGLISH ? 3 : 2;
      if (names.getShort(record + 6) == id && rank > best) {
        byte[] text = new byte[names.getShort(record + 8) & 0xFFFF];
        names.get((names.getShort(4) & 0xFFFF) + (names.getShort(record + 10) & 0xFFFF), text);
        boolean wide = platform != MACINTOSH;
        found = new String(text, wide ? StandardCharsets.UTF_16BE : StandardCharsets.ISO_8859_1);
        best = rank;
      }
    }
    return found;
  }

  /** The nominal glyph of a character; 0 where the font has none. */
  public int glyph(int codePoint) {
    return cmap.glyph(codePoint);
  }

  /** Whether the font has all that a character draws: format characters and spaces draw nothing. */
  public boolean covers(int codePoint) {
    return glyph(codePoint) != 0
        || Character.getType(codePoint) == Character.FORMAT
        || Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || Character.isISOControl(codePoint)
        || (codePoint >= 0xFE00 && codePoint <= 0xFE0F);
  }

  /** A glyph's advance in font units (hmtx). */
  public int advance(int glyph) {
    return hmtx.getShort(4 * Math.min(glyph, hMetrics - 1)) & 0xFFFF;
  }

  /** How far the glyph of a character goes on, in font units. */
  public int advanceOf(int codePoint) {
    if (codePoint >= COMMON) {
      return advance(glyph(codePoint));
    }
    int known = advances[codePoint];
    if (known == 0) {
      known = advance(glyph(codePoint)) + 1;
      advances[codePoint] = known;
    }
    return known - 1;
  }

  @Override
  public String toString() {
    return name;
  }
}
