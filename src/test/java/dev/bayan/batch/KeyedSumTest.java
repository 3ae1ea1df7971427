package dev.bayan.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The sum is NH as its authors define it, and no change of a file keeps it. */
class KeyedSumTest {

  private static final BigInteger WORD = BigInteger.ONE.shiftLeft(32);
  private static final BigInteger SUM = BigInteger.ONE.shiftLeft(64);

  private final byte[] key = bytes(KeyedSum.KEY, 1);
  private final KeyedSum sum = new KeyedSum(key);

  @Test
  void itIsThatOfTheDefinition() {
    for (int length : new int[] {0, 1, 7, 8, 9, 1023, 1024, 1025, 5000, 65_536, 65_537, 200_003}) {
      byte[] bytes = bytes(length, length);
      assertThat(sum.of(bytes)).as("%d bytes", length).isEqualTo(defined(bytes, 0));
    }
  }

  @Test
  void eachBitAndEachExchangeOfBytesChangesBothWords() {
    byte[] bytes = bytes(2_100, 7);
    long[] whole = sum.of(bytes);
    for (int i = 0; i < bytes.length; i++) {
      byte[] other = bytes.clone();
      other[i] ^= (byte) (1 << i % 8);
      assertThat(sum.of(other)).as("bit of byte %d", i).doesNotContain(whole);
      byte[] exchanged = bytes.clone();
      exchanged[i] = bytes[(i + 8) % bytes.length];
      exchanged[(i + 8) % bytes.length] = bytes[i];
      if (!Arrays.equals(exchanged, bytes)) {
        assertThat(sum.of(exchanged)).as("exchange at %d", i).doesNotContain(whole);
      }
    }
  }

  @Test
  void anotherKeyGivesAnotherSum() {
    byte[] bytes = bytes(100, 3);
    byte[] other = key.clone();
    other[0] ^= 1;
    assertThat(new KeyedSum(other).of(bytes)).isNotEqualTo(sum.of(bytes));
  }

  /** Word by word with numbers of any size: blocks of a kibibyte, one key for each level. */
  private long[] defined(byte[] bytes, int level) {
    ByteBuffer words = ByteBuffer.wrap(key).order(ByteOrder.LITTLE_ENDIAN);
    int blocks = Math.max(1, (bytes.length + 1023) / 1024);
    ByteBuffer sums = ByteBuffer.allocate(16 * blocks).order(ByteOrder.LITTLE_ENDIAN);
    for (int b = 0; b < blocks; b++) {
      int from = 1024 * b;
      byte[] block = Arrays.copyOfRange(bytes, from, Math.min(from + 1024, bytes.length));
      ByteBuffer padded =
          ByteBuffer.wrap(Arrays.copyOf(block, (block.length + 7) / 8 * 8))
              .order(ByteOrder.LITTLE_ENDIAN);
      for (int moved : new int[] {0, 2}) {
        BigInteger all = BigInteger.ZERO;
        for (int i = 0; i < padded.capacity() / 4; i += 2) {
          int place = 4 * (258 * level + i + moved);
          BigInteger one = unsigned(padded.getInt(4 * i)).add(unsigned(words.getInt(place)));
          BigInteger two =
              unsigned(padded.getInt(4 * i + 4)).add(unsigned(words.getInt(place + 4)));
          all = all.add(one.mod(WORD).multiply(two.mod(WORD)));
        }
        sums.putLong(all.mod(SUM).longValue());
      }
    }
    return blocks == 1
        ? new long[] {sums.getLong(0), sums.getLong(8)}
        : defined(sums.array(), level + 1);
  }

  private static BigInteger unsigned(int word) {
    return BigInteger.valueOf(Integer.toUnsignedLong(word));
  }

  private static byte[] bytes(int length, int seed) {
    byte[] bytes = new byte[length];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }
}
