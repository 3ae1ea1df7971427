package dev.bayan.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.model.Cell;
import dev.bayan.model.Comparison;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Briefings that take a comparison from one file, and what their cells say. */
final class Tables {

  private Tables() {}

  static Reading read(String from, byte[] file) {
    String name = from.replaceFirst("#.*", "");
    Map<String, byte[]> files = Map.of(name, file);
    Neighbours neighbours =
        (wanted, most) -> {
          byte[] bytes = files.get(wanted);
          return bytes == null
              ? new Neighbours.Found.Missing(List.of())
              : new Neighbours.Found.Bytes(Arrays.copyOf(bytes, Math.min(bytes.length, most)));
        };
    byte[] briefing =
        """
        {"id": "a", "title": "ع", "sections": [{"content": ["ن"]}],
         "comparisons": [{"id": "t", "title": "ع", "axis": "محور", "from": "%s"}]}
        """
            .formatted(from)
            .getBytes(StandardCharsets.UTF_8);
    return Fixtures.read("in/briefing.json", briefing, neighbours);
  }

  static Reading csv(String text) {
    return read("t.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  /** The comparison of a reading that has not a word to say. */
  static Comparison comparison(Reading reading) {
    assertThat(new DiagnosticPrinter(Messages.in("en")).print(Fixtures.diagnostics(reading)))
        .isEmpty();
    return ((Reading.Accepted) reading).briefing().comparisons().get(0);
  }

  static List<String> codes(Reading reading) {
    return Fixtures.diagnostics(reading).stream().map(Diagnostic::code).toList();
  }

  /** Names and cells in one grid; the corner is empty. */
  static List<List<String>> grid(Comparison comparison) {
    List<List<String>> grid = new ArrayList<>();
    List<String> header = new ArrayList<>(List.of(""));
    header.addAll(comparison.columns());
    grid.add(header);
    for (Comparison.Row row : comparison.rows()) {
      List<String> cells = new ArrayList<>(List.of(row.name()));
      row.cells().forEach(cell -> cells.add(said(cell)));
      grid.add(cells);
    }
    return grid;
  }

  /** A cell by its type and value. */
  static String said(Cell cell) {
    return switch (cell) {
      case Cell.Text text -> text.text().text();
      case Cell.Number number -> "n:" + plain(number.number());
      case Cell.Day day -> "d:" + day.date();
      case Cell.Empty empty -> "";
    };
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
