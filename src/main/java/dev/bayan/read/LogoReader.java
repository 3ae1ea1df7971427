package dev.bayan.read;

import dev.bayan.style.Length;
import dev.bayan.style.Picture;
import dev.bayan.style.Running;
import dev.bayan.style.Theme.Page;
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
    return name == null ? null : new PictureReader(values.problems()).picture(node, name, files);
  }
}
