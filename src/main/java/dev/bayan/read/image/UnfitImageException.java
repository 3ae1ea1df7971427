package dev.bayan.read.image;

import java.util.List;

/** Why an image cannot be shown; all of it can be mended by whoever made the image. */
public final class UnfitImageException extends Exception {

  private static final long serialVersionUID = 1;

  /** What is wrong. */
  public enum Reason {
    /** Neither PNG nor JPEG, and nothing else that is known. */
    NO_IMAGE,
    /** An image or document of another format; the detail is its name. */
    OTHER_FORMAT,
    /** A side of no pixels; the details are width and height. */
    NO_PIXELS,
    /** Over the limits; the details are width and height. */
    TOO_MANY_PIXELS,
    /** The file ends before the image does. */
    TRUNCATED,
    /** Bytes that no encoder wrote so; the detail is a word of the technical kind, such as CRC. */
    DAMAGED,
    /** A JPEG for the printing press. */
    CMYK,
    /** A kind of JPEG that other programs do not show; the detail is its name. */
    RARE_KIND
  }

  private final Reason reason;
  private final List<String> details;

  UnfitImageException(Reason reason, String... details) {
    super(reason + " " + String.join(" ", details));
    this.reason = reason;
    this.details = List.of(details);
  }

  static UnfitImageException damaged(String where) {
    return new UnfitImageException(Reason.DAMAGED, where);
  }

  static UnfitImageException truncated() {
    return new UnfitImageException(Reason.TRUNCATED);
  }

  public Reason reason() {
    return reason;
  }

  /** What the reason says there is. */
  public List<String> details() {
    return List.copyOf(details);
  }
}
