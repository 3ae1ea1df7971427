package dev.bayan.read.image;

import java.nio.ByteBuffer;

/**
 * The IHDR chunk of a PNG (PNG, third edition, section 11.2.1).
 *
 * @param width in pixels
 * @param height in pixels
 * @param depth bits of a sample, or of a palette index: 1, 2, 4, 8 or 16
 * @param colour 0 grey, 2 RGB, 3 palette, 4 grey and alpha, 6 RGB and alpha
 * @param interlaced whether the rows come in the seven passes of Adam7
 */
record PngHeader(int width, int height, int depth, int colour, boolean interlaced) {

  static final int LENGTH = 13;
  static final int GREY = 0;
  static final int RGB = 2;
  static final int PALETTE = 3;
  static final int ALPHA = 4;

  static PngHeader read(byte[] file, int at) throws UnfitImageException {
    ByteBuffer in = ByteBuffer.wrap(file, at, LENGTH);
    int width = in.getInt();
    int height = in.getInt();
    int depth = in.get();
    int colour = in.get();
    int methods = in.getShort();
    int interlace = in.get();
    boolean known =
        switch (colour) {
          case GREY -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
          case PALETTE -> depth == 1 || depth == 2 || depth == 4 || depth == 8;
          case RGB, ALPHA, RGB | ALPHA -> depth == 8 || depth == 16;
          default -> false;
        };
    if (!known || methods != 0 || (interlace != 0 && interlace != 1)) {
      throw UnfitImageException.damaged("IHDR");
    }
    ImageFile.checkSize(width & 0xFFFFFFFFL, height & 0xFFFFFFFFL);
    return new PngHeader(width, height, depth, colour, interlace == 1);
  }

  /** Samples of a pixel. */
  int channels() {
    return switch (colour) {
      case RGB -> 3;
      case ALPHA -> 2;
      case RGB | ALPHA -> 4;
      default -> 1;
    };
  }

  /** Bytes of a row of so many pixels, its filter left out. */
  int rowLength(int pixels) {
    return (int) (((long) pixels * channels() * depth + 7) / 8);
  }

  /** How far back the filters look, in bytes. */
  int filterDistance() {
    return Math.max(1, channels() * depth / 8);
  }

  /** The header of the image with rows for columns. */
  PngHeader transposed() {
    return new PngHeader(/* width= */ height, /* height= */ width, depth, colour, interlaced);
  }

  byte[] toByteArray() {
    return ByteBuffer.allocate(LENGTH)
        .putInt(width)
        .putInt(height)
        .put((byte) depth)
        .put((byte) colour)
        .putShort((short) 0)
        .put((byte) (interlaced ? 1 : 0))
        .array();
  }
}
