package dev.bayan.read;

import dev.bayan.text.Dates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days as ISO 8601 writes them, {@code 2025-07-06}, that the Gregorian calendar has. Other orders
 * and digits are not read, since 06/07 is two days: what they might mean is in the hint.
 */
final class Days {

  private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");

  /** Year, month and day in this order, in whatever digits and with whatever between them. */
  private static final Pattern NEARLY =
      Pattern.compile(
          "(\\p{Nd}{4})[-/.\\u2010-\\u2015 ](\\p{Nd}{1,2})[-/.\\u2010-\\u2015 ](\\p{Nd}{1,2})");

  /** The days that a calendar may have, without anything between them. */
  private static final Pattern COMPACT =
      Pattern.compile("([12][0-9]{3})(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])");

  /** From 1927 to 2173. */
  private static final int EXCEL_DIGITS = 5;

  private static final Message DAY = Message.of("contract.day");
  private static final Message SUCH_AS = Message.of("contract.day.help");

  /** What Excel counts from, in its days since 1900. */
  private static final LocalDate EXCEL_ZERO = LocalDate.of(1899, 12, 30);

  private final Values values;

  Days(Values values) {
    this.values = values;
  }

  @Nullable LocalDate day(Node node) {
    if (node instanceof Node.Number number) {
      return values.wrongType(node, DAY, numberHint(number));
    }
    if (!(node instanceof Node.Text text)) {
      return values.wrongType(node, DAY);
    }
    String written = text.text();
    Matcher iso = ISO.matcher(written);
    if (!iso.matches()) {
      Matcher nearly = NEARLY.matcher(written.strip());
      Message hint = nearly.matches() ? write(iso(nearly)) : SUCH_AS;
      return refuse(node, Message.of("contract.not-a-day", Echo.quoted(written)), hint);
    }
    int year = Integer.parseInt(iso.group(1));
    int month = Integer.parseInt(iso.group(2));
    int day = Integer.parseInt(iso.group(3));
    if (year == 0 || month < 1 || month > 12) {
      Message message =
          year == 0 ? Message.of("contract.year-0") : Message.of("contract.no-month", month);
      return refuse(node, message, Message.of("contract.no-month.help"));
    }
    YearMonth in = YearMonth.of(year, month);
    if (!in.isValidDay(day)) {
      Message name = Message.of("month." + month);
      return refuse(
          node, Message.of("contract.month-length", name, year, in.lengthOfMonth()), null);
    }
    return shown(node, in.atDay(day));
  }

  /** The day, and a warning where its Hijri date was asked for and there is none. */
  private LocalDate shown(Node node, LocalDate day) {
    if (values.showsHijri() && !Dates.hasHijri(day)) {
      Message message = Message.of("locale.no-hijri");
      Message help = Message.of("locale.no-hijri.help");
      values.problems().report(Code.BEYOND_HIJRI, node, message, help);
    }
    return day;
  }

  /** What a number may mean that stands where a day should: 20250706, or Excel's 45844. */
  static Message numberHint(Node.Number node) {
    BigDecimal number = node.number();
    if (number.stripTrailingZeros().scale() > 0 || number.signum() < 0) {
      return SUCH_AS;
    }
    String digits = number.toBigInteger().toString();
    Matcher compact = COMPACT.matcher(digits);
    if (compact.matches()) {
      return write(iso(compact));
    }
    return digits.length() == EXCEL_DIGITS
        ? Message.of("contract.excel-day.help", digits, EXCEL_ZERO.plusDays(number.intValue()))
        : SUCH_AS;
  }

  private static Message write(String day) {
    return Message.of("contract.write", Echo.quoted(day));
  }

  private @Nullable LocalDate refuse(Node node, Message message, @Nullable Message hint) {
    values.problems().report(Code.BAD_DATE, node, message, hint);
    return null;
  }

  /** {@code Integer.parseInt} reads every decimal digit of Unicode, ٢٠٢٥ as well as 2025. */
  private static String iso(Matcher date) {
    return String.format(
        Locale.ROOT,
        "%04d-%02d-%02d",
        Integer.parseInt(date.group(1)),
        Integer.parseInt(date.group(2)),
        Integer.parseInt(date.group(3)));
  }
}
