package dev.bayan.read.image;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows of an interlaced PNG in their order on the screen (PNG, third edition, section 8.2).
 *
 * <p>The seven passes follow each other in the file, and a row is made of several. They are
 * inflated side by side, each from its own beginning on: twice the work, and no image in memory.
 */
final class Adam7 implements AutoCloseable {

  private static final int[] FIRST_X = {0, 4, 0, 2, 0, 1, 0};
  private static final int[] STEP_X = {8, 8, 4, 4, 2, 2, 1};
  private static final int[] FIRST_Y = {0, 0, 4, 0, 2, 0, 1};
  private static final int[] STEP_Y = {8, 8, 8, 4, 4, 2, 2};

  private record Pass(int index, int width, PngRows rows) {}

  private final PngHeader header;
  private final List<Pass> passes = new ArrayList<>();

  Adam7(PngHeader header, byte[] data) throws UnfitImageException {
    this.header = header;
    long start = 0;
    try {
      for (int i = 0; i < STEP_X.length; i++) {
        int width = count(header.width(), FIRST_X[i], STEP_X[i]);
        int height = count(header.height(), FIRST_Y[i], STEP_Y[i]);
        if (width > 0 && height > 0) {
          int length = header.rowLength(width);
          PngRows rows = new PngRows(data, length, header.filterDistance());
          passes.add(new Pass(i, width, rows));
          rows.skip(start);
          start += (long) height * (length + 1);
        }
      }
    } catch (UnfitImageException e) {
      close();
      throw e;
    }
  }

  /** Puts the pixels of row y, as samples of one byte, into a row. */
  void next(int y, PngSamples samples, byte[] row) throws UnfitImageException {
    int size = samples.channels();
    for (Pass pass : passes) {
      int i = pass.index();
      if (y % STEP_Y[i] == FIRST_Y[i]) {
        byte[] some = samples.unpack(pass.rows().next(), pass.width());
        for (int x = 0; x < pass.width(); x++) {
          System.arraycopy(some, x * size, row, (FIRST_X[i] + x * STEP_X[i]) * size, size);
        }
      }
    }
    if (y == header.height() - 1) {
      passes.get(passes.size() - 1).rows().end();
    }
  }

  @Override
  public void close() {
    passes.forEach(pass -> pass.rows().close());
  }

  private static int count(int length, int first, int step) {
    return (length - first + step - 1) / step;
  }
}
