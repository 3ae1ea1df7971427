package dev.bayan.read;

import dev.bayan.style.Length;
import dev.bayan.style.Theme.Page;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Paper and margins of a theme.
 *
 * <pre>
 * {"size": "A4", "orientation": "landscape", "margins": {"top": "27mm"}}
 * {"size": {"width": "17cm", "height": "24cm"}}
 * </pre>
 */
final class PageReader {

  /** Word takes no page over 22 inches. */
  private static final double WIDEST = 558;

  private static final double NARROWEST = 50;

  /** The running heads stand in the margins above and below. */
  private static final double LEAST_HEAD = 15;

  private static final double LEAST_SIDE = 5;
  private static final double MOST_MARGIN = 200;

  /** What the margins must leave, either way. */
  private static final double LEAST_TEXT = 60;

  private static final double ROUNDING = 1e-9;

  /** Width and height in millimetres, upright. */
  private static final Map<String, double[]> SIZES =
      Map.of(
          "A3", new double[] {297, 420},
          "A4", new double[] {210, 297},
          "A5", new double[] {148, 210},
          "Letter", new double[] {215.9, 279.4},
          "Legal", new double[] {215.9, 355.6});

  private static final List<String> SIZE_NAMES = List.of("A3", "A4", "A5", "Letter", "Legal");
  private static final List<String> UPRIGHT_OR_NOT = List.of("portrait", "landscape");

  private final ThemeValues values;

  PageReader(ThemeValues values) {
    this.values = values;
  }

  private record Size(Length width, Length height) {}

  /** A page; what is left out, or wrong, is as in the base. */
  Page page(Node node, Page base) {
    Fields fields =
        values.fields(node, Message.of("owner.page"), List.of("size", "orientation", "margins"));
    if (fields == null) {
      return base;
    }
    Size read = fields.read("size", this::size);
    Size size = read == null ? new Size(base.width(), base.height()) : read;
    String orientation = fields.read("orientation", each -> values.oneOf(each, UPRIGHT_OR_NOT));
    if (orientation != null) {
      size = turned(size, orientation.equals("landscape"));
    }
    Node margins = fields.node("margins");
    Page page = margins(margins, size, base);
    double width = millimetres(page.width()) - millimetres(page.inner(), page.outer());
    double height = millimetres(page.height()) - millimetres(page.top(), page.bottom());
    if (Math.min(width, height) < LEAST_TEXT - ROUNDING) {
      Message message =
          Message.of(
              "theme.no-room",
              ThemeValues.plain(Math.max(0, width)),
              ThemeValues.plain(Math.max(0, height)),
              ThemeValues.plain(LEAST_TEXT));
      Node at = margins == null ? node : margins;
      values.problems().report(Code.NO_ROOM, at, message, Message.of("theme.no-room.help"));
    }
    return page;
  }

  private Page margins(@Nullable Node node, Size size, Page base) {
    Fields fields =
        node == null
            ? null
            : values.fields(
                node, Message.of("owner.margins"), List.of("top", "bottom", "inner", "outer"));
    return new Page(
        size.width(),
        size.height(),
        margin(fields, "top", LEAST_HEAD, base.top()),
        margin(fields, "bottom", LEAST_HEAD, base.bottom()),
        margin(fields, "inner", LEAST_SIDE, base.inner()),
        margin(fields, "outer", LEAST_SIDE, base.outer()));
  }

  private Length margin(@Nullable Fields fields, String key, double least, Length base) {
    Length read =
        fields == null ? null : fields.read(key, each -> values.length(each, least, MOST_MARGIN));
    return read == null ? base : read;
  }

  private @Nullable Size size(Node node) {
    if (node instanceof Node.Mapping) {
      Fields fields =
          values.fields(node, Message.of("owner.page-size"), List.of("width", "height"));
      if (fields == null) {
        return null;
      }
      Node width = fields.required("width");
      Node height = fields.required("height");
      Length wide = width == null ? null : values.length(width, NARROWEST, WIDEST);
      Length high = height == null ? null : values.length(height, NARROWEST, WIDEST);
      return wide == null || high == null ? null : new Size(wide, high);
    }
    String name = values.oneOf(node, SIZE_NAMES);
    double[] size = name == null ? null : SIZES.get(name);
    return size == null ? null : new Size(Length.millimetres(size[0]), Length.millimetres(size[1]));
  }

  private static Size turned(Size size, boolean landscape) {
    boolean isLandscape = size.width().points() > size.height().points();
    return landscape == isLandscape
        ? size
        : new Size(/* width= */ size.height(), /* height= */ size.width());
  }

  private static double millimetres(Length... lengths) {
    double sum = 0;
    for (Length length : lengths) {
      sum += length.points() * 25.4 / 72;
    }
    return sum;
  }
}
