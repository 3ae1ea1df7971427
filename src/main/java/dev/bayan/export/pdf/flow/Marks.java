package dev.bayan.export.pdf.flow;

/** Marks moved down the page. */
final class Marks {

  private Marks() {}

  static Mark moved(Mark mark, double down) {
    return switch (mark) {
      case Mark.Text text ->
          new Mark.Text(text.tag(), text.x(), text.baseline() + down, text.run());
      case Mark.Image image ->
          new Mark.Image(
              image.tag(),
              image.x(),
              image.y() + down,
              image.width(),
              image.height(),
              image.drawing());
      case Mark.Ground ground -> new Mark.Ground(moved(ground.fill(), down));
      case Mark.Dots dots ->
          new Mark.Dots(dots.from(), dots.to(), dots.baseline() + down, dots.colour());
      case Mark.Fill fill -> moved(fill, down);
    };
  }

  private static Mark.Fill moved(Mark.Fill fill, double down) {
    return new Mark.Fill(fill.x(), fill.y() + down, fill.width(), fill.height(), fill.colour());
  }
}
