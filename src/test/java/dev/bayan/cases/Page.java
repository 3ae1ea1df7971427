package dev.bayan.cases;

/** The text of a projection, as it is being written: titled sections of indented lines. */
final class Page {

  private final StringBuilder text = new StringBuilder();

  void title(String title) {
    if (text.length() > 0) {
      text.append('\n');
    }
    text.append("== ").append(title).append('\n');
  }

  void line(String line) {
    line(0, line);
  }

  void line(int depth, String line) {
    text.append("  ".repeat(depth)).append(visible(line).stripTrailing()).append('\n');
  }

  /** What no one can see, and a space that would be lost at a line's end, by its code point. */
  private static String visible(String line) {
    StringBuilder visible = new StringBuilder();
    line.codePoints()
        .forEach(
            c -> {
              if (Character.getType(c) == Character.FORMAT
                  || Character.getType(c) == Character.CONTROL
                  || c == 0xA0) {
                visible.append("‹%04X›".formatted(c));
              } else {
                visible.appendCodePoint(c);
              }
            });
    return visible.toString();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
