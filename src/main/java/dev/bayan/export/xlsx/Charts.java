package dev.bayan.export.xlsx;

import dev.bayan.plan.Block;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Value;
import dev.bayan.text.Lists;
import dev.bayan.text.NumberStyle;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which numbers of a pack are worth a picture: of each comparison the rows that are counted in one
 * unit, as columns by party, where there are at least two numbers to set side by side.
 */
final class Charts {

  /** What a reader can still tell apart. */
  private static final int MOST_SERIES = 5;

  private static final int MOST_PARTIES = 24;
  private static final int MOST_CHARTS = 8;

  /** Columns that are so many times higher leave nothing to be seen of others. */
  private static final double ONE_SIZE = 20;

  private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^()]+)\\)\\s*$");

  private final Workbook workbook;
  private final Pack pack;
  private final List<Chart> charts = new ArrayList<>();

  /**
   * A chart of columns.
   *
   * @param alt what it shows, in words
   * @param code the number format of its values
   */
  record Chart(
      String title, String alt, String code, Reference parties, List<Series> series, Pack pack) {
    Chart {
      series = List.copyOf(series);
    }
  }

  /** Cells of a sheet in one row, and the texts in them. */
  record Reference(String range, List<String> texts) {
    Reference {
      texts = List.copyOf(texts);
    }
  }

  /** One row; a null number is a gap. */
  record Series(Reference name, String range, List<@Nullable BigDecimal> numbers) {}

  private Charts(Workbook workbook) {
    this.workbook = workbook;
    pack = workbook.pack();
  }

  static List<Chart> of(Workbook workbook) {
    Charts found = new Charts(workbook);
    found.pack.tables().forEach(found::table);
    return found.charts.subList(0, Math.min(MOST_CHARTS, found.charts.size()));
  }

  private void table(Block.Table table) {
    String name = workbook.names().of(table);
    if (name == null || table.columns().size() > MOST_PARTIES) {
      return;
    }
    String sheet = CellRef.sheet(name);
    int header = workbook.rowsAbove() + 2;
    int last = table.columns().size();
    Map<String, List<Series>> byUnit = new LinkedHashMap<>();
    Map<String, NumberStyle> styles = new LinkedHashMap<>();
    for (int i = 0; i < table.rows().size() && charts.size() < MOST_CHARTS; i++) {
      Block.Row row = table.rows().get(i);
      NumberStyle style = style(row);
      if (style != null) {
        int at = header + 1 + i;
        Reference role =
            new Reference(
                sheet + "!$A$" + at,
                List.of(Xstring.first(MatrixSheet.withMarker(row.name(), row.marker()))));
        String unit = unit(style, row, byUnit);
        styles.putIfAbsent(unit, style);
        byUnit
            .computeIfAbsent(unit, none -> new ArrayList<>())
            .add(new Series(role, range(sheet, at, last), numbers(row)));
      }
    }
    List<String> parties = MatrixSheet.columnNames(table);
    Reference names = new Reference(range(sheet, header, last), parties.subList(1, last + 1));
    byUnit.forEach((unit, series) -> chart(table, names, styles.get(unit), series));
  }

  /**
   * What is counted, so far as a row says it: by its format, or in brackets behind its name. Rows
   * that do not say it share a chart only where their numbers are of one size.
   */
  private static String unit(NumberStyle style, Block.Row row, Map<String, List<Series>> byUnit) {
    Matcher brackets = IN_BRACKETS.matcher(row.name().text());
    String unit = style.percent() + style.prefix() + " " + style.suffix();
    if (brackets.find()) {
      return unit + " " + brackets.group(1);
    }
    if (style.percent() || !style.prefix().isEmpty() || !style.suffix().isEmpty()) {
      return unit;
    }
    double size = size(numbers(row));
    String group = unit;
    for (int i = 2; byUnit.containsKey(group); i++) {
      double other = size(byUnit.get(group).get(0).numbers());
      if (Math.max(size, other) <= ONE_SIZE * Math.min(size, other)) {
        return group;
      }
      group = unit + i;
    }
    return group;
  }

  /** The largest of some numbers. */
  private static double size(List<@Nullable BigDecimal> numbers) {
    double size = 0;
    for (BigDecimal number : numbers) {
      size = number == null ? size : Math.max(size, Math.abs(number.doubleValue()));
    }
    return size;
  }

  private void chart(
      Block.Table table, Reference parties, @Nullable NumberStyle style, List<Series> all) {
    List<Series> series = all.subList(0, Math.min(MOST_SERIES, all.size()));
    long numbers =
        series.stream().flatMap(one -> one.numbers().stream()).filter(n -> n != null).count();
    if (numbers < 2 || style == null) {
      return;
    }
    String roles =
        Lists.and(series.stream().map(one -> one.name().texts().get(0)).toList(), pack.direction());
    String title = table.title().text();
    String alt =
        title
            + pack.labels().labelEnd()
            + " "
            + roles
            + pack.labels().listJoin()
            + Lists.and(parties.texts(), pack.direction());
    String shown = series.size() == 1 ? roles : title;
    String code = workbook.codes().number(BigDecimal.ONE, style);
    charts.add(new Chart(shown, alt, code, parties, series, pack));
  }

  /** How the numbers of a row are written; null where it has none that a cell can hold. */
  private static @Nullable NumberStyle style(Block.Row row) {
    for (Block.Cell cell : row.cells()) {
      if (cell.value() instanceof Value.Number number
          && Serial.holds(number.number(), cell.text().text())) {
        return number.style();
      }
    }
    return null;
  }

  private static List<@Nullable BigDecimal> numbers(Block.Row row) {
    List<@Nullable BigDecimal> numbers = new ArrayList<>();
    for (Block.Cell cell : row.cells()) {
      boolean held =
          cell.value() instanceof Value.Number number
              && Serial.holds(number.number(), cell.text().text());
      numbers.add(held && cell.value() instanceof Value.Number number ? number.number() : null);
    }
    return numbers;
  }

  private static String range(String sheet, int row, int last) {
    return sheet + "!$B$" + row + ":$" + CellRef.column(last) + "$" + row;
  }
}
