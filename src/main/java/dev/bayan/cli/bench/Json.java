package dev.bayan.cli.bench;

/**
 * JSON as it is written from front to back.
 *
 * <pre>
 * new Json().open('{').value("id", "a").open("rows", '[').value("b").close(']').close('}')
 * </pre>
 */
final class Json {

  private final StringBuilder text = new StringBuilder();

  Json open(char bracket) {
    comma();
    text.append(bracket);
    return this;
  }

  Json open(String key, char bracket) {
    key(key);
    text.append(bracket);
    return this;
  }

  Json close(char bracket) {
    text.append(bracket);
    return this;
  }

  Json value(String value) {
    comma();
    quoted(value);
    return this;
  }

  Json value(String key, String value) {
    key(key);
    quoted(value);
    return this;
  }

  Json number(double value) {
    comma();
    number(text, value);
    return this;
  }

  Json number(String key, double value) {
    key(key);
    number(text, value);
    return this;
  }

  private static void number(StringBuilder text, double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      text.append((long) value);
    } else {
      text.append(value);
    }
  }

  private void key(String key) {
    comma();
    quoted(key);
    text.append(':');
  }

  /** Nothing that the program makes up or names needs an escape. */
  private void quoted(String value) {
    text.append('"').append(value).append('"');
  }

  private void comma() {
    int length = text.length();
    if (length > 0 && "{[:".indexOf(text.charAt(length - 1)) < 0) {
      text.append(',');
    }
  }

  /** All of it, with something after the end. */
  String append(String end) {
    return text.append(end).toString();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
