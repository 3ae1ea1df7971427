package dev.bayan.read.image;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How the camera was held: what turns the stored pixels into those to be seen (EXIF 2.32, section
 * 4.6.4, tag 274). The pixel to be seen at x, y is stored at x, y, or at y, x if transposed,
 * counted from the other side if flipped.
 *
 * <pre>
 * Orientation.ofExif(TIFF bytes with 6 in tag 274) → transposed, flipped top to bottom
 * </pre>
 */
record Orientation(boolean transposed, boolean leftToRight, boolean topToBottom) {

  static final Orientation UPRIGHT = new Orientation(false, false, false);

  private static final int TAG = 274;
  private static final int SHORT = 3;
  private static final int ENTRY = 12;

  /** The orientation in a TIFF structure (TIFF 6.0, section 2); upright where there is none. */
  static Orientation ofExif(byte[] tiff) {
    try {
      ByteBuffer in = ByteBuffer.wrap(tiff);
      int order = in.getShort(0);
      if (order != 0x4949 && order != 0x4D4D) {
        return UPRIGHT;
      }
      in.order(order == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
      int directory = in.getInt(4);
      int count = in.getShort(directory) & 0xFFFF;
      for (int i = 0; i < count; i++) {
        int entry = directory + 2 + i * ENTRY;
        if ((in.getShort(entry) & 0xFFFF) == TAG) {
          boolean one = in.getShort(entry + 2) == SHORT && in.getInt(entry + 4) == 1;
          return one ? of(in.getShort(entry + 8)) : UPRIGHT;
        }
      }
      return UPRIGHT;
    } catch (IndexOutOfBoundsException | BufferUnderflowException e) {
      // A cut or crooked EXIF says nothing of the image, and is thrown away all the same.
      return UPRIGHT;
    }
  }

  private static Orientation of(int value) {
    boolean leftToRight = value == 2 || value == 3 || value == 7 || value == 8;
    boolean topToBottom = value == 3 || value == 4 || value == 6 || value == 7;
    return value < 2 || value > 8 ? UPRIGHT : new Orientation(value >= 5, leftToRight, topToBottom);
  }

  /**
   * Does the flips, in place, on an image of one byte a sample and {@code size} samples a pixel.
   */
  void flip(byte[] samples, int width, int height, int size) {
    int row = width * size;
    if (leftToRight) {
      for (int start = 0; start < samples.length; start += row) {
        for (int a = start, b = start + row - size; a < b; a += size, b -= size) {
          swap(samples, a, b, size);
        }
      }
    }
    if (topToBottom) {
      for (int a = 0, b = (height - 1) * row; a < b; a += row, b -= row) {
        swap(samples, a, b, row);
      }
    }
  }

  private static void swap(byte[] samples, int a, int b, int count) {
    for (int i = 0; i < count; i++) {
      byte kept = samples[a + i];
      samples[a + i] = samples[b + i];
      samples[b + i] = kept;
    }
  }
}
