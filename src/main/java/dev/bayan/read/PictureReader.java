package dev.bayan.read;

import dev.bayan.read.image.ImageFile;
import dev.bayan.read.image.UnfitImageException;
import dev.bayan.style.Picture;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Pictures for one input file, or why they cannot be shown.
 *
 * <pre>
 * pictures.picture(node, "map.png", bytes) → the picture, clean      bytes of a GIF → null, and B2801
 * </pre>
 */
final class PictureReader {

  private final Problems problems;
  private final Map<String, Picture> seen = new HashMap<>();
  private int total;

  PictureReader(Problems problems) {
    this.problems = problems;
  }

  /** The picture in a file beside the input; one that stands in several places is read once. */
  @Nullable Picture picture(Node node, String name, BesideReader files) {
    Picture known = seen.get(name);
    if (known != null) {
      return known;
    }
    if (total > Limits.PICTURES) {
      return null;
    }
    byte[] bytes = files.bytes(node, name, Limits.PICTURE);
    Picture picture = bytes == null ? null : picture(node, name, bytes);
    if (picture != null) {
      seen.put(name, picture);
      total += picture.bytes().remaining();
      if (total > Limits.PICTURES) {
        String most = Limits.PICTURES / (1024 * 1024) + " MiB";
        Message message = Message.of("image.together", most);
        problems.report(Code.IMAGES_TOO_LARGE, node, message, Message.of("image.smaller"));
      }
    }
    return picture;
  }

  /** The picture that a file's bytes are; null, and reported at the node, where they are none. */
  @Nullable Picture picture(Node node, String name, byte[] bytes) {
    String quoted = Echo.quoted(name);
    try {
      ImageFile image = ImageFile.clean(bytes);
      if (image.animated()) {
        problems.report(Code.ANIMATED_IMAGE, node, Message.of("image.animated", quoted), null);
      }
      return image.picture();
    } catch (UnfitImageException e) {
      report(node, quoted, e.reason(), e.details());
      return null;
    }
  }

  private void report(
      Node node, String name, UnfitImageException.Reason reason, List<String> details) {
    switch (reason) {
      case NO_IMAGE -> report(Code.NOT_AN_IMAGE, node, "no-image", "save-as", name);
      case OTHER_FORMAT ->
          report(Code.NOT_AN_IMAGE, node, "other-format", "save-as", name, details.get(0));
      case NO_PIXELS ->
          report(
              Code.DAMAGED_IMAGE, node, "no-pixels", "again", name, details.get(0), details.get(1));
      case TOO_MANY_PIXELS ->
          report(
              Code.IMAGE_TOO_LARGE,
              node,
              "too-many-pixels",
              "smaller",
              name,
              details.get(0),
              details.get(1));
      case TRUNCATED -> report(Code.DAMAGED_IMAGE, node, "truncated", "again", name);
      case DAMAGED -> report(Code.DAMAGED_IMAGE, node, "damaged", "again", name, details.get(0));
      case CMYK -> report(Code.UNFIT_IMAGE, node, "cmyk", "save-as-rgb", name);
      case RARE_KIND ->
          report(Code.UNFIT_IMAGE, node, "rare-kind", "save-as-rgb", name, details.get(0));
    }
  }

  private void report(Code code, Node node, String key, String hint, Object... args) {
    problems.report(code, node, Message.of("image." + key, args), Message.of("image." + hint));
  }
}
