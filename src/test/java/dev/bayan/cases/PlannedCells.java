package dev.bayan.cases;

import dev.bayan.plan.Block;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Prose;
import dev.bayan.plan.Value;
import dev.bayan.text.SearchFold;
import dev.bayan.text.SheetLabels;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the plan wants to be found in a workbook, a row a line: words as they are, numbers and days
 * by their value.
 *
 * <pre>
 * المساعدات (١) | 120500 | 2025-06-30 |
 * </pre>
 */
final class PlannedCells {

  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

  private PlannedCells() {}

  /** The head of the overview: label and value of all that stands above the contents. */
  static List<String> overview(Pack pack) {
    List<String> title = new ArrayList<>();
    List<String> lead = new ArrayList<>();
    List<String> facts = new ArrayList<>();
    for (Block block : pack.blocks()) {
      if (block instanceof Block.Title || block instanceof Block.Subtitle) {
        article(pack, block, title);
      } else if (block instanceof Block.Lead only) {
        lead.add(line(pack.labels().summary(), only.text().text()));
      } else if (block instanceof Block.Facts all) {
        all.facts()
            .forEach(
                fact ->
                    facts.add(line(fact.label().text(), value(fact.value(), fact.text(), null))));
      }
    }
    List<String> lines = new ArrayList<>(marking(pack));
    title.forEach(text -> lines.add(line("", text)));
    lines.addAll(lead);
    lines.addAll(facts);
    return lines;
  }

  /** The row that every sheet begins with where the briefing is classified. */
  private static List<String> marking(Pack pack) {
    Pack.Marking marking = pack.head().marking();
    return marking == null ? List.of() : List.of(marking.text().text());
  }

  /** The texts of the article's sheet, a comparison by its title. */
  static List<String> article(Pack pack) {
    List<String> lines = new ArrayList<>();
    pack.blocks().forEach(block -> article(pack, block, lines));
    return lines;
  }

  private static void article(Pack pack, Block block, List<String> lines) {
    switch (block) {
      case Block.Title title -> lines.add(title.text().text());
      case Block.Subtitle subtitle -> lines.add(subtitle.text().text());
      case Block.Facts facts -> {}
      case Block.Contents contents -> {}
      case Block.Lead lead -> lines.add(lead.text().text());
      case Block.Heading heading -> lines.add(heading.text().text());
      case Block.Paragraph paragraph -> lines.add(paragraph.text().text());
      case Block.Bullets bullets -> bullets.items().forEach(item -> lines.add(item.text()));
      case Block.Numbered list -> list.items().forEach(item -> lines.add(item.text().text()));
      case Block.Quote quote -> {
        lines.add(quote.text().text());
        if (quote.by() != null) {
          lines.add(quote.by().text());
        }
      }
      case Block.Figure figure -> {
        lines.add(pack.labels().figure() + pack.labels().labelEnd() + " " + figure.alt());
        if (figure.caption() != null) {
          lines.add(figure.caption().line().text());
        }
      }
      case Block.Table table -> lines.add(table.caption().line().text());
    }
  }

  /** The sheet of one comparison. */
  static List<String> comparison(Pack pack, Block.Table table) {
    List<String> lines = new ArrayList<>(marking(pack));
    lines.add(line(table.caption().line().text()));
    List<String> header = new ArrayList<>(List.of(table.axis().text()));
    table.columns().forEach(column -> header.add(column.text()));
    lines.add(line(header.toArray(String[]::new)));
    for (Block.Row row : table.rows()) {
      List<String> cells = new ArrayList<>(List.of(marked(row.name(), row.marker())));
      row.cells().forEach(cell -> cells.add(value(cell.value(), cell.text(), cell.marker())));
      lines.add(line(cells.toArray(String[]::new)));
    }
    for (int i = 0; i < table.notes().size(); i++) {
      String label = i == 0 ? pack.labels().notes() : "";
      lines.add(line(label, table.notes().get(i).line().text()));
    }
    return lines;
  }

  /** The sheet of the data: every cell of every comparison in a row of its own. */
  static List<String> data(Pack pack) {
    List<String> lines = new ArrayList<>(marking(pack));
    SheetLabels labels = pack.labels().sheets();
    lines.add(
        line(
            pack.labels().comparison(),
            labels.role(),
            labels.party(),
            labels.kind(),
            pack.labels().text(),
            labels.searchText(),
            labels.number(),
            labels.day(),
            labels.unit(),
            labels.note(),
            pack.labels().source()));
    for (Block.Table table : pack.tables()) {
      Iterator<Block.Note> notes = table.notes().iterator();
      for (Block.Row row : table.rows()) {
        String ofRow = note(row.marker(), notes);
        for (int i = 0; i < row.cells().size(); i++) {
          Block.Cell cell = row.cells().get(i);
          String own = note(cell.marker(), notes);
          String note = own + (own.isEmpty() || ofRow.isEmpty() ? "" : "\n") + ofRow;
          String place =
              line(table.title().text(), row.name().text(), table.columns().get(i).text());
          lines.add(line(place, dataOf(cell, note, labels)));
        }
      }
    }
    return lines;
  }

  private static String dataOf(Block.Cell cell, String note, SheetLabels labels) {
    String value = value(cell.value(), cell.text(), null);
    String source = cell.source() == null ? "" : cell.source().toString();
    String folded = SearchFold.of(value);
    return switch (cell.value()) {
      case Value.Words words -> line(labels.kindText(), value, folded, "", "", "", note, source);
      case Value.Empty nothing -> line(labels.kindEmpty(), "", "", "", "", "", note, source);
      case Value.Number number -> {
        String unit = (number.style().prefix() + number.style().suffix()).strip();
        boolean held = number.number().stripTrailingZeros().precision() <= 15;
        yield held
            ? line(
                labels.kindNumber(),
                "",
                "",
                value,
                "",
                number.style().percent() ? "%" : unit,
                note,
                source)
            : line(labels.kindNumber(), value, folded, "", "", "", note, source);
      }
      case Value.Day day ->
          day.date().isBefore(FIRST_DAY)
              ? line(labels.kindDate(), value, folded, "", "", "", note, source)
              : line(labels.kindDate(), "", "", "", value, "", note, source);
    };
  }

  private static String note(@Nullable Prose marker, Iterator<Block.Note> notes) {
    return marker == null ? "" : notes.next().line().text().substring(marker.text().length() + 1);
  }

  /**
   * Excel keeps 15 digits and knows no day before March 1900, and a column shows no number of more
   * than 40 characters: what it cannot hold or show stays words.
   */
  private static String value(Value value, Prose words, @Nullable Prose marker) {
    return switch (value) {
      case Value.Words only -> marked(words, marker);
      case Value.Number number -> {
        BigDecimal exact = number.number();
        yield exact.stripTrailingZeros().precision() <= 15 ? number(exact) : marked(words, marker);
      }
      case Value.Day day ->
          day.date().isBefore(FIRST_DAY) ? marked(words, marker) : day.date().toString();
      case Value.Empty nothing -> "";
    };
  }

  static String number(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static String marked(Prose words, @Nullable Prose marker) {
    return marker == null ? words.text() : words.text() + "\u00A0" + marker.text();
  }

  static String line(String... cells) {
    return String.join(" | ", cells).replaceAll("( \\| )+$", "");
  }
}
