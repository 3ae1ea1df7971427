package dev.bayan.read.image;

import java.nio.ByteBuffer;

/**
 * The samples of a PNG at eight bits each, whatever they are in the file: wider ones rounded,
 * narrower ones of grey widened to the whole range, palette indices as they are.
 *
 * <p>A transparent colour of sixteen bits would take its neighbours along once it is rounded: such
 * an image gets an alpha channel instead.
 */
final class PngSamples {

  private final PngHeader header;
  private final byte[] key;
  private final int colours;

  PngSamples(PngChunks chunks) {
    header = chunks.header();
    key = chunks.transparency();
    colours = chunks.palette().length / 3;
  }

  private boolean keyBecomesAlpha() {
    return header.depth() == 16 && key.length > 0;
  }

  /** Samples of a pixel, as they are given out. */
  int channels() {
    return header.channels() + (keyBecomesAlpha() ? 1 : 0);
  }

  /** The colour type of what is given out. */
  int colour() {
    return header.colour() | (keyBecomesAlpha() ? PngHeader.ALPHA : 0);
  }

  /** The tRNS chunk for what is given out. */
  byte[] transparency() {
    if (keyBecomesAlpha()) {
      return new byte[0];
    }
    if (header.colour() != PngHeader.GREY || key.length == 0) {
      return key;
    }
    int most = (1 << header.depth()) - 1;
    int grey = ByteBuffer.wrap(key).getShort() & most;
    return new byte[] {0, (byte) (grey * 255 / most)};
  }

  /** A row of so many pixels. */
  byte[] unpack(byte[] row, int pixels) throws UnfitImageException {
    if (header.depth() == 16) {
      return round(row, pixels);
    }
    byte[] unpacked = header.depth() == 8 ? row : widen(row, pixels);
    if (header.colour() == PngHeader.PALETTE) {
      for (byte index : unpacked) {
        if ((index & 0xFF) >= colours) {
          throw UnfitImageException.damaged("PLTE");
        }
      }
    }
    return unpacked;
  }

  private byte[] widen(byte[] row, int pixels) {
    int depth = header.depth();
    int most = (1 << depth) - 1;
    int factor = header.colour() == PngHeader.PALETTE ? 1 : 255 / most;
    byte[] widened = new byte[pixels];
    for (int i = 0; i < pixels; i++) {
      int bit = i * depth;
      int sample = row[bit / 8] >> (8 - depth - bit % 8) & most;
      widened[i] = (byte) (sample * factor);
    }
    return widened;
  }

  private byte[] round(byte[] row, int pixels) {
    int from = header.channels();
    int to = channels();
    byte[] rounded = new byte[pixels * to];
    ByteBuffer wide = ByteBuffer.wrap(row);
    ByteBuffer transparent = ByteBuffer.wrap(key);
    for (int i = 0; i < pixels; i++) {
      boolean isKey = true;
      for (int c = 0; c < from; c++) {
        int sample = wide.getShort((i * from + c) * 2) & 0xFFFF;
        rounded[i * to + c] = (byte) ((sample * 255 + 32767) / 65535);
        isKey = isKey && to > from && sample == (transparent.getShort(c * 2) & 0xFFFF);
      }
      if (to > from) {
        rounded[i * to + from] = (byte) (isKey ? 0 : 255);
      }
    }
    return rounded;
  }
}
