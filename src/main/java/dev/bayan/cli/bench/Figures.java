package dev.bayan.cli.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A table of figures, for people and for programs.
 *
 * <pre>
 * each (200 briefings)      processor ms   written KiB        {"each":{"pdf":{"processor ms":3.1,…
 * pdf                              3.100        50.000
 * </pre>
 *
 * @param name a word, which programs find the table by
 * @param about what was measured, for people
 */
public record Figures(
    String name, String about, List<String> columns, Map<String, List<Double>> rows) {

  private static final int LABEL = 26;

  static Figures of(String name, String about, String... columns) {
    return new Figures(name, about, List.of(columns), new LinkedHashMap<>());
  }

  /** One more row: as many values as there are columns. */
  void row(String label, Double... values) {
    if (values.length != columns.size()) {
      throw new IllegalArgumentException(label + " has " + values.length + " values");
    }
    rows.put(label, List.of(values));
  }

  /** Tables below each other, columns right-aligned. */
  public static String text(List<Figures> tables) {
    StringBuilder text = new StringBuilder();
    for (Figures table : tables) {
      text.append(text.isEmpty() ? "" : "\n").append(table.about).append('\n');
      text.append(pad(table.name, LABEL));
      table.columns.forEach(column -> text.append("  ").append(column));
      text.append('\n');
      table.rows.forEach((label, values) -> table.line(label, values, text));
    }
    return text.toString();
  }

  /** One object: a member for each table, in it one for each row, in it one for each column. */
  public static String json(List<Figures> tables) {
    Json json = new Json().open('{');
    for (Figures table : tables) {
      json.open(table.name, '{');
      table.rows.forEach(
          (label, values) -> {
            json.open(label, '{');
            for (int i = 0; i < values.size(); i++) {
              json.number(table.columns.get(i), values.get(i));
            }
            json.close('}');
          });
      json.close('}');
    }
    return json.close('}').append("\n");
  }

  private void line(String label, List<Double> values, StringBuilder text) {
    text.append(pad(label, LABEL));
    for (int i = 0; i < values.size(); i++) {
      double value = values.get(i);
      String form = Math.abs(value) < 10 ? "%.3f" : Math.abs(value) < 1000 ? "%.1f" : "%.0f";
      String shown = String.format(Locale.ROOT, form, value);
      text.append("  ").append(" ".repeat(Math.max(0, columns.get(i).length() - shown.length())));
      text.append(shown);
    }
    text.append('\n');
  }

  private static String pad(String label, int width) {
    return label + " ".repeat(Math.max(0, width - label.length()));
  }
}
