package dev.bayan.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A number made of all that a pack says: two packs of one number say the same, whatever they look
 * like. A document carries it, so that it can be told which version of a briefing it came from.
 */
public final class ContentDigest {

  /** Bytes that are hashed at a time: most texts are a few words. */
  private static final int BLOCK = 1 << 13;

  private final MessageDigest digest = sha256();
  private final byte[] block = new byte[BLOCK];
  private int used;

  private ContentDigest() {}

  /** SHA-256 of the pack's id, language and paragraphs, in hexadecimal digits. */
  public static String of(Pack pack) {
    ContentDigest content = new ContentDigest();
    content.add(pack.id());
    content.add(pack.locale().language());
    for (Prose text : Texts.of(pack)) {
      content.add(text.text());
    }
    content.flush();
    return HexFormat.of().formatHex(content.digest.digest());
  }

  /** Each text is ended by a character that none can hold. */
  private void add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length >= BLOCK - used) {
      flush();
    }
    if (bytes.length >= BLOCK) {
      digest.update(bytes);
    } else {
      System.arraycopy(bytes, 0, block, used, bytes.length);
      used += bytes.length;
    }
    block[used++] = 0;
  }

  private void flush() {
    digest.update(block, 0, used);
    used = 0;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
