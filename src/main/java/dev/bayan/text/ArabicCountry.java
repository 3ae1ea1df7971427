package dev.bayan.text;

import static dev.bayan.text.DigitStyle.ARABIC_INDIC;
import static dev.bayan.text.DigitStyle.LATIN;
import static dev.bayan.text.MonthNames.ALGERIA;
import static dev.bayan.text.MonthNames.EGYPT;
import static dev.bayan.text.MonthNames.LEVANT;
import static dev.bayan.text.MonthNames.MAURITANIA;
import static dev.bayan.text.MonthNames.MOROCCO;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;

import java.time.DayOfWeek;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How Arabic is written in each country where it is, a row each: the digits of generated text, the
 * marks within Latin digits, the names of the months, the first day of the week, and the number by
 * which Excel knows the locale. All as in the Common Locale Data Repository, release 47, but kept
 * here, since it changes with the JDK.
 */
enum ArabicCountry {
  AE(LATIN, Marks.POINT, EGYPT, MONDAY, 0x3801),
  BH(ARABIC_INDIC, Marks.POINT, EGYPT, SATURDAY, 0x3C01),
  DJ(ARABIC_INDIC, Marks.POINT, EGYPT, SATURDAY, Lcid.NONE),
  DZ(LATIN, Marks.COMMA, ALGERIA, SATURDAY, 0x1401),
  EG(ARABIC_INDIC, Marks.POINT, EGYPT, SATURDAY, 0x0C01),
  EH(LATIN, Marks.POINT, EGYPT, MONDAY, Lcid.NONE),
  ER(ARABIC_INDIC, Marks.POINT, EGYPT, MONDAY, Lcid.NONE),
  IL(ARABIC_INDIC, Marks.POINT, EGYPT, SUNDAY, Lcid.NONE),
  IQ(ARABIC_INDIC, Marks.POINT, LEVANT, SATURDAY, 0x0801),
  JO(ARABIC_INDIC, Marks.POINT, LEVANT, SATURDAY, 0x2C01),
  KM(ARABIC_INDIC, Marks.POINT, EGYPT, MONDAY, Lcid.NONE),
  KW(ARABIC_INDIC, Marks.POINT, EGYPT, SATURDAY, 0x3401),
  LB(ARABIC_INDIC, Marks.POINT, LEVANT, MONDAY, 0x3001),
  LY(LATIN, Marks.COMMA, EGYPT, SATURDAY, 0x1001),
  MA(LATIN, Marks.COMMA, MOROCCO, MONDAY, 0x1801),
  MR(ARABIC_INDIC, Marks.POINT, MAURITANIA, MONDAY, Lcid.NONE),
  OM(ARABIC_INDIC, Marks.POINT, EGYPT, SATURDAY, 0x2001),
  PS(ARABIC_INDIC, Marks.POINT, LEVANT, MONDAY, 0x2C01),
  QA(ARABIC_INDIC, Marks.POINT, EGYPT, SATURDAY, 0x4001),
  SA(ARABIC_INDIC, Marks.POINT, EGYPT, SUNDAY, 0x0401),
  SD(ARABIC_INDIC, Marks.POINT, EGYPT, SATURDAY, Lcid.NONE),
  SO(ARABIC_INDIC, Marks.POINT, EGYPT, MONDAY, Lcid.NONE),
  SS(ARABIC_INDIC, Marks.POINT, EGYPT, MONDAY, Lcid.NONE),
  SY(ARABIC_INDIC, Marks.POINT, LEVANT, SATURDAY, 0x2801),
  TD(ARABIC_INDIC, Marks.POINT, EGYPT, MONDAY, Lcid.NONE),
  TN(LATIN, Marks.COMMA, ALGERIA, MONDAY, 0x1C01),
  YE(ARABIC_INDIC, Marks.POINT, EGYPT, SUNDAY, 0x2401),
  /** Standard Arabic of no country: {@code ar} and {@code ar-001}. */
  WORLD(LATIN, Marks.POINT, EGYPT, MONDAY, Lcid.NONE);

  /** The decimal separator of Latin digits; the thousands' is the other of the two. */
  enum Marks {
    POINT,
    COMMA
  }

  /** Windows language ids ([MS-LCID]). */
  private static final class Lcid {
    /** Saudi Arabia's, which is also Windows' id for Arabic as such. */
    static final int NONE = 0x0401;
  }

  private static final Map<String, ArabicCountry> BY_CODE =
      Stream.of(values()).collect(Collectors.toMap(Enum::name, Function.identity()));

  final DigitStyle digits;
  final Marks marks;
  final MonthNames months;
  final DayOfWeek firstDay;
  final int lcid;

  ArabicCountry(DigitStyle digits, Marks marks, MonthNames months, DayOfWeek firstDay, int lcid) {
    this.digits = digits;
    this.marks = marks;
    this.months = months;
    this.firstDay = firstDay;
    this.lcid = lcid;
  }

  /** The row of a country by its ISO 3166 code; null where Arabic is no language of it. */
  static @Nullable ArabicCountry of(String code) {
    return BY_CODE.get(code);
  }
}
