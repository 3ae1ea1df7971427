package dev.bayan.read;

import dev.bayan.style.Length;
import dev.bayan.style.Picture;
import dev.bayan.style.Running;
import dev.bayan.style.Theme.Page;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The logo of a theme: a PNG or JPEG beside it.
 *
 * <pre>
 * {"image": "logo.png", "alt": "…", "height": "14mm"}
 * </pre>
 */
final class LogoReader {

  private static final int MOST_BYTES = 20 * 1024 * 1024;
  private static final int MOST_PIXELS = 10_000;
  private static final Length HEIGHT = Length.millimetres(14);
  private static final double LOWEST = 5;
  private static final double HIGHEST = 60;

  private final ThemeValues values;
  private final BesideReader files;

  LogoReader(ThemeValues values, BesideReader files) {
    this.values = values;
    this.files = files;
  }

  Running.@Nullable Logo logo(Node node, Page page) {
    Fields fields =
        values.fields(node, Message.of("owner.logo"), List.of("image", "alt", "height"));
    if (fields == null) {
      return null;
    }
    String alt = fields.requiredText("alt");
    Length read = fields.read("height", each -> values.length(each, LOWEST, HIGHEST));
    Length height = read == null ? HEIGHT : read;
    Node image = fields.required("image");
    Picture picture = image == null ? null : picture(image);
    if (image == null || picture == null || alt == null) {
      return null;
    }
    double room = page.width().points() - page.inner().points() - page.outer().points();
    if (picture.ofHeight(height).width().points() > room) {
      double fits = room * picture.height() / picture.width() * 25.4 / 72;
      Message hint =
          fits < LOWEST
              ? null
              : Message.of("theme.logo-wide.help", ThemeValues.plain(Math.floor(fits)));
      values.problems().report(Code.LOGO_TOO_WIDE, image, Message.of("theme.logo-wide"), hint);
      return null;
    }
    return new Running.Logo(picture, alt, height);
  }

  private @Nullable Picture picture(Node node) {
    String name = values.values().word(node);
    byte[] bytes = name == null ? null : files.bytes(node, name, MOST_BYTES);
    if (bytes == null) {
      return null;
    }
    Picture picture = header(bytes);
    if (picture == null) {
      Message message = Message.of("theme.logo-format");
      values.problems().report(Code.LOGO_NOT_A_PICTURE, node, message, null);
    }
    return picture;
  }

  /** To be replaced by the reader of pictures: no more than type and size from the header. */
  private static @Nullable Picture header(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    if (bytes.length >= 33 && in.getLong(0) == 0x89504E470D0A1A0AL && in.getInt(12) == 0x49484452) {
      return sized(Picture.Type.PNG, in.getInt(16), in.getInt(20), in);
    }
    int at = 2;
    while (bytes.length >= 12 && in.getShort(0) == (short) 0xFFD8 && at + 9 <= bytes.length) {
      int marker = in.getShort(at) & 0xFFFF;
      // SOF0 to SOF2: height and width stand after length and precision.
      if (marker >= 0xFFC0 && marker <= 0xFFC2) {
        int height = in.getShort(at + 5) & 0xFFFF;
        return sized(Picture.Type.JPEG, in.getShort(at + 7) & 0xFFFF, height, in);
      }
      at += 2 + (in.getShort(at + 2) & 0xFFFF);
    }
    return null;
  }

  private static @Nullable Picture sized(Picture.Type type, int width, int height, ByteBuffer in) {
    boolean sound = width > 0 && height > 0 && Math.max(width, height) <= MOST_PIXELS;
    return sound ? new Picture(type, width, height, in) : null;
  }
}
