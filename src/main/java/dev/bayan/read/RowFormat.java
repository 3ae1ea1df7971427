package dev.bayan.read;

import dev.bayan.model.Format;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The format of a row out of a table file, which states one for each cell: where all its numbers
 * agree it is theirs.
 *
 * <pre>
 * 45.5%, none, 12% → Percent      12, 45.5% → Plain
 * </pre>
 */
final class RowFormat {

  private final Problems problems;

  RowFormat(Problems problems) {
    this.problems = problems;
  }

  /** The format of a row's cells; what will be shown otherwise than in the file is warned of. */
  Format of(List<TableCell> row, Node at) {
    List<TableCell> numbers = row.stream().filter(TableCell::isNumber).toList();
    Format agreed = agreed(row, numbers);
    if (agreed == null) {
      boolean changed =
          numbers.stream().anyMatch(n -> saysMore(n.format()) && TableCell.isNumber(n.otherwise()));
      if (changed) {
        problems.report(
            Code.MIXED_FORMATS, at, Message.of("table.mixed"), Message.of("table.mixed.help"));
      }
    }
    Format format = agreed == null ? new Format.Plain() : agreed;
    if (row.stream().anyMatch(cell -> isNumberIn(format, cell))) {
      row.stream().filter(cell -> !isNumberIn(format, cell)).forEach(this::warnOfNumberLikeText);
    }
    return format;
  }

  private static @Nullable Format agreed(List<TableCell> row, List<TableCell> numbers) {
    List<Format> formats = numbers.stream().map(TableCell::format).distinct().toList();
    if (formats.size() != 1) {
      return formats.isEmpty() ? new Format.Plain() : null;
    }
    // A date fits no format of numbers.
    boolean dates =
        row.stream()
            .anyMatch(
                cell ->
                    cell.value() instanceof Node.Mapping mapping && mapping.member("date") != null);
    boolean plain = formats.get(0) instanceof Format.Plain;
    return dates && !plain ? null : formats.get(0);
  }

  private static boolean isNumberIn(Format format, TableCell cell) {
    Node node = cell.format().equals(format) ? cell.value() : cell.otherwise();
    return TableCell.isNumber(node);
  }

  /** Whether a number means something else where this is not shown. */
  private static boolean saysMore(Format format) {
    return format instanceof Format.Percent || format instanceof Format.Money;
  }

  private void warnOfNumberLikeText(TableCell cell) {
    if (cell.otherwise() instanceof Node.Text text && CellReader.looksLikeNumber(text.text())) {
      problems.report(
          Code.NUMBER_LIKE_TEXT,
          text,
          Message.of("table.number-like", Echo.quoted(text.text())),
          Message.of("table.number-like.help"));
    }
  }
}
