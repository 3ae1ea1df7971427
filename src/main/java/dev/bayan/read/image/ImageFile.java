package dev.bayan.read.image;

import dev.bayan.read.image.UnfitImageException.Reason;
import dev.bayan.style.Picture;
import java.nio.ByteBuffer;

/**
 * The bytes of an image file, made clean: the pixels as they are to be seen, and no word about
 * camera, place, time or author.
 *
 * <pre>
 * ImageFile.clean(bytes of a PNG or JPEG).picture()      ImageFile.clean(bytes of a GIF) → thrown
 * </pre>
 *
 * @param picture the image
 * @param animated whether the file has more pictures than the one that is shown
 */
public record ImageFile(Picture picture, boolean animated) {

  /** Width times height, at most. */
  public static final int MOST_PIXELS = 40_000_000;

  /** Width or height, at most. */
  public static final int LONGEST_SIDE = 20_000;

  /** Reads an image by what it is, whatever it is called. */
  public static ImageFile clean(byte[] file) throws UnfitImageException {
    return switch (Signature.of(file)) {
      case Signature.PNG -> png(file);
      case Signature.JPEG -> jpeg(file);
      case Signature.NONE -> throw new UnfitImageException(Reason.NO_IMAGE);
      case String other -> throw new UnfitImageException(Reason.OTHER_FORMAT, other);
    };
  }

  private static ImageFile png(byte[] file) throws UnfitImageException {
    PngChunks chunks = PngChunks.read(file);
    PngHeader shown = chunks.shownHeader();
    byte[] clean = PngPixels.clean(chunks);
    return new ImageFile(
        picture(Picture.Type.PNG, shown.width(), shown.height(), clean), chunks.animated());
  }

  private static ImageFile jpeg(byte[] file) throws UnfitImageException {
    JpegFrames frames = JpegFrames.read(file);
    byte[] clean = frames.toByteArray();
    boolean transposed = frames.orientation().transposed();
    int width = transposed ? frames.height() : frames.width();
    int height = transposed ? frames.width() : frames.height();
    if (frames.orientation().equals(Orientation.UPRIGHT)) {
      JpegCodec.prove(clean, frames);
    } else {
      byte[] turned = JpegCodec.turn(clean, frames);
      clean = JpegFrames.read(turned).toByteArray();
    }
    return new ImageFile(picture(Picture.Type.JPEG, width, height, clean), false);
  }

  /** Refuses what is too large to be decoded; nothing has been decoded so far. */
  static void checkSize(long width, long height) throws UnfitImageException {
    String wide = Long.toString(width);
    String high = Long.toString(height);
    if (width < 1 || height < 1) {
      throw new UnfitImageException(Reason.NO_PIXELS, wide, high);
    }
    if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS) {
      throw new UnfitImageException(Reason.TOO_MANY_PIXELS, wide, high);
    }
  }

  private static Picture picture(Picture.Type type, int width, int height, byte[] bytes) {
    return new Picture(type, width, height, ByteBuffer.wrap(bytes));
  }
}
