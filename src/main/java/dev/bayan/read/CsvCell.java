package dev.bayan.read;

import dev.bayan.model.Format;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A cell of a CSV file as the contract would write it: a number as JSON writes one, a day as ISO
 * 8601 does, {@code 45.5%} as a fraction, anything else as text; blank is nothing. Quotes say
 * nothing about the type: some programs put them round every cell.
 */
final class CsvCell implements Node.Locator {

  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private final SourceText source;
  private final CsvScanner.Cell cell;

  private CsvCell(SourceText source, CsvScanner.Cell cell) {
    this.source = source;
    this.cell = cell;
  }

  static TableCell read(SourceText source, CsvScanner.Cell cell, Problems problems) {
    return new CsvCell(source, cell).read(problems);
  }

  private TableCell read(Problems problems) {
    Place place = source.place(cell.start(), cell.end());
    String text = text();
    Node.Text words = new Node.Text(text, this, place, Pointer.ROOT);
    String bare = text.strip();
    if (bare.isEmpty()) {
      Node.Text nothing = new Node.Text("", this, place, Pointer.ROOT);
      return TableCell.of(new Node.Null(place, Pointer.ROOT), nothing);
    }
    if (text.length() > Limits.STRING) {
      problems.report(
          Code.STRING_TOO_LONG, words, Message.of("table.long-text", text.length()), null);
    }
    if (DAY.matcher(bare).matches()) {
      return TableCell.of(TypedNode.day(new Node.Text(bare, this, place, Pointer.ROOT)), words);
    }
    boolean percent = bare.endsWith("%");
    String number = percent ? bare.substring(0, bare.length() - 1).strip() : bare;
    if (!Numeral.isJson(number)) {
      return TableCell.of(words, words);
    }
    Numeral numeral = Numeral.of(number);
    if (!numeral.isWithinLimits()) {
      boolean digits = numeral.digits() > Limits.DIGITS;
      Code code = digits ? Code.NUMBER_TOO_LONG : Code.EXPONENT_TOO_LARGE;
      problems.report(code, words, Message.of("table.long-number", Limits.DIGITS), null);
      return TableCell.of(words, words);
    }
    BigDecimal value = new BigDecimal(number);
    if (percent) {
      Node fraction = new Node.Number(value.movePointLeft(2), place, Pointer.ROOT);
      return new TableCell(fraction, words, words, new Format.Percent());
    }
    return TableCell.of(new Node.Number(value, place, Pointer.ROOT), words);
  }

  /** What is written, its quotes undone. */
  private String text() {
    String text = source.text();
    return switch (cell.shape()) {
      case QUOTED -> text.substring(cell.start() + 1, cell.end() - 1).replace("\"\"", "\"");
      case BARE, UNCLOSED, SPILLED -> text.substring(cell.start(), cell.end());
    };
  }

  @Override
  public Place of(int start, int end) {
    int from = offset(start);
    return source.place(from, Math.max(from + 1, offset(end)));
  }

  /** A doubled quote stands for one. */
  private int offset(int index) {
    if (cell.shape() != CsvScanner.Shape.QUOTED) {
      return cell.start() + index;
    }
    int at = cell.start() + 1;
    for (int i = 0; i < index; i++) {
      at += source.text().charAt(at) == '"' ? 2 : 1;
    }
    return at;
  }

  /** The cells of a record. */
  static List<TableCell> record(
      SourceText source, List<CsvScanner.Cell> record, Problems problems) {
    return record.stream().map(cell -> read(source, cell, problems)).toList();
  }
}
