package dev.bayan.export.pdf.flow;

import dev.bayan.plan.Block;
import dev.bayan.style.Length;
import dev.bayan.style.Picture;
import dev.bayan.style.Running;
import dev.bayan.style.TextRole;
import dev.bayan.style.TextStyle;
import dev.bayan.style.Theme;
import java.util.ArrayList;
import java.util.List;

/**
 * Pictures to strips: each in one piece, in the middle of the column, its caption centred below it
 * on the same page.
 *
 * <p>A picture with a caption is a Figure and a Caption side by side in one Div: what stands inside
 * an element with alternative text is not read (PDF/UA-1, 7.3; ISO 32000-1, 14.9.3).
 */
final class Figures {

  /** Share of a page's text block that a picture may fill from top to bottom. */
  private static final double TALLEST = 0.7;

  /** Share that it may always fill, however long the words that go with it. */
  private static final double SMALLEST = 0.3;

  private final Theme theme;
  private final Paragraphs paragraphs;
  private final Sheet sheet;
  private final Frame frame;

  /** Pictures that stand on a sheet of a theme's paper. */
  Figures(Theme theme, Paragraphs paragraphs, Sheet sheet) {
    this.theme = theme;
    this.paragraphs = paragraphs;
    this.sheet = sheet;
    this.frame = sheet.frame();
  }

  List<Strip> compose(Block.Figure figure, Tag document) {
    TextStyle style = theme.style(TextRole.CAPTION);
    Tag group = figure.caption() == null ? document : document.child("Div");
    Tag tag = group.child("Figure").alternative(figure.alt());
    List<Strip> caption =
        figure.caption() == null
            ? List.of()
            : paragraphs.centred(figure.caption().line(), style, frame, group.child("Caption"));

    Picture.Size size = figure.picture().fit(Length.points(frame.width()), height(caption));
    double left = frame.left() + (frame.width() - size.width().points()) / 2;
    double above = theme.style(TextRole.BODY).lineHeight() / 2;
    Strip picture = strip(figure.picture(), size, left, above, tag);
    List<Strip> strips = new ArrayList<>();
    strips.add(caption.isEmpty() ? picture : picture.keptWithNext());
    for (int i = 0; i < caption.size(); i++) {
      boolean last = i == caption.size() - 1;
      strips.add(last ? caption.get(i) : caption.get(i).keptWithNext());
    }
    return strips;
  }

  /** How tall a picture may be: with its caption and a heading above it, no taller than a page. */
  private Length height(List<Strip> caption) {
    double block = sheet.room();
    double words = caption.stream().mapToDouble(line -> line.before() + line.height()).sum();
    double heading = 2 * theme.style(TextRole.HEADING_1).lineHeight();
    return Length.points(
        Math.max(block * SMALLEST, Math.min(block * TALLEST, block - words - heading)));
  }

  /** The publisher's mark at the start side. It is content: it says once who speaks. */
  Strip logo(Running.Logo logo, Tag document) {
    Picture.Size size = logo.picture().ofHeight(logo.height());
    if (size.width().points() > frame.width()) {
      double scale = frame.width() / size.width().points();
      Length height = Length.points(logo.height().points() * scale);
      size = new Picture.Size(Length.points(frame.width()), height);
    }
    double left = frame.fromStart(0, size.width().points());
    Tag tag = document.child("Figure").alternative(logo.alt());
    return strip(logo.picture(), size, left, 0, tag).keptWithNext();
  }

  private static Strip strip(
      Picture picture, Picture.Size size, double left, double above, Tag tag) {
    Drawing drawing = new Drawing(picture);
    tag.add(drawing);
    double width = size.width().points();
    double height = size.height().points();
    Mark image = new Mark.Image(tag, left, 0, width, height, drawing);
    return Strip.of(above, height, List.of(image));
  }
}
