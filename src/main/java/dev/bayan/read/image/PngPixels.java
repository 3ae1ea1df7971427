package dev.bayan.read.image;

/**
 * Reads every pixel of a PNG, so that one that is damaged is found here, and writes the file anew.
 *
 * <p>A plain image keeps its compressed data as they are. One that is interlaced, of sixteen bits a
 * sample or not upright is compressed anew, since not every program shows such an image, or shows
 * it right.
 */
final class PngPixels {

  private final PngChunks chunks;
  private final PngHeader header;
  private final PngSamples samples;

  private PngPixels(PngChunks chunks) {
    this.chunks = chunks;
    this.header = chunks.header();
    this.samples = new PngSamples(chunks);
  }

  static byte[] clean(PngChunks chunks) throws UnfitImageException {
    PngPixels pixels = new PngPixels(chunks);
    boolean upright = chunks.orientation().equals(Orientation.UPRIGHT);
    if (!upright) {
      return pixels.turned();
    }
    PngHeader header = chunks.header();
    return header.interlaced() || header.depth() == 16 ? pixels.rewritten() : pixels.kept();
  }

  /** The image data as they are in the file, once they are known to be whole. */
  private byte[] kept() throws UnfitImageException {
    try (PngRows rows = rows()) {
      for (int y = 0; y < header.height(); y++) {
        samples.unpack(rows.next(), header.width());
      }
      return PngWriter.write(header, palette(), chunks.transparency(), rows.end());
    }
  }

  private byte[] rewritten() throws UnfitImageException {
    PngHeader eightBits = eightBits(header.width(), header.height());
    PngWriter writer = new PngWriter(eightBits, palette(), samples.transparency());
    each((y, row) -> writer.row(row));
    return writer.end();
  }

  private byte[] turned() throws UnfitImageException {
    int width = header.width();
    int height = header.height();
    int size = samples.channels();
    PixelRoom room = PixelRoom.of(width, height);
    try {
      byte[] image = new byte[width * height * size];
      each((y, row) -> System.arraycopy(row, 0, image, y * width * size, width * size));
      Orientation orientation = chunks.orientation();
      orientation.flip(image, width, height, size);
      boolean transposed = orientation.transposed();
      PngHeader upright = eightBits(width, height);
      upright = transposed ? upright.transposed() : upright;
      PngWriter writer = new PngWriter(upright, palette(), samples.transparency());
      byte[] row = new byte[upright.width() * size];
      for (int y = 0; y < upright.height(); y++) {
        for (int x = 0; x < upright.width(); x++) {
          int from = transposed ? x * width + y : y * width + x;
          System.arraycopy(image, from * size, row, x * size, size);
        }
        writer.row(row);
      }
      return writer.end();
    } finally {
      room.release();
    }
  }

  private interface RowTaker {
    void take(int y, byte[] row) throws UnfitImageException;
  }

  /** Gives out every row, its samples of one byte each. */
  private void each(RowTaker taker) throws UnfitImageException {
    if (header.interlaced()) {
      byte[] row = new byte[header.width() * samples.channels()];
      try (Adam7 rows = new Adam7(header, chunks.data())) {
        for (int y = 0; y < header.height(); y++) {
          rows.next(y, samples, row);
          taker.take(y, row);
        }
      }
      return;
    }
    try (PngRows rows = rows()) {
      for (int y = 0; y < header.height(); y++) {
        taker.take(y, samples.unpack(rows.next(), header.width()));
      }
      rows.end();
    }
  }

  private PngRows rows() {
    return new PngRows(chunks.data(), header.rowLength(header.width()), header.filterDistance());
  }

  private PngHeader eightBits(int width, int height) {
    return new PngHeader(width, height, 8, samples.colour(), false);
  }

  /** An image in full colour may bring a palette for poorer screens; it is of no use. */
  private byte[] palette() {
    return header.colour() == PngHeader.PALETTE ? chunks.palette() : new byte[0];
  }
}
