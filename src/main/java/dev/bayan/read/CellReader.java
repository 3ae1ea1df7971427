package dev.bayan.read;

import dev.bayan.model.Cell;
import dev.bayan.model.Format;
import dev.bayan.model.RichText;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a comparison: {@code "…"}, {@code 12.5}, {@code null}, {@code {"date":
 * "2025-06-30"}}, or an object with {@code text}, {@code number} or {@code date} and a note and a
 * source.
 *
 * <p>A bare string in a row of dates is a date. In rows of numbers words are welcome ({@code "لا
 * ينطبق"}), a number in quotes is warned of. {@code {"text": "…"}} is words in every row.
 */
final class CellReader {

  private static final List<String> KEYS = List.of("text", "number", "date", "note", "source");
  private static final List<String> VALUES = KEYS.subList(0, 3);
  private static final BigDecimal LARGE_FRACTION = BigDecimal.TEN;

  private final Values values;
  private final Days days;
  private final Addresses addresses;

  CellReader(Values values) {
    this.values = values;
    this.days = new Days(values);
    this.addresses = new Addresses(values);
  }

  /** A cell of a row with a format; null where it could not be read. */
  @Nullable Cell cell(Node node, Format format) {
    return switch (node) {
      case Node.Null nothing -> new Cell.Empty();
      case Node.Number number -> number(number, format, null, null);
      case Node.Text text ->
          format instanceof Format.Date ? day(text, format, null, null) : bareText(text, format);
      case Node.Mapping mapping -> object(mapping, format);
      case Node.Sequence sequence -> wrongType(sequence);
      case Node.Bool bool -> wrongType(bool);
    };
  }

  private @Nullable Cell wrongType(Node node) {
    return values.wrongType(node, Message.of("contract.cell-type"));
  }

  private @Nullable Cell object(Node.Mapping mapping, Format format) {
    Fields fields = values.fields(mapping, Message.of("owner.cell"), KEYS);
    if (fields == null) {
      return null;
    }
    RichText note = fields.rich("note");
    URI source = fields.read("source", addresses::page);
    List<String> present = VALUES.stream().filter(fields::has).toList();
    if (present.size() != 1) {
      boolean none = present.isEmpty();
      values
          .problems()
          .report(
              none ? Code.MISSING : Code.CONFLICTING_KEYS,
              mapping,
              none
                  ? Message.of("contract.cell-needs")
                  : Message.of("contract.cell-only-one", present),
              none ? Message.of("contract.empty-cell.help") : null);
      return null;
    }
    Cell cell = null;
    for (String key : present) {
      cell = fields.read(key, value -> value(key, value, format, note, source));
    }
    return cell;
  }

  private @Nullable Cell value(
      String key, Node value, Format format, @Nullable RichText note, @Nullable URI source) {
    if (value instanceof Node.Null) {
      Message wanted =
          switch (key) {
            case "number" -> Values.NUMBER;
            case "date" -> Message.of("contract.day");
            default -> Values.TEXT;
          };
      return values.wrongType(value, wanted, Message.of("contract.null-in-cell.help"));
    }
    return switch (key) {
      case "number" -> {
        if (value instanceof Node.Number number) {
          yield number(number, format, note, source);
        }
        yield values.wrongType(value, Values.NUMBER);
      }
      case "date" -> day(value, format, note, source);
      default -> {
        RichText text = values.rich(value);
        yield text == null ? null : new Cell.Text(text, note, source);
      }
    };
  }

  private @Nullable Cell number(
      Node.Number node, Format format, @Nullable RichText note, @Nullable URI source) {
    if (format instanceof Format.Date) {
      return against(node, Message.of("contract.number-among-dates"), Days.numberHint(node));
    }
    if (format instanceof Format.Percent && node.number().abs().compareTo(LARGE_FRACTION) > 0) {
      values
          .problems()
          .report(
              Code.LARGE_PERCENT,
              node,
              Message.of("contract.large-percent"),
              Message.of("contract.large-percent.help"));
    }
    return new Cell.Number(node.number(), note, source);
  }

  private @Nullable Cell day(
      Node node, Format format, @Nullable RichText note, @Nullable URI source) {
    LocalDate day = days.day(node);
    boolean fits =
        switch (format) {
          case Format.Plain plain -> true;
          case Format.Date date -> true;
          case Format.Words words -> true;
          case Format.Decimal decimal -> false;
          case Format.Percent percent -> false;
          case Format.Money money -> false;
        };
    if (!fits) {
      return against(
          node,
          Message.of("contract.date-among-numbers"),
          Message.of("contract.date-among-numbers.help"));
    }
    return day == null ? null : new Cell.Day(day, note, source);
  }

  private @Nullable Cell bareText(Node.Text node, Format format) {
    RichText text = values.rich(node);
    if (text == null) {
      return null;
    }
    boolean numbers =
        format instanceof Format.Decimal
            || format instanceof Format.Percent
            || format instanceof Format.Money;
    if (numbers && looksLikeNumber(text.text())) {
      values
          .problems()
          .report(
              Code.NUMBER_AS_TEXT,
              node,
              Message.of("contract.number-as-text"),
              Message.of("contract.number-as-text.help"));
    }
    return new Cell.Text(text, null, null);
  }

  private @Nullable Cell against(Node node, Message message, Message hint) {
    values.problems().report(Code.CELL_AGAINST_FORMAT, node, message, hint);
    return null;
  }

  static boolean looksLikeNumber(String text) {
    boolean digit = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      digit |= Character.isDigit(c);
      if (!Character.isDigit(c) && " \u00A0.,+-\u2212%٪٫٬،$€£".indexOf(c) < 0) {
        return false;
      }
    }
    return digit;
  }
}
