package dev.bayan.batch;

/**
 * Gives the SHA-256 of a file's bytes: by hashing them, or because they are known.
 *
 * <pre>
 * Digest.PLAIN.of(bytes) → "9f86d081…"
 * </pre>
 */
@FunctionalInterface
interface Digest {

  /** Hashes. */
  Digest PLAIN = Hash::of;

  String of(byte[] bytes);
}
