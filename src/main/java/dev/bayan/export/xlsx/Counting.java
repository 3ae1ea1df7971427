package dev.bayan.export.xlsx;

import dev.bayan.text.SheetLabels;
import java.util.ArrayList;
import java.util.List;

/**
 * Formulas that count the rows of the data (ECMA-376 part 1, 18.17.7.53 COUNTIFS).
 *
 * <pre>
 * COUNTIFS(Data[المقارنة],$A$3,Data[الدور],$A5,Data[الطرف],B$4,Data[النوع],"&lt;>لا بيانات")
 * </pre>
 *
 * <p>A criterion is more than a text: it may open with an operator, hold wildcards, and be no
 * longer than 255 characters. Where a name would be read so, the formula multiplies comparisons
 * instead (18.17.7.315 SUMPRODUCT), which take it as it is.
 */
final class Counting {

  private static final int LONGEST_CRITERION = 255;

  private final List<String> columns;
  private final SheetLabels labels;
  private final boolean continued;

  /** A column of the data, and the cell that a row of it must agree with. */
  record Condition(int column, String reference, String text) {

    boolean isPlain() {
      return !text.isEmpty()
          && text.length() <= LONGEST_CRITERION
          && "=<>".indexOf(text.charAt(0)) < 0
          && text.indexOf('*') < 0
          && text.indexOf('?') < 0
          && text.indexOf('~') < 0;
    }
  }

  /**
   * Formulas over a table.
   *
   * @param columns the names of its columns
   * @param continued whether it has rows that go on with the one above, which count for nothing
   */
  Counting(List<String> columns, SheetLabels labels, boolean continued) {
    this.columns = columns;
    this.labels = labels;
    this.continued = continued;
  }

  /** How many cells say something. */
  String known(List<Condition> conditions) {
    List<String> others = new ArrayList<>();
    others.add(labels.kindEmpty());
    if (continued) {
      others.add(labels.kindContinued());
    }
    return formula(conditions, "<>", others);
  }

  /** How many cells say nothing. */
  String unknown(List<Condition> conditions) {
    return formula(conditions, "=", List.of(labels.kindEmpty()));
  }

  private String formula(List<Condition> conditions, String operator, List<String> kinds) {
    boolean plain = conditions.stream().allMatch(Condition::isPlain);
    List<String> parts = new ArrayList<>();
    for (Condition condition : conditions) {
      String column = column(condition.column());
      String reference = condition.reference();
      parts.add(plain ? column + "," + reference : "(" + column + "=" + reference + ")");
    }
    for (String kind : kinds) {
      String column = column(DataSheet.KIND);
      parts.add(
          plain
              ? column + "," + quoted(operator + escaped(kind, "~*?", '~'))
              : "(" + column + operator + quoted(kind) + ")");
    }
    return plain
        ? "COUNTIFS(" + String.join(",", parts) + ")"
        : "SUMPRODUCT(" + String.join("*", parts) + ")";
  }

  /** A structured reference (18.17.2.6.3), in which an apostrophe takes a sign as it is. */
  private String column(int index) {
    return DataSheet.TABLE + "[" + escaped(columns.get(index), "'#[]@", '\'') + "]";
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\"", "\"\"") + "\"";
  }

  /** A text with a sign before each of some characters. */
  private static String escaped(String text, String characters, char sign) {
    StringBuilder escaped = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (characters.indexOf(c) >= 0) {
        escaped = escaped == null ? new StringBuilder(text.substring(0, i)) : escaped;
        escaped.append(sign);
      }
      if (escaped != null) {
        escaped.append(c);
      }
    }
    return escaped == null ? text : escaped.toString();
  }
}
