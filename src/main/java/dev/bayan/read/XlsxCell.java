package dev.bayan.read;

import dev.bayan.model.Format;
import dev.bayan.read.xlsx.CellName;
import dev.bayan.read.xlsx.NumberFormat;
import dev.bayan.read.xlsx.SheetCell;
import dev.bayan.read.xlsx.SheetFacts;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a sheet as the contract would write it, with its link to a page as its source.
 *
 * <p>Truth values, times and faults are refused, as a briefing has no words for them: which words
 * are to stand there its author knows.
 */
final class XlsxCell {

  private final String sheet;
  private final SheetFacts facts;
  private final Problems problems;

  XlsxCell(String sheet, SheetFacts facts, Problems problems) {
    this.sheet = sheet(sheet);
    this.facts = facts;
    this.problems = problems;
  }

  /** The name of a sheet as formulas write it: in quotes unless it is one word. */
  static String sheet(String name) {
    boolean word =
        name.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '.');
    return word ? name : "'" + name.replace("'", "''") + "'";
  }

  /** The place of a cell or a range. */
  Pointer pointer(String name) {
    return Pointer.cell(sheet + "!" + name);
  }

  TableCell nothing(int row, int column) {
    Pointer pointer = pointer(CellName.of(row, column));
    return TableCell.of(new Node.Null(Place.WHOLE_FILE, pointer), text("", pointer));
  }

  TableCell read(SheetCell cell) {
    Pointer pointer = pointer(cell.reference());
    return switch (cell.value()) {
      case SheetCell.Value.Text text -> {
        Node.Text words = text(text.text(), pointer);
        yield TableCell.of(TypedNode.with(words, source(cell, pointer)), words);
      }
      case SheetCell.Value.Number number -> number(number, pointer, source(cell, pointer));
      case SheetCell.Value.Day day -> {
        if (day.hadTime()) {
          report(Code.TIME_CUT_OFF, pointer, "time", "time.help");
        }
        Node node = TypedNode.day(text(day.day().toString(), pointer));
        yield TableCell.of(TypedNode.with(node, source(cell, pointer)), null);
      }
      case SheetCell.Value.Bool bool -> refused(Code.CELL_KIND, pointer, "truth");
      case SheetCell.Value.NoDay noDay -> refused(Code.CELL_KIND, pointer, "no-day");
      case SheetCell.Value.Uncalculated formula ->
          refused(Code.UNCALCULATED, pointer, "uncalculated");
      case SheetCell.Value.Fault fault -> {
        problems.report(
            Code.CELL_FAULT,
            Place.WHOLE_FILE,
            pointer,
            Message.of("table.fault", Echo.quoted(fault.code())),
            Message.of("table.fault.help"));
        yield mistake(pointer);
      }
    };
  }

  private static TableCell number(
      SheetCell.Value.Number number, Pointer pointer, Node.@Nullable Text source) {
    BigDecimal value = number.number();
    Node node = TypedNode.with(new Node.Number(value, Place.WHOLE_FILE, pointer), source);
    Format format = format(number.format());
    // A year may head a column; what a sum of money would read like is the author's to say.
    boolean bare = format instanceof Format.Plain || format.equals(new Format.Decimal(0));
    boolean names = bare && value.scale() >= 0;
    return new TableCell(node, node, names ? text(value.toPlainString(), pointer) : null, format);
  }

  private static Format format(NumberFormat format) {
    return switch (format) {
      case NumberFormat.Decimals decimals ->
          new Format.Decimal(Math.min(decimals.decimals(), Formats.MOST_DECIMALS));
      case NumberFormat.Percent percent -> new Format.Percent();
      case NumberFormat.Money money -> new Format.Money(Currency.getInstance(money.currency()));
      case NumberFormat.General general -> new Format.Plain();
      case NumberFormat.Day day -> new Format.Plain();
      case NumberFormat.Time time -> new Format.Plain();
    };
  }

  /** A link to a page; links into the workbook and to files lead nowhere from a document. */
  private Node.@Nullable Text source(SheetCell cell, Pointer pointer) {
    String link = facts.links().get(cell.reference());
    if (link == null) {
      return null;
    }
    String scheme = link.toLowerCase(Locale.ROOT);
    boolean page = scheme.startsWith("http://") || scheme.startsWith("https://");
    return page ? text(link, pointer) : null;
  }

  private TableCell refused(Code code, Pointer pointer, String what) {
    report(code, pointer, what, what + ".help");
    return mistake(pointer);
  }

  /** Stands for what was reported: it is neither empty nor wrong again. */
  private static TableCell mistake(Pointer pointer) {
    Node.Text dash = text("—", pointer);
    return TableCell.of(dash, dash);
  }

  private void report(Code code, Pointer pointer, String what, String help) {
    problems.report(
        code, Place.WHOLE_FILE, pointer, Message.of("table." + what), Message.of("table." + help));
  }

  private static Node.Text text(String text, Pointer pointer) {
    return new Node.Text(text, (start, end) -> Place.WHOLE_FILE, Place.WHOLE_FILE, pointer);
  }
}
