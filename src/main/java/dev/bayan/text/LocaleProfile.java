package dev.bayan.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How one language and country write numbers and dates: a table of our own, because the JDK's
 * locale data changes between releases (ar-AE lost its Arabic-Indic digits between two of them).
 *
 * <pre>
 * LocaleProfile.of("ar-JO") → right to left, Arabic-Indic digits, months كانون الثاني, شباط, …
 * </pre>
 *
 * @param language the BCP 47 tag the profile was asked for
 * @param digits the digits of generated text
 * @param decimal decimal separator for {@link DigitStyle#LATIN}; Arabic-Indic numbers have ٫
 * @param grouping thousands separator for {@link DigitStyle#LATIN}; Arabic-Indic numbers have ٬
 * @param months twelve names, January first
 * @param lcid the Windows language id that Excel's number formats name ([MS-LCID])
 */
public record LocaleProfile(
    String language,
    Direction direction,
    DigitStyle digits,
    String decimal,
    String grouping,
    List<String> months,
    int lcid) {

  private static final Set<String> RIGHT_TO_LEFT_LANGUAGES =
      Set.of("ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi");

  private static final Set<String> LATIN_DIGIT_COUNTRIES =
      Set.of("", "AE", "DZ", "EH", "LY", "MA", "TN", "001");

  private static final Set<String> COMMA_DECIMAL_COUNTRIES = Set.of("DZ", "EH", "LY", "MA", "TN");

  private static final List<String> EGYPT_AND_GULF =
      List.of(
          "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر",
          "نوفمبر", "ديسمبر");

  private static final List<String> LEVANT =
      List.of(
          "كانون الثاني",
          "شباط",
          "آذار",
          "نيسان",
          "أيار",
          "حزيران",
          "تموز",
          "آب",
          "أيلول",
          "تشرين الأول",
          "تشرين الثاني",
          "كانون الأول");

  private static final List<String> ALGERIA_AND_TUNISIA =
      List.of(
          "جانفي", "فيفري", "مارس", "أفريل", "ماي", "جوان", "جويلية", "أوت", "سبتمبر", "أكتوبر",
          "نوفمبر", "ديسمبر");

  private static final List<String> MOROCCO =
      List.of(
          "يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر",
          "نونبر", "دجنبر");

  private static final List<String> ENGLISH =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  private static final Map<String, Integer> ARABIC_LCIDS =
      Map.ofEntries(
          Map.entry("SA", 0x0401),
          Map.entry("IQ", 0x0801),
          Map.entry("EG", 0x0C01),
          Map.entry("LY", 0x1001),
          Map.entry("DZ", 0x1401),
          Map.entry("MA", 0x1801),
          Map.entry("TN", 0x1C01),
          Map.entry("OM", 0x2001),
          Map.entry("YE", 0x2401),
          Map.entry("SY", 0x2801),
          // Palestine has no number of its own; Jordan's months are its months. So with Western
          // Sahara.
          Map.entry("PS", 0x2C01),
          Map.entry("EH", 0x1801),
          Map.entry("JO", 0x2C01),
          Map.entry("LB", 0x3001),
          Map.entry("KW", 0x3401),
          Map.entry("AE", 0x3801),
          Map.entry("BH", 0x3C01),
          Map.entry("QA", 0x4001));

  public LocaleProfile {
    months = List.copyOf(months);
  }

  /** The profile of a BCP 47 tag; a country it does not know is written as its language is. */
  public static LocaleProfile of(String languageTag) {
    Locale locale = Locale.forLanguageTag(languageTag);
    String country = locale.getCountry();
    if (!RIGHT_TO_LEFT_LANGUAGES.contains(locale.getLanguage())) {
      int lcid = country.equals("GB") ? 0x0809 : 0x0409;
      return new LocaleProfile(
          languageTag, Direction.LEFT_TO_RIGHT, DigitStyle.LATIN, ".", ",", ENGLISH, lcid);
    }
    boolean latin = LATIN_DIGIT_COUNTRIES.contains(country);
    boolean comma = COMMA_DECIMAL_COUNTRIES.contains(country);
    return new LocaleProfile(
        languageTag,
        Direction.RIGHT_TO_LEFT,
        latin ? DigitStyle.LATIN : DigitStyle.ARABIC_INDIC,
        comma ? "," : ".",
        comma ? "." : ",",
        monthsOf(country),
        ARABIC_LCIDS.getOrDefault(country, 0x0401));
  }

  private static List<String> monthsOf(String country) {
    return switch (country) {
      case "IQ", "JO", "LB", "PS", "SY" -> LEVANT;
      case "DZ", "TN" -> ALGERIA_AND_TUNISIA;
      case "MA", "EH" -> MOROCCO;
      default -> EGYPT_AND_GULF;
    };
  }
}
