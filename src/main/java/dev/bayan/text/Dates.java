package dev.bayan.text;

import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.List;

/**
 * Dates in words, the month spelled out so that no reader has to guess which number is which.
 *
 * <pre>
 * gregorian(2025-07-06, ar-EG, ARABIC_INDIC) → ٦ يوليو ٢٠٢٥
 * hijri(2025-07-06, ar-EG, ARABIC_INDIC)     → ١١ محرم ١٤٤٧ هـ
 * </pre>
 *
 * <p>The mark of the era clings to its year by a no-break space; the other spaces are plain, so
 * that a date is found by who types it.
 */
public final class Dates {

  private static final List<String> HIJRI_ARABIC =
      List.of(
          "محرم",
          "صفر",
          "ربيع الأول",
          "ربيع الآخر",
          "جمادى الأولى",
          "جمادى الآخرة",
          "رجب",
          "شعبان",
          "رمضان",
          "شوال",
          "ذو القعدة",
          "ذو الحجة");

  private static final List<String> HIJRI_ENGLISH =
      List.of(
          "Muharram",
          "Safar",
          "Rabi I",
          "Rabi II",
          "Jumada I",
          "Jumada II",
          "Rajab",
          "Shaban",
          "Ramadan",
          "Shawwal",
          "Dhu al-Qadah",
          "Dhu al-Hijjah");

  /** The Umm al-Qura tables of the JDK begin and end here (1300 AH to 1600 AH). */
  private static final LocalDate FIRST_HIJRI = LocalDate.of(1882, 11, 12);

  private static final LocalDate LAST_HIJRI = LocalDate.of(2174, 11, 25);

  private Dates() {}

  /** Day, month by name, year. */
  public static String gregorian(LocalDate date, LocaleProfile locale, DigitStyle digits) {
    return digits.write(date.getDayOfMonth())
        + " "
        + locale.months().get(date.getMonthValue() - 1)
        + " "
        + digits.write(date.getYear());
  }

  /** Day, month by name, year of the Umm al-Qura calendar, with its era mark (هـ or AH). */
  public static String hijri(LocalDate date, LocaleProfile locale, DigitStyle digits) {
    HijrahDate hijri = HijrahDate.from(date);
    boolean arabic = locale.direction().isRightToLeft();
    return digits.write(hijri.get(ChronoField.DAY_OF_MONTH))
        + " "
        + (arabic ? HIJRI_ARABIC : HIJRI_ENGLISH).get(hijri.get(ChronoField.MONTH_OF_YEAR) - 1)
        + " "
        + digits.write(hijri.get(ChronoField.YEAR))
        + (arabic ? "\u00A0هـ" : "\u00A0AH");
  }

  /** Whether the Umm al-Qura calendar is defined for the day. */
  public static boolean hasHijri(LocalDate date) {
    return !date.isBefore(FIRST_HIJRI) && !date.isAfter(LAST_HIJRI);
  }
}
