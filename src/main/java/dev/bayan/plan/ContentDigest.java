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

  private ContentDigest() {}

  /** SHA-256 of the pack's id, language and paragraphs, in hexadecimal digits. */
  public static String of(Pack pack) {
    MessageDigest digest = sha256();
    add(digest, pack.id());
    add(digest, pack.locale().language());
    Texts.of(pack).forEach(text -> add(digest, text.text()));
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Each text is ended by a character that none can hold. */
  private static void add(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
