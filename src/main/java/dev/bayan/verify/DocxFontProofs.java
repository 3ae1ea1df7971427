package dev.bayan.verify;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;

/**
 * Proves that fonts that go along with files can be made out (ECMA-376 part 1, 17.8.1), and
 * remembers those that it has proven: all packs of a theme carry the same ones, and unpacking them
 * takes longer than all the rest of a proof.
 *
 * <p>What it remembers are the packed bytes themselves, and it compares all of them: no change of a
 * single bit goes unseen.
 */
final class DocxFontProofs {

  private static final Pattern KEY =
      Pattern.compile("\\{\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}}");

  private static final int KEPT = 16;
  private static final int LARGEST = 1 << 20;

  private static final int OBFUSCATED = 32;
  private static final int TRUE_TYPE = 0x00010000;
  private static final int HEADER_SIZE = 12;
  private static final int TABLE_SIZE = 16;

  private final ConcurrentMap<Known, byte[]> proven = new ConcurrentHashMap<>();

  private record Known(String key, int method, int crc, int size) {}

  /**
   * Whether a part, with the key taken off, is a font.
   *
   * @throws IOException if the part is damaged
   */
  boolean isFont(DocxParts parts, String name, DocxParts.Entry entry, String key)
      throws IOException {
    Known known = new Known(key, entry.method(), entry.crc(), entry.size());
    ByteBuffer packed = parts.packed(entry);
    byte[] same = proven.get(known);
    if (same != null && packed.equals(ByteBuffer.wrap(same))) {
      return true;
    }
    if (!isFont(parts.read(name, entry), key)) {
      return false;
    }
    if (packed.remaining() <= LARGEST) {
      if (proven.size() >= KEPT) {
        proven.clear();
      }
      byte[] copy = new byte[packed.remaining()];
      packed.get(copy);
      proven.put(known, copy);
    }
    return true;
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
