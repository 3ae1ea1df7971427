package dev.bayan.read;

/**
 * Diagnostics for a person at a terminal, in the form of the Rust compiler's.
 *
 * <pre>
 * error[B2003]: unknown key "tittle"
 *   --> roles.json:3:3 (/tittle)
 *    |
 *  3 |   "tittle": "…",
 *    |   ^^^^^^^^
 *    = help: did you mean "title"?
 * </pre>
 *
 * Terminals disagree on where a character stands once a line has right-to-left text. There is a
 * caret only when all before it runs left to right; otherwise the offending text is quoted, between
 * directional isolates. All that is echoed from the file is made harmless by {@link Echo}.
 */
public record DiagnosticPrinter(Messages messages) implements DiagnosticForm {

  private static final int NARROWEST_GUTTER = 2;
  private static final Message HELP = Message.of("cli.help");
  private static final Message HERE = Message.of("cli.here");

  /** One diagnostic, and a blank line. */
  @Override
  public String print(Diagnostic diagnostic) {
    String number = Integer.toString(diagnostic.line());
    int gutter = Math.max(NARROWEST_GUTTER, number.length());
    String margin = " ".repeat(gutter);
    StringBuilder out = new StringBuilder();
    out.append(severity(diagnostic))
        .append('[')
        .append(diagnostic.code())
        .append("]: ")
        .append(Echo.message(messages.say(diagnostic.message())))
        .append('\n');
    out.append(margin).append("--> ").append(Echo.isolated(diagnostic.file()));
    if (diagnostic.line() > 0) {
      out.append(':').append(number).append(':').append(diagnostic.column());
    }
    if (!diagnostic.pointer().isEmpty()) {
      out.append(" (").append(Echo.isolated(diagnostic.pointer())).append(')');
    }
    out.append('\n');
    if (diagnostic.excerpt() != null) {
      String bar = margin + " |";
      String line = Echo.line(diagnostic.excerpt());
      out.append(bar).append('\n');
      out.append(" ".repeat(gutter - number.length())).append(number).append(" | ");
      out.append(line).append('\n');
      out.append(bar).append(' ').append(mark(line, diagnostic)).append('\n');
    }
    if (diagnostic.hint() != null) {
      out.append(margin).append(" = ").append(messages.say(HELP)).append(": ");
      out.append(Echo.message(messages.say(diagnostic.hint()))).append('\n');
    }
    return out.append('\n').toString();
  }

  @Override
  public String complaint(Message message) {
    return "bayan: " + Echo.message(messages.say(message)) + "\n";
  }

  private String severity(Diagnostic diagnostic) {
    return messages.say(
        switch (diagnostic.severity()) {
          case ERROR -> Message.of("cli.error");
          case WARNING -> Message.of("cli.warning");
        });
  }

  /** What stands under the source line: carets, or the offending text. */
  private String mark(String line, Diagnostic diagnostic) {
    int start = Math.min(line.length(), Excerpt.indexOf(diagnostic.column()));
    int end = Math.min(line.length(), start + diagnostic.length());
    String before = line.substring(0, start);
    String offending = line.substring(start, end);
    if (Echo.hasRightToLeft(before)) {
      return messages.say(HERE) + ": " + Echo.FIRST_STRONG_ISOLATE + offending + Echo.POP_ISOLATE;
    }
    return " ".repeat(cells(before)) + "^".repeat(Math.max(1, cells(offending)));
  }

  /** How many terminal cells a text takes: none for marks, two for ideographs and emoji. */
  private static int cells(String text) {
    return text.codePoints().map(DiagnosticPrinter::cells).sum();
  }

  private static int cells(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(codePoint) ? 2 : 1;
    };
  }

  private static boolean isWide(int codePoint) {
    return Character.isIdeographic(codePoint)
        || (Character.isEmoji(codePoint) && Character.isSupplementaryCodePoint(codePoint));
  }
}
