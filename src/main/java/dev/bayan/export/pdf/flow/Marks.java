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
      case Mark.Fill fill ->
          new Mark.Fill(fill.x(), fill.y() + down, fill.width(), fill.height(), fill.colour());
    };
  }
}
