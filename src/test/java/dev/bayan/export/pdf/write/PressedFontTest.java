package dev.bayan.export.pdf.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;

/** Fonts deflated by a code that is known before, held against the JDK's inflater. */
class PressedFontTest {

  private final Random random = new Random(7);

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] inflated(byte[] stream, int length) throws DataFormatException {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(stream);
      byte[] out = new byte[length + 1];
      int size = inflater.inflate(out);
      assertThat(inflater.finished()).as("its end, and the right checksum").isTrue();
      assertThat(inflater.getRemaining()).isZero();
      return Arrays.copyOf(out, size);
    } finally {
      inflater.end();
    }
  }

  @Test
  void everyByteHasACode() throws Exception {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    PressedFont font = new PressedFont(all.length);
    font.add(all, 0, all.length);

    assertThat(inflated(font.finished(all), all.length)).isEqualTo(all);
  }

  @Test
  void noBytesAreAStreamToo() throws Exception {
    assertThat(inflated(new PressedFont(0).finished(new byte[0]), 0)).isEmpty();
  }

  @Test
  void piecesMayBeginAtAnyBit() throws Exception {
    for (int round = 0; round < 300; round++) {
      byte[] before = bytes(random.nextInt(40));
      byte[] kept = bytes(random.nextInt(200));
      byte[] after = bytes(random.nextInt(40));
      Bits.Piece piece = PressedFont.piece(kept, round & 1);
      int length = before.length + 2 * (kept.length + (round & 1)) + after.length;
      byte[] whole = Arrays.copyOf(before, length);
      int at = before.length;
      for (int i = 0; i < 2; i++, at += kept.length + (round & 1)) {
        System.arraycopy(kept, 0, whole, at, kept.length);
      }
      System.arraycopy(after, 0, whole, at, after.length);

      // Nothing is expected, so that it grows.
      PressedFont font = new PressedFont(0);
      font.add(before, 0, before.length);
      font.add(piece);
      font.add(piece);
      font.add(whole, at, length);

      assertThat(inflated(font.finished(whole), length)).isEqualTo(whole);
    }
  }

  @Test
  void bitsStandInTheLowestPlacesFirst() {
    Bits bits = new Bits(0);
    bits.add(0b101, 3);
    bits.add(0b1, 1);
    bits.align();
    bits.align();
    bits.add(0xABCDL, 16);

    assertThat(bits.bytes()).containsExactly(0x0D, 0xCD, 0xAB);
  }
}
