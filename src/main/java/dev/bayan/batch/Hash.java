package dev.bayan.batch;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 over one or more parts, each with its length before it, so that no two lists of parts run
 * into the same bytes.
 *
 * <pre>
 * Hash.of(bytes) → the file's plain SHA-256      new Hash().add("0.1.0").add(bytes).hex()
 * </pre>
 */
final class Hash {

  /** Nothing is ever added to it. */
  private static final MessageDigest FRESH = found();

  private static final ThreadLocal<Resumed> RESUMED = ThreadLocal.withInitial(Resumed::new);

  private final MessageDigest digest = sha256();

  /** The plain SHA-256 of some bytes, as {@code sha256sum} prints it. */
  static String of(byte[] bytes) {
    return HexFormat.of().formatHex(RESUMED.get().digest(bytes, sha256()));
  }

  /** The plain SHA-256 of what comes piece by piece. */
  static final class Plain {
    private final MessageDigest digest = sha256();

    void add(byte[] piece) {
      digest.update(piece);
    }

    String hex() {
      return HexFormat.of().formatHex(digest.digest());
    }
  }

  Hash add(byte[] part) {
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(part.length).array());
    digest.update(part);
    return this;
  }

  Hash add(String part) {
    return add(part.getBytes(StandardCharsets.UTF_8));
  }

  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** A copy: to look for a provider takes longer than to hash a small file. */
  private static MessageDigest sha256() {
    try {
      return (MessageDigest) FRESH.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the JDK's own SHA-256 can be cloned", e);
    }
  }

  private static MessageDigest found() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
