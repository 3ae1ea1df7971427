package dev.bayan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ar-EG; ARABIC_INDIC; 1234567.891; 2; false; ١٬٢٣٤٬٥٦٧٫٨٩",
        "ar-EG; LATIN; 1234567.891; 2; false; 1,234,567.89",
        "ar-MA; LATIN; 1234567.891; 2; false; 1.234.567,89",
        "en; LATIN; 999; 0; false; 999",
        "en; LATIN; -1000; 0; false; -1,000",
        "ar-EG; ARABIC_INDIC; 0.455; 1; true; ٤٥٫٥٪",
        "en; LATIN; 0.455; 1; true; 45.5%",
        "en; LATIN; 2.5; 0; false; 3",
        "en; LATIN; -2.5; 0; false; -3",
        "en; LATIN; 1.005; 2; false; 1.01",
        "en; LATIN; -0.001; 2; false; 0.00",
        "en; LATIN; 3.5; 0; false; 4",
      })
  void numbersAreWrittenAsTheLocaleDoes(
      String language,
      DigitStyle digits,
      BigDecimal number,
      int decimals,
      boolean percent,
      String expected) {
    NumberStyle style = new NumberStyle(decimals, percent, true, "", "");
    assertThat(Numbers.write(number, style, LocaleProfile.of(language), digits))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"ar-EG,EGP,ج.م.", "ar-QA,USD,دولار", "ar,XDR,XDR", "ar,CHF,فرنك سويسري"})
  void arabicMoneyHasItsCurrencyAfterTheNumber(String language, String code, String name) {
    LocaleProfile locale = LocaleProfile.of(language);
    NumberStyle style = Numbers.money(code, 0, locale);
    assertThat(Numbers.write(new BigDecimal("120500"), style, locale, DigitStyle.ARABIC_INDIC))
        .isEqualTo("١٢٠٬٥٠٠\u00A0" + name);
  }

  @Test
  void plainNumberIsNotGrouped() {
    LocaleProfile egypt = LocaleProfile.of("ar-EG");
    assertThat(Numbers.plain(new BigDecimal("1994.5"), egypt, DigitStyle.ARABIC_INDIC))
        .isEqualTo("١٩٩٤٫٥");
  }

  @ParameterizedTest
  @CsvSource({"USD,'$120,500'", "CHF,'CHF\u00A0120,500'"})
  void englishMoneyHasItsCurrencyBeforeTheNumber(String code, String expected) {
    LocaleProfile locale = LocaleProfile.of("en");
    NumberStyle style = Numbers.money(code, 0, locale);
    assertThat(Numbers.write(new BigDecimal("120500"), style, locale, DigitStyle.LATIN))
        .isEqualTo(expected);
  }
}
