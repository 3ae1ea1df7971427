package dev.bayan.cli.bench;

import java.util.List;
import java.util.Locale;

/** Comparisons of made-up briefings: words mostly, with rows of numbers, money, shares and days. */
final class Tables {

  private static final List<String> FORMATS =
      List.of("number", "number:2", "percent", "currency:USD", "date");

  private Tables() {}

  /** Four rows, one of them of another type than text, for two parties. */
  static void small(Json json, Vocabulary words) {
    open(json, words, "roles", 2);
    int typed = words.between(0, 3);
    for (int i = 0; i < 4; i++) {
      row(json, words, words.phrase(2), i == typed ? words.one(FORMATS) : "", 2);
    }
    json.close(']').close('}');
  }

  static void large(Json json, Vocabulary words, int rows, int columns) {
    open(json, words, "figures", columns);
    for (int i = 0; i < rows; i++) {
      String format = i % 2 == 0 ? "" : FORMATS.get(i / 2 % FORMATS.size());
      row(json, words, words.phrase(2) + " " + (i + 1), format, columns);
    }
    json.close(']').close('}');
  }

  static String date(Vocabulary words) {
    return String.format(
        Locale.ROOT,
        "20%02d-%02d-%02d",
        words.between(0, 26),
        words.between(1, 12),
        words.between(1, 28));
  }

  private static void open(Json json, Vocabulary words, String id, int columns) {
    json.open('{').value("id", id).value("title", words.phrase(4)).value("axis", "البند");
    json.open("columns", '[');
    for (int i = 0; i < columns; i++) {
      // Two parties of one name would be refused.
      json.value(words.phrase(1) + " " + (char) ('أ' + 4 + i));
    }
    json.close(']').open("rows", '[');
  }

  private static void row(Json json, Vocabulary words, String name, String format, int columns) {
    json.open('{').value("name", name);
    if (!format.isEmpty()) {
      json.value("format", format);
    }
    json.open("cells", '[');
    for (int i = 0; i < columns; i++) {
      cell(json, words, format);
    }
    json.close(']').close('}');
  }

  private static void cell(Json json, Vocabulary words, String format) {
    switch (format) {
      case "" -> json.value(words.phrase(words.between(2, 6)));
      case "number:2" -> json.number(words.between(100, 99_999) / 100.0);
      case "percent" -> json.number(words.between(1, 999) / 1000.0);
      case "date" -> json.value(date(words));
      default -> json.number(words.between(1, 9_999_999));
    }
  }
}
