package dev.bayan.read.image;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The rows of a PNG, or of one pass of an interlaced one, top to bottom: inflated (RFC 1950) and
 * unfiltered (PNG, third edition, section 9). Two rows are kept, whatever the image's height.
 */
final class PngRows implements AutoCloseable {

  private final byte[] data;
  private final int distance;
  private final Inflater inflater = new Inflater();
  private final byte[] filter = new byte[1];
  private byte[] row;
  private byte[] above;

  /**
   * @param data the zlib stream
   * @param rowLength bytes of a row
   * @param distance how far back the filters look
   */
  PngRows(byte[] data, int rowLength, int distance) {
    this.data = data;
    this.distance = distance;
    row = new byte[rowLength];
    above = new byte[rowLength];
    inflater.setInput(data);
  }

  /** Leaves out so many inflated bytes. */
  void skip(long count) throws UnfitImageException {
    byte[] scratch = new byte[8192];
    for (long left = count; left > 0; left -= scratch.length) {
      inflate(scratch, (int) Math.min(left, scratch.length));
    }
  }

  /** The next row; it is the caller's until the row after it is asked for. */
  byte[] next() throws UnfitImageException {
    byte[] last = above;
    above = row;
    row = last;
    inflate(filter, 1);
    inflate(row, row.length);
    unfilter();
    return row;
  }

  /** After the last row: the bytes of the stream, of which none may be left to inflate. */
  byte[] end() throws UnfitImageException {
    try {
      if (inflater.inflate(filter) != 0) {
        throw UnfitImageException.damaged("IDAT");
      }
    } catch (DataFormatException e) {
      throw UnfitImageException.damaged("IDAT");
    }
    if (!inflater.finished()) {
      throw UnfitImageException.truncated();
    }
    return Arrays.copyOf(data, Math.toIntExact(inflater.getBytesRead()));
  }

  @Override
  public void close() {
    inflater.end();
  }

  private void inflate(byte[] into, int count) throws UnfitImageException {
    try {
      int done = 0;
      while (done < count) {
        int step = inflater.inflate(into, done, count - done);
        if (step == 0) {
          throw inflater.needsDictionary()
              ? UnfitImageException.damaged("IDAT")
              : UnfitImageException.truncated();
        }
        done += step;
      }
    } catch (DataFormatException e) {
      throw UnfitImageException.damaged("IDAT");
    }
  }

  private void unfilter() throws UnfitImageException {
    switch (filter[0]) {
      case 0 -> {}
      case 1 -> {
        for (int i = distance; i < row.length; i++) {
          row[i] += row[i - distance];
        }
      }
      case 2 -> {
        for (int i = 0; i < row.length; i++) {
          row[i] += above[i];
        }
      }
      case 3 -> {
        for (int i = 0; i < row.length; i++) {
          int left = i < distance ? 0 : row[i - distance] & 0xFF;
          row[i] += (byte) ((left + (above[i] & 0xFF)) / 2);
        }
      }
      case 4 -> {
        for (int i = 0; i < row.length; i++) {
          int left = i < distance ? 0 : row[i - distance] & 0xFF;
          int corner = i < distance ? 0 : above[i - distance] & 0xFF;
          row[i] += (byte) paeth(left, above[i] & 0xFF, corner);
        }
      }
      default -> throw UnfitImageException.damaged("IDAT");
    }
  }

  /** Section 9.4: of left, above and corner, that which is nearest to left + above - corner. */
  static int paeth(int left, int above, int corner) {
    int toLeft = Math.abs(above - corner);
    int toAbove = Math.abs(left - corner);
    int toCorner = Math.abs(left + above - 2 * corner);
    if (toLeft <= toAbove && toLeft <= toCorner) {
      return left;
    }
    return toAbove <= toCorner ? above : corner;
  }
}
