package dev.bayan.batch;

import java.util.Arrays;

/**
 * A sum of bytes under a secret key, to know bytes again that were seen before: NH of UMAC (Black
 * et al. 1999; RFC 4418, section 5.2) over each kibibyte, and again over those sums until there is
 * one.
 *
 * <pre>
 * new KeyedSum(key).of(bytes) → {a9b1…, 52c0…}
 * </pre>
 *
 * <p>Two files of one length, whoever made them and however alike they are, have the same sum under
 * a key that their author cannot know with a chance of 2⁻⁶⁴ a level (the second word has the key
 * moved on by a pair: Toeplitz). A cyclic sum such as CRC-32 can be forged by anybody. It takes a
 * tenth of what SHA-256 does where the JVM has no fast way with that.
 */
final class KeyedSum {

  private static final int BLOCK = 1024;
  private static final int WORDS = BLOCK / Integer.BYTES;

  /** How many more words the second sum takes. */
  private static final int MOVED = 2;

  /** As many as the longest array takes. */
  private static final int LEVELS = 5;

  private static final int PAIR = 2 * Integer.BYTES;
  private static final int SUM = 2 * Long.BYTES;
  private static final long LOW = 0xFFFF_FFFFL;

  /** How many bytes a key has. */
  static final int KEY = LEVELS * (WORDS + MOVED) * Integer.BYTES;

  private final int[] key = new int[KEY / Integer.BYTES];

  /**
   * @param key {@link #KEY} bytes that nobody else knows
   */
  KeyedSum(byte[] key) {
    for (int i = 0; i < this.key.length; i++) {
      this.key[i] = word(key, i * Integer.BYTES);
    }
  }

  /** Two words; of bytes of another length the sum may be the same. */
  long[] of(byte[] bytes) {
    long[] sums = level(bytes, 0);
    for (int from = WORDS + MOVED; sums.length > 2; from += WORDS + MOVED) {
      sums = level(bytes(sums), from);
    }
    return sums;
  }

  private long[] level(byte[] bytes, int from) {
    int blocks = Math.max(1, (bytes.length + BLOCK - 1) / BLOCK);
    long[] sums = new long[2 * blocks];
    for (int i = 0; i < blocks; i++) {
      block(bytes, i * BLOCK, Math.min(bytes.length, (i + 1) * BLOCK), from, sums, 2 * i);
    }
    return sums;
  }

  private void block(byte[] bytes, int start, int end, int from, long[] sums, int place) {
    long first = 0;
    long second = 0;
    int at = start;
    int k = from;
    for (; at + PAIR <= end; at += PAIR, k += 2) {
      int one = word(bytes, at);
      int two = word(bytes, at + Integer.BYTES);
      first += ((one + key[k]) & LOW) * ((two + key[k + 1]) & LOW);
      second += ((one + key[k + MOVED]) & LOW) * ((two + key[k + MOVED + 1]) & LOW);
    }
    if (at < end) {
      // Zeros follow: the length of a file is compared too.
      byte[] rest = Arrays.copyOfRange(bytes, at, at + PAIR);
      int one = word(rest, 0);
      int two = word(rest, Integer.BYTES);
      first += ((one + key[k]) & LOW) * ((two + key[k + 1]) & LOW);
      second += ((one + key[k + MOVED]) & LOW) * ((two + key[k + MOVED + 1]) & LOW);
    }
    sums[place] = first;
    sums[place + 1] = second;
  }

  /** By hand: what the JDK offers for it is slower before it is compiled. */
  private static int word(byte[] bytes, int at) {
    return (bytes[at] & 0xFF)
        | ((bytes[at + 1] & 0xFF) << 8)
        | ((bytes[at + 2] & 0xFF) << 16)
        | (bytes[at + 3] << 24);
  }

  private static byte[] bytes(long[] sums) {
    byte[] bytes = new byte[sums.length / 2 * SUM];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (sums[i / Long.BYTES] >>> (8 * (i % Long.BYTES)));
    }
    return bytes;
  }
}
