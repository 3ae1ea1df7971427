package dev.bayan.export.docx;

import dev.bayan.export.opc.Packed;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.UUID;

/**
 * A font file as a Word file carries it: obfuscated with a key (ECMA-376 part 1, 17.8.1), which
 * keeps nobody from anything but shows that the font came with a document.
 *
 * @param key a GUID in braces
 */
record EmbeddedFont(String key, Packed content) {

  /** So many bytes at the beginning of the file are changed. */
  private static final int OBFUSCATED = 32;

  private static final int KEY = 16;

  /** The key is drawn from the font itself: the same font is the same part. */
  static EmbeddedFont of(byte[] font) {
    ByteBuffer hash = ByteBuffer.wrap(sha256(font));
    // A UUID of version 8, variant 2 (RFC 9562, 5.8): 122 bits of one's own.
    long high = (hash.getLong(0) & ~0xF000L) | 0x8000L;
    long low = (hash.getLong(8) & ~(0xCL << 60)) | (0x8L << 60);
    byte[] key = ByteBuffer.allocate(KEY).putLong(high).putLong(low).array();
    byte[] obfuscated = font.clone();
    for (int i = 0; i < OBFUSCATED; i++) {
      obfuscated[i] ^= key[KEY - 1 - i % KEY];
    }
    String guid = new UUID(high, low).toString().toUpperCase(Locale.ROOT);
    return new EmbeddedFont("{" + guid + "}", Packed.deflated(obfuscated));
  }

  private static byte[] sha256(byte[] font) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(font);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
