package dev.bayan.read.image;

import java.util.concurrent.Semaphore;

/**
 * Memory for whole images: as many pixels at a time as the largest image has, however many
 * briefings are read side by side. Others wait.
 *
 * <pre>
 * PixelRoom room = PixelRoom.of(width, height);      try { … } finally { room.release(); }
 * </pre>
 */
record PixelRoom(int pixels) {

  private static final Semaphore FREE = new Semaphore(ImageFile.MOST_PIXELS, true);

  static PixelRoom of(int width, int height) {
    FREE.acquireUninterruptibly(width * height);
    return new PixelRoom(width * height);
  }

  void release() {
    FREE.release(pixels);
  }
}
