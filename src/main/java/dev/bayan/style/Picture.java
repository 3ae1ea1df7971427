package dev.bayan.style;

import java.nio.ByteBuffer;

/**
 * An image to be set: a PNG or a baseline or progressive JPEG in grey or RGB, nothing but image
 * data in it, its orientation already applied.
 *
 * <pre>
 * picture.fit(Length.millimetres(160), Length.millimetres(200)) → how large it stands on the page
 * </pre>
 *
 * @param width in pixels
 * @param height in pixels
 * @param bytes the file, read only
 */
public record Picture(Type type, int width, int height, ByteBuffer bytes) {

  /** A pixel is this part of an inch unless there is no room for it. */
  private static final double PIXELS_PER_INCH = 150;

  /** The image formats that Word, Excel and PDF all show. */
  public enum Type {
    PNG("png", "image/png"),
    JPEG("jpeg", "image/jpeg");

    private final String extension;
    private final String mediaType;

    Type(String extension, String mediaType) {
      this.extension = extension;
      this.mediaType = mediaType;
    }

    public String extension() {
      return extension;
    }

    public String mediaType() {
      return mediaType;
    }
  }

  /** Width and height on paper. */
  public record Size(Length width, Length height) {}

  public Picture {
    bytes = bytes.asReadOnlyBuffer();
  }

  /** The picture's size at 150 pixels an inch, made smaller where that is over either limit. */
  public Size fit(Length mostWidth, Length mostHeight) {
    double wide = width * 72 / PIXELS_PER_INCH;
    double high = height * 72 / PIXELS_PER_INCH;
    double scale = Math.min(1, Math.min(mostWidth.points() / wide, mostHeight.points() / high));
    return new Size(Length.points(wide * scale), Length.points(high * scale));
  }

  /** The picture's size at a given height, as wide as its proportions ask. */
  public Size ofHeight(Length height) {
    return new Size(Length.points(height.points() * width / this.height), height);
  }

  /** The bytes of the file, a copy. */
  public byte[] toByteArray() {
    byte[] copy = new byte[bytes.remaining()];
    bytes.duplicate().get(copy);
    return copy;
  }
}
