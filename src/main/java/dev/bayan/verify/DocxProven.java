package dev.bayan.verify;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is known of fonts and styles from files that were proven before: all packs of a theme have
 * the same ones, and to unpack and read them takes longer than all the rest of a proof.
 */
final class DocxProven {

  private static final Pattern KEY =
      Pattern.compile("\\{\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}}");

  private static final int OBFUSCATED = 32;
  private static final int TRUE_TYPE = 0x00010000;
  private static final int HEADER_SIZE = 12;
  private static final int TABLE_SIZE = 16;

  private final DocxMemory<Boolean> fonts = new DocxMemory<>();
  private final DocxMemory<DocxStyleSheet> styles = new DocxMemory<>();
  private final DocxMemory<Boolean> clean = new DocxMemory<>();

  /** Styles in which nothing was found; null where they are new. */
  @Nullable DocxStyleSheet styles(OfficeParts parts, OfficeParts.Entry entry, boolean rightToLeft) {
    return styles.recall(String.valueOf(rightToLeft), parts, entry);
  }

  void keep(OfficeParts parts, OfficeParts.Entry entry, boolean rightToLeft, DocxStyleSheet sheet) {
    styles.keep(String.valueOf(rightToLeft), parts, entry, sheet);
  }

  /** Whether a part was walked through before, and nothing was found in it. */
  boolean isClean(String name, OfficeParts parts, OfficeParts.Entry entry, boolean rightToLeft) {
    return clean.recall(name + rightToLeft, parts, entry) != null;
  }

  void keepClean(String name, OfficeParts parts, OfficeParts.Entry entry, boolean rightToLeft) {
    clean.keep(name + rightToLeft, parts, entry, true);
  }

  /**
   * Whether a part, with the key taken off, is a font.
   *
   * @throws IOException if the part is damaged
   */
  boolean isFont(OfficeParts parts, String name, OfficeParts.Entry entry, String key)
      throws IOException {
    if (fonts.recall(key, parts, entry) != null) {
      return true;
    }
    boolean isFont = isFont(parts.read(name, entry), key);
    if (isFont) {
      fonts.keep(key, parts, entry, true);
    }
    return isFont;
  }

  /** The first bytes lose the key from its last byte to its first; every table is in the file. */
  private static boolean isFont(byte[] font, String key) {
    if (font.length < OBFUSCATED || !KEY.matcher(key).matches()) {
      return false;
    }
    byte[] bytes = HexFormat.of().parseHex(key.replaceAll("[{}-]", ""));
    for (int i = 0; i < OBFUSCATED; i++) {
      font[i] ^= bytes[bytes.length - 1 - i % bytes.length];
    }
    ByteBuffer sfnt = ByteBuffer.wrap(font);
    int tables = sfnt.getShort(4) & 0xFFFF;
    if (sfnt.getInt(0) != TRUE_TYPE
        || tables == 0
        || HEADER_SIZE + tables * TABLE_SIZE > font.length) {
      return false;
    }
    for (int i = 0; i < tables; i++) {
      int record = HEADER_SIZE + i * TABLE_SIZE;
      long end = (sfnt.getInt(record + 8) & 0xFFFFFFFFL) + (sfnt.getInt(record + 12) & 0xFFFFFFFFL);
      if (end > font.length) {
        return false;
      }
    }
    return true;
  }
}
