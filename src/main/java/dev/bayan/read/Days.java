package dev.bayan.read;

import dev.bayan.text.Dates;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
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

  private final Values values;

  Days(Values values) {
    this.values = values;
  }

  @Nullable LocalDate day(Node node) {
    String written = values.word(node);
    if (written == null) {
      return null;
    }
    Matcher iso = ISO.matcher(written);
    if (!iso.matches()) {
      Matcher nearly = NEARLY.matcher(written.strip());
      String hint = nearly.matches() ? "write \"" + iso(nearly) + "\"" : "such as \"2025-07-06\"";
      return refuse(node, Echo.quoted(written) + " is not a day written YYYY-MM-DD", hint);
    }
    int year = Integer.parseInt(iso.group(1));
    int month = Integer.parseInt(iso.group(2));
    int day = Integer.parseInt(iso.group(3));
    if (year == 0 || month < 1 || month > 12) {
      String message = year == 0 ? "there is no year 0" : "there is no month " + month;
      return refuse(node, message, "year, month, day: YYYY-MM-DD");
    }
    YearMonth in = YearMonth.of(year, month);
    if (!in.isValidDay(day)) {
      String name = Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      String message = name + " " + year + " has " + in.lengthOfMonth() + " days";
      return refuse(node, message, null);
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

  private @Nullable LocalDate refuse(Node node, String message, @Nullable String hint) {
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
