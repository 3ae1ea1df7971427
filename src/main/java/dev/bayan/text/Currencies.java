package dev.bayan.text;

import java.util.Map;

/** What stands for a currency of ISO 4217 beside a number. */
final class Currencies {

  /**
   * As Arabic newspapers write them: the short names of CLDR for Arab currencies, words for the
   * rest, because a sign such as $ changes sides with what stands beside it.
   */
  private static final Map<String, String> ARABIC =
      Map.ofEntries(
          Map.entry("AED", "د.إ."),
          Map.entry("AUD", "دولار أسترالي"),
          Map.entry("BHD", "د.ب."),
          Map.entry("CAD", "دولار كندي"),
          Map.entry("CHF", "فرنك سويسري"),
          Map.entry("CNY", "يوان"),
          Map.entry("DJF", "فرنك جيبوتي"),
          Map.entry("DZD", "د.ج."),
          Map.entry("EGP", "ج.م."),
          Map.entry("ERN", "ناكفا"),
          Map.entry("EUR", "يورو"),
          Map.entry("GBP", "جنيه إسترليني"),
          Map.entry("ILS", "شيكل"),
          Map.entry("INR", "روبية هندية"),
          Map.entry("IQD", "د.ع."),
          Map.entry("IRR", "ريال إيراني"),
          Map.entry("JOD", "د.أ."),
          Map.entry("JPY", "ين"),
          Map.entry("KMF", "ف.ج.ق."),
          Map.entry("KWD", "د.ك."),
          Map.entry("LBP", "ل.ل."),
          Map.entry("LYD", "د.ل."),
          Map.entry("MAD", "د.م."),
          Map.entry("MRU", "أ.م."),
          Map.entry("OMR", "ر.ع."),
          Map.entry("QAR", "ر.ق."),
          Map.entry("RUB", "روبل"),
          Map.entry("SAR", "ر.س."),
          Map.entry("SDG", "ج.س."),
          Map.entry("SOS", "شلن صومالي"),
          Map.entry("SSP", "جنيه جنوب سوداني"),
          Map.entry("SYP", "ل.س."),
          Map.entry("TND", "د.ت."),
          Map.entry("TRY", "ليرة تركية"),
          Map.entry("USD", "دولار"),
          Map.entry("XAF", "فرنك وسط أفريقي"),
          Map.entry("YER", "ر.ي."));

  private static final Map<String, String> ENGLISH = Map.of("USD", "$", "EUR", "€", "GBP", "£");

  private Currencies() {}

  /** The Arabic name; the code itself where there is none. */
  static String arabic(String code) {
    return ARABIC.getOrDefault(code, code);
  }

  /** The sign; the code and a no-break space where there is none. */
  static String english(String code) {
    return ENGLISH.getOrDefault(code, code + '\u00A0');
  }
}
