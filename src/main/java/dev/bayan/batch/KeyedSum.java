package dev.bayan.batch;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
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

  private static final VarHandle PAIRS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int BLOCK = 1024;
  private static final int WORDS = BLOCK / Integer.BYTES;

  /** How many more words the second sum takes. */
  private static final int MOVED = 2;

  /** As many as the longest array takes. */
  private static final int LEVELS = 5;

  private static final int PAIR = 2 * Integer.BYTES;
  private static final long LOW = 0xFFFF_FFFFL;

  /** How many bytes a key has. */
  static final int KEY = LEVELS * (WORDS + MOVED) * Integer.BYTES;

  private final int[] key = new int[KEY / Integer.BYTES];

  /**
   * @param key {@link #KEY} bytes that nobody else knows
   */
  KeyedSum(byte[] key) {
    for (int i = 0; i < this.key.length; i += 2) {
      long pair = (long) PAIRS.get(key, i * Integer.BYTES);
      this.key[i] = (int) pair;
      this.key[i + 1] = (int) (pair >>> Integer.SIZE);
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
    int[] k = key;
    long first = 0;
    long second = 0;
    int at = start;
    int i = from;
    for (; at + PAIR <= end; at += PAIR, i += 2) {
      long pair = (long) PAIRS.get(bytes, at);
      int one = (int) pair;
      int two = (int) (pair >>> Integer.SIZE);
      first += ((one + k[i]) & LOW) * ((two + k[i + 1]) & LOW);
      second += ((one + k[i + MOVED]) & LOW) * ((two + k[i + MOVED + 1]) & LOW);
    }
    if (at < end) {
      // Zeros follow: the length of a file is compared too.
      long pair = (long) PAIRS.get(Arrays.copyOfRange(bytes, at, at + PAIR), 0);
      int one = (int) pair;
      int two = (int) (pair >>> Integer.SIZE);
      first += ((one + k[i]) & LOW) * ((two + k[i + 1]) & LOW);
      second += ((one + k[i + MOVED]) & LOW) * ((two + k[i + MOVED + 1]) & LOW);
    }
    sums[place] = first;
    sums[place + 1] = second;
  }

  private static byte[] bytes(long[] sums) {
    byte[] bytes = new byte[sums.length * Long.BYTES];
    for (int i = 0; i < sums.length; i++) {
      PAIRS.set(bytes, i * Long.BYTES, sums[i]);
    }
    return bytes;
  }
}
