package dev.bayan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

  private static final LocalDate DAY = LocalDate.of(2025, 4, 5);

  @ParameterizedTest
  @CsvSource({
    "ar-EG,ARABIC_INDIC,٥ أبريل ٢٠٢٥",
    "ar-JO,ARABIC_INDIC,٥ نيسان ٢٠٢٥",
    "ar-TN,LATIN,5 أفريل 2025",
    "ar-MA,LATIN,5 أبريل 2025",
    "en-GB,LATIN,5 April 2025"
  })
  void monthIsSpelledAsTheCountryDoes(String language, DigitStyle digits, String expected) {
    assertThat(Dates.gregorian(DAY, LocaleProfile.of(language), digits)).isEqualTo(expected);
  }

  @Test
  void hijriDateIsUmmAlQura() {
    assertThat(Dates.hijri(DAY, LocaleProfile.of("ar-SA"), DigitStyle.ARABIC_INDIC))
        .isEqualTo("٧ شوال ١٤٤٦\u00A0هـ");
    assertThat(Dates.hijri(DAY, LocaleProfile.of("en"), DigitStyle.LATIN))
        .isEqualTo("7 Shawwal 1446\u00A0AH");
  }

  @ParameterizedTest
  @CsvSource({"1882-11-11,false", "1882-11-12,true", "2174-11-25,true", "2174-11-26,false"})
  void hijriEndsWhereTheTablesEnd(LocalDate day, boolean defined) {
    assertThat(Dates.hasHijri(day)).isEqualTo(defined);
    if (defined) {
      assertThat(Dates.hijri(day, LocaleProfile.of("ar"), DigitStyle.LATIN)).endsWith("هـ");
    }
  }
}
