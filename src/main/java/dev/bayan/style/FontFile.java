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

  private static final int WINDOWS = 3;
  private static final int ENGLISH = 0x0409;
  private static final int FAMILY_NAME = 1;
  private static final int POSTSCRIPT_NAME = 6;

  private final String name;
  private final byte[] bytes;
  private final Map<String, ByteBuffer> tables = new HashMap<>();
  private final int unitsPerEm;
  private final int hMetrics;
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
    cmap = Cmap.of(require("cmap"));
  }

  /** A font of a file's bytes; the name is for messages. */
  public static FontFile of(String name, byte[] bytes) {
    try {
      return new FontFile(name, bytes.clone());
    } catch (RuntimeException broken) {
      throw new IllegalArgumentException("not a readable TrueType font: " + name, broken);
    }
  }

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

  /** Distance from the baseline to the top of the line, in font units (hhea). */
  public int ascent() {
    return require("hhea").getShort(4);
  }

  /** Distance from the baseline to the foot of the line, in font units, negative (hhea). */
  public int descent() {
    return require("hhea").getShort(6);
  }

  /** The font's PostScript name, such as {@code Amiri-Bold} (name table, id 6). */
  public String postScriptName() {
    String found = name(POSTSCRIPT_NAME);
    if (found == null) {
      throw new IllegalArgumentException("no PostScript name: " + name);
    }
    return found;
  }

  /** The family that Word and Excel know the font by (name table, id 1); null without a name. */
  public @Nullable String familyName() {
    return name(FAMILY_NAME);
  }

  private @Nullable String name(int id) {
    ByteBuffer names = require("name");
    int strings = names.getShort(4) & 0xFFFF;
    String found = null;
    for (int i = 0; i < names.getShort(2); i++) {
      int record = 6 + 12 * i;
      boolean isEnglish = names.getShort(record + 4) == ENGLISH;
      if (names.getShort(record) == WINDOWS
          && names.getShort(record + 6) == id
          && (found == null || isEnglish)) {
        byte[] utf16 = new byte[names.getShort(record + 8) & 0xFFFF];
        names.get(strings + (names.getShort(record + 10) & 0xFFFF), utf16);
        found = new String(utf16, StandardCharsets.UTF_16BE);
      }
    }
    return found;
  }

  /** The nominal glyph of a character; 0 where the font has none. */
  public int glyph(int codePoint) {
    return cmap.glyph(codePoint);
  }

  /** A glyph's advance in font units (hmtx). */
  public int advance(int glyph) {
    return require("hmtx").getShort(4 * Math.min(glyph, hMetrics - 1)) & 0xFFFF;
  }

  @Override
  public String toString() {
    return name;
  }
}
