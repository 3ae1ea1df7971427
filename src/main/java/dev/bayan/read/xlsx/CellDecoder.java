package dev.bayan.read.xlsx;

import static dev.bayan.read.xlsx.WorkbookException.broken;

import dev.bayan.read.xlsx.SheetCell.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the {@code c} elements of a workbook's sheets hold (clause 18.3.1.4).
 *
 * <p>A number is the double that was saved, to the fifteen digits that Excel shows: 0.1 + 0.2 is
 * 0.3.
 */
record CellDecoder(List<String> strings, CellStyles styles, boolean from1904) {

  private static final MathContext AS_SHOWN = new MathContext(15, RoundingMode.HALF_UP);
  private static final int LONGEST_NUMBER = 400;

  /** A cell's value; null where it holds nothing. The reader stands at the beginning of it. */
  @Nullable Value read(XmlPart part) throws WorkbookException {
    String type = part.attribute("t");
    int style = part.number("s", 0);
    StringBuilder saved = new StringBuilder();
    String inline = null;
    boolean formula = false;
    boolean hasSaved = false;
    boolean inside = false;
    while (part.next() && !part.ends("c")) {
      if (part.starts("v")) {
        inside = true;
        hasSaved = true;
      } else if (part.ends("v")) {
        inside = false;
      } else if (part.starts("f")) {
        formula = true;
      } else if (part.starts("is")) {
        inline = Strings.text(part, "is");
      } else if (inside) {
        part.addText(saved);
      }
    }
    if (formula && !hasSaved) {
      return new Value.Uncalculated();
    }
    String content = saved.toString();
    return switch (type == null ? "n" : type) {
      case "s" -> hasSaved ? text(Strings.at(strings, content)) : null;
      case "inlineStr" -> inline == null ? null : text(inline);
      case "str" -> text(Strings.unescaped(content));
      case "b" -> hasSaved ? new Value.Bool(content.strip().equals("1")) : null;
      case "e" -> new Value.Fault(content);
      case "d" -> day(content.strip());
      case "n" -> content.isBlank() ? null : number(content.strip(), styles.format(style));
      default -> throw broken("a cell of the type " + type);
    };
  }

  private static @Nullable Value text(String text) {
    return text.isBlank() ? null : new Value.Text(text);
  }

  private Value number(String content, NumberFormat format) throws WorkbookException {
    double number;
    try {
      number = content.length() > LONGEST_NUMBER ? Double.NaN : Double.parseDouble(content);
    } catch (NumberFormatException e) {
      number = Double.NaN;
    }
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      throw broken("no number " + content);
    }
    BigDecimal exact = new BigDecimal(number);
    return switch (format) {
      case NumberFormat.Day day -> DayNumber.of(exact, from1904);
      case NumberFormat.Time time -> new Value.NoDay();
      case NumberFormat.General general -> new Value.Number(shown(exact), format);
      case NumberFormat.Decimals decimals -> new Value.Number(shown(exact), format);
      case NumberFormat.Percent percent -> new Value.Number(shown(exact), format);
      case NumberFormat.Money money -> new Value.Number(shown(exact), format);
    };
  }

  private static BigDecimal shown(BigDecimal exact) {
    BigDecimal shown = exact.round(AS_SHOWN).stripTrailingZeros();
    // 120000 is not to be 1.2E+5; but 1E+300 is.
    return shown.scale() < 0 && shown.scale() >= -21 ? shown.setScale(0) : shown;
  }

  /** ISO 8601, in files that are strict (ECMA-376 part 1) and some of LibreOffice's. */
  private static @Nullable Value day(String content) throws WorkbookException {
    if (content.isEmpty()) {
      return null;
    }
    int time = content.indexOf('T');
    String day = time < 0 ? content : content.substring(0, time);
    boolean hasTime = time >= 0 && !content.substring(time).matches("T[0:.]*Z?");
    try {
      return new Value.Day(LocalDate.parse(day), hasTime);
    } catch (DateTimeParseException e) {
      return new Value.NoDay();
    }
  }
}
