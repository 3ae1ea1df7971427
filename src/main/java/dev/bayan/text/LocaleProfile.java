package dev.bayan.text;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one language and country write numbers and dates: a table of our own ({@link ArabicCountry}),
 * because the JDK's locale data changes between releases (ar-AE lost its Arabic-Indic digits
 * between two of them). The calendar is Gregorian in every locale, Saudi Arabia's too: a briefing
 * that wants another names it.
 *
 * <pre>
 * LocaleProfile.of("ar-JO")           → right to left, Arabic-Indic digits, months كانون الثاني, شباط, …
 * LocaleProfile.of("ar-EG-u-nu-latn") → as ar-EG, but Latin digits (RFC 6067)
 * </pre>
 *
 * @param language BCP 47 tag, in canonical case and without extensions
 * @param digits the digits of generated text
 * @param decimal decimal separator for {@link DigitStyle#LATIN}; Arabic-Indic numbers have ٫
 * @param grouping thousands separator for {@link DigitStyle#LATIN}; Arabic-Indic numbers have ٬
 * @param months twelve names, January first
 * @param firstDay of the week
 * @param lcid the Windows language id that Excel's number formats name ([MS-LCID])
 * @param named the digits that the tag itself names; null where it names none
 */
public record LocaleProfile(
    String language,
    Direction direction,
    DigitStyle digits,
    String decimal,
    String grouping,
    List<String> months,
    DayOfWeek firstDay,
    int lcid,
    @Nullable DigitStyle named) {

  private static final Set<String> RIGHT_TO_LEFT_LANGUAGES =
      Set.of("ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi");

  private static final Set<String> RIGHT_TO_LEFT_SCRIPTS =
      Set.of("Adlm", "Arab", "Aran", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa");

  /** Besides Arabic; Persian, Pashto and Urdu have digits of their own, which are never guessed. */
  private static final Set<String> ARABIC_INDIC_LANGUAGES = Set.of("ckb", "sd");

  private static final int ENGLISH_US = 0x0409;
  private static final int ENGLISH_GB = 0x0809;

  public LocaleProfile {
    months = List.copyOf(months);
  }

  /** Written out, as a cold run would make it by method handles for milliseconds. */
  @Override
  public int hashCode() {
    return language.hashCode();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LocaleProfile that
        && language.equals(that.language)
        && direction == that.direction
        && digits == that.digits
        && decimal.equals(that.decimal)
        && grouping.equals(that.grouping)
        && months.equals(that.months)
        && firstDay == that.firstDay
        && lcid == that.lcid
        && named == that.named;
  }

  /**
   * The profile of a BCP 47 tag; a country it does not know is written as its language is, and a
   * language as Arabic or English is, by the side from which its script runs.
   */
  public static LocaleProfile of(String languageTag) {
    Locale full = Locale.forLanguageTag(languageTag);
    Locale locale = full.stripExtensions();
    DigitStyle named = digitsNamed(full.getUnicodeLocaleType("nu"));
    return runsRightToLeft(locale) ? rightToLeft(locale, named) : leftToRight(locale, named);
  }

  /** Whether months and labels are in the language itself: Arabic and English, in their scripts. */
  public static boolean speaks(String languageTag) {
    Locale locale = Locale.forLanguageTag(languageTag);
    String script = locale.getScript();
    return switch (locale.getLanguage()) {
      case "ar" -> script.isEmpty() || script.equals("Arab");
      case "en" -> script.isEmpty() || script.equals("Latn");
      default -> false;
    };
  }

  /** Whether a month has the name that it has in most of the countries of its language. */
  public boolean isCommonMonth(Month month) {
    int index = month.getValue() - 1;
    String name = months.get(index);
    MonthNames common = direction.isRightToLeft() ? MonthNames.EGYPT : MonthNames.ENGLISH;
    return name.equals(common.names().get(index));
  }

  private static boolean runsRightToLeft(Locale locale) {
    return locale.getScript().isEmpty()
        ? RIGHT_TO_LEFT_LANGUAGES.contains(locale.getLanguage())
        : RIGHT_TO_LEFT_SCRIPTS.contains(locale.getScript());
  }

  private static LocaleProfile rightToLeft(Locale locale, @Nullable DigitStyle named) {
    ArabicCountry country = ArabicCountry.of(locale.getCountry());
    String language = locale.getLanguage();
    ArabicCountry row = country == null ? ArabicCountry.WORLD : country;
    DigitStyle digits = row.digits;
    if (!language.equals("ar")) {
      digits =
          ARABIC_INDIC_LANGUAGES.contains(language) ? DigitStyle.ARABIC_INDIC : DigitStyle.LATIN;
    }
    boolean comma = row.marks == ArabicCountry.Marks.COMMA;
    return new LocaleProfile(
        locale.toLanguageTag(),
        Direction.RIGHT_TO_LEFT,
        named == null ? digits : named,
        comma ? "," : ".",
        comma ? "." : ",",
        row.months.names(),
        row.firstDay,
        row.lcid,
        named);
  }

  private static LocaleProfile leftToRight(Locale locale, @Nullable DigitStyle named) {
    ArabicCountry country = ArabicCountry.of(locale.getCountry());
    boolean american = Set.of("", "US").contains(locale.getCountry());
    DayOfWeek usual = american ? DayOfWeek.SUNDAY : DayOfWeek.MONDAY;
    return new LocaleProfile(
        locale.toLanguageTag(),
        Direction.LEFT_TO_RIGHT,
        named == null ? DigitStyle.LATIN : named,
        ".",
        ",",
        MonthNames.ENGLISH.names(),
        country == null ? usual : country.firstDay,
        locale.getCountry().equals("GB") ? ENGLISH_GB : ENGLISH_US,
        named);
  }

  /** The digits of a numbering system of CLDR; null for none and for those not written here. */
  private static @Nullable DigitStyle digitsNamed(@Nullable String numbers) {
    if (numbers == null) {
      return null;
    }
    return switch (numbers) {
      case "latn" -> DigitStyle.LATIN;
      case "arab" -> DigitStyle.ARABIC_INDIC;
      default -> null;
    };
  }
}
