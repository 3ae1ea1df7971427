package dev.bayan.plan;

import dev.bayan.model.Briefing;
import dev.bayan.model.Format;
import dev.bayan.model.RichText;
import dev.bayan.text.Dates;
import dev.bayan.text.DigitStyle;
import dev.bayan.text.Direction;
import dev.bayan.text.Labels;
import dev.bayan.text.LocaleProfile;
import dev.bayan.text.NumberStyle;
import dev.bayan.text.Numbers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers and dates as one briefing's language, digits and calendar write them. */
record Wording(
    LocaleProfile locale, DigitStyle digits, Labels labels, Briefing.@Nullable Calendar calendar) {

  /** A day in the briefing's calendars; outside the Umm al-Qura tables in the Gregorian only. */
  String date(LocalDate date) {
    String gregorian = Dates.gregorian(date, locale, digits);
    if (calendar == null || calendar == Briefing.Calendar.GREGORIAN || !Dates.hasHijri(date)) {
      return gregorian;
    }
    String hijri = Dates.hijri(date, locale, digits);
    return switch (calendar) {
      case GREGORIAN, HIJRI -> hijri;
      case GREGORIAN_AND_HIJRI -> gregorian + labels.gregorianEra() + labels.hijriJoin() + hijri;
    };
  }

  String number(BigDecimal number, NumberStyle style) {
    return Numbers.write(number, style, locale, digits);
  }

  /** A number as a word, such as a year or a code: no thousands separators. */
  String plain(BigDecimal number) {
    return Numbers.plain(number, locale, digits);
  }

  /** How a row's format writes a number; a row of words or dates writes it plainly. */
  NumberStyle style(BigDecimal number, Format format) {
    return switch (format) {
      case Format.Decimal decimal ->
          decimal.decimals() == Format.Decimal.AS_WRITTEN
              ? NumberStyle.plain(Math.max(0, number.scale()))
              : NumberStyle.plain(decimal.decimals());
      case Format.Percent percent -> NumberStyle.percent(decimals(number.movePointRight(2)));
      case Format.Money money ->
          Numbers.money(
              money.currency().getCurrencyCode(),
              decimals(number) == 0 ? 0 : Math.max(0, money.currency().getDefaultFractionDigits()),
              locale);
      case Format.Plain plain -> Numbers.natural(number);
      case Format.Words words -> Numbers.natural(number);
      case Format.Date date -> Numbers.natural(number);
    };
  }

  /** The number that item {@code n} of a list shows: {@code ١.} */
  String ordinal(int n) {
    return digits.write(n) + ".";
  }

  /** The marker of note {@code n}: {@code (١)}. */
  String marker(int n) {
    return "(" + digits.write(n) + ")";
  }

  /** What names table or figure {@code n}: {@code جدول ١: توزيع الأدوار}. */
  Block.Caption caption(String label, int n, RichText words, Direction base) {
    String number = digits.write(n);
    String lead = label + "\u00A0" + number + labels.labelEnd() + " ";
    List<RichText.Piece> pieces = new ArrayList<>(RichText.plain(lead).pieces());
    pieces.addAll(words.pieces());
    return new Block.Caption(label, number, Prose.of(new RichText(pieces), base));
  }

  private static int decimals(BigDecimal number) {
    return Math.max(0, number.stripTrailingZeros().scale());
  }
}
