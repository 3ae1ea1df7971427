package dev.bayan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class LocaleProfileTest {

  private static final List<String> COUNTRIES =
      List.of(
          "AE BH DJ DZ EG EH ER IL IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SS SY TD TN YE 001"
              .split(" "));

  private static final LocalDate DAY = LocalDate.of(2025, 7, 6);

  @Test
  void localesAreOneOnlyWhereNothingOfThemDiffers() throws Exception {
    LocaleProfile locale = LocaleProfile.of("ar-EG");
    LocaleProfile other =
        new LocaleProfile(
            "en",
            Direction.LEFT_TO_RIGHT,
            DigitStyle.LATIN,
            "·",
            "'",
            List.of("I"),
            DayOfWeek.MONDAY,
            1033,
            DigitStyle.LATIN);
    RecordComponent[] parts = LocaleProfile.class.getRecordComponents();

    for (int i = 0; i < parts.length; i++) {
      Object[] values = new Object[parts.length];
      for (int j = 0; j < parts.length; j++) {
        values[j] = parts[j].getAccessor().invoke(i == j ? other : locale);
      }
      assertThat(made(parts, values)).as(parts[i].getName()).isNotEqualTo(locale);
    }
    assertThat(LocaleProfile.of("ar-EG")).isEqualTo(locale).hasSameHashCodeAs(locale);
  }

  private static LocaleProfile made(RecordComponent[] parts, Object[] values) throws Exception {
    Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
    return LocaleProfile.class.getDeclaredConstructor(types).newInstance(values);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/text/locales.csv", numLinesToSkip = 1, delimiter = ';')
  void everyLocaleWritesAsItsLineInTheTableTells(
      String tag,
      String date,
      String dual,
      String number,
      String percent,
      String money,
      String list,
      String week) {
    Locale before = Locale.getDefault();
    try {
      for (String surroundings : List.of("en-US", "ar-EG-u-nu-arab", "tr-TR", "th-TH-u-nu-thai")) {
        Locale.setDefault(Locale.forLanguageTag(surroundings));
        LocaleProfile locale = LocaleProfile.of(tag);
        Labels labels = Labels.of(locale);
        DigitStyle digits = locale.digits();
        String gregorian = Dates.gregorian(DAY, locale, digits);
        assertThat(gregorian).isEqualTo(date);
        assertThat(
                gregorian
                    + labels.gregorianEra()
                    + labels.hijriJoin()
                    + Dates.hijri(DAY, locale, digits))
            .isEqualTo(shown(dual));
        assertThat(write("-1234567.5", NumberStyle.plain(1), locale)).isEqualTo(number);
        assertThat(write("0.455", NumberStyle.percent(1), locale)).isEqualTo(percent);
        assertThat(write("120500", Numbers.money("EGP", 0, locale), locale))
            .isEqualTo(shown(money));
        boolean arabic = locale.direction().isRightToLeft();
        List<String> parties =
            arabic ? List.of("مصر", "قطر", "Reuters") : List.of("Egypt", "Qatar", "Reuters");
        assertThat(Lists.and(parties, locale.direction())).isEqualTo(list);
        assertThat(locale.firstDay()).hasToString(week);
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  private static String shown(String golden) {
    return golden.replace('~', '\u00A0');
  }

  private static String write(String number, NumberStyle style, LocaleProfile locale) {
    return Numbers.write(new BigDecimal(number), style, locale, locale.digits());
  }

  @ParameterizedTest
  @CsvSource({
    "ar-Arab-EG,ar-Arab-EG,ARABIC_INDIC",
    "ar-EG-u-nu-latn,ar-EG,LATIN",
    "ar-AE-u-nu-arab,ar-AE,ARABIC_INDIC",
    "ar-EG-u-nu-deva,ar-EG,ARABIC_INDIC",
    "ar-eg,ar-EG,ARABIC_INDIC",
    "ar-FR,ar-FR,LATIN",
    "fa-IR,fa-IR,LATIN",
    "ur-PK,ur-PK,LATIN",
    "he,he,LATIN",
    "ckb-IQ,ckb-IQ,ARABIC_INDIC",
    "en-EG,en-EG,LATIN"
  })
  void digitsGoByTheTagThenByTheCountryAndTheRestOfTheTagIsKept(
      String tag, String language, DigitStyle digits) {
    LocaleProfile locale = LocaleProfile.of(tag);
    assertThat(locale.language()).isEqualTo(language);
    assertThat(locale.digits()).isEqualTo(digits);
  }

  @ParameterizedTest
  @CsvSource({
    "ar,true,true",
    "ar-Latn,false,false",
    "az-Arab,true,false",
    "fa,true,false",
    "en,false,true",
    "fr,false,false"
  })
  void directionGoesByTheScript(String tag, boolean rightToLeft, boolean spoken) {
    assertThat(LocaleProfile.of(tag).direction().isRightToLeft()).isEqualTo(rightToLeft);
    assertThat(LocaleProfile.speaks(tag)).isEqualTo(spoken);
  }

  /** What the table has otherwise than the CLDR of the JDK that runs the test. */
  @Test
  void tableIsCldrButForWhatIsNamedHere() {
    Map<String, String> differences = new TreeMap<>();
    for (String country : COUNTRIES) {
      LocaleProfile ours = LocaleProfile.of("ar-" + country);
      Locale theirs = Locale.forLanguageTag("ar-" + country);
      DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(theirs);
      differ(differences, country + " zero", ours.digits().zero(), symbols.getZeroDigit());
      if (ours.digits() == DigitStyle.LATIN) {
        differ(differences, country + " point", ours.decimal(), symbols.getDecimalSeparator());
        differ(differences, country + " group", ours.grouping(), symbols.getGroupingSeparator());
      }
      List<String> months =
          IntStream.rangeClosed(1, 12)
              .mapToObj(month -> Month.of(month).getDisplayName(TextStyle.FULL, theirs))
              .toList();
      differ(differences, country + " months", ours.months(), months);
      differ(
          differences,
          country + " week",
          ours.firstDay(),
          WeekFields.of(theirs).getFirstDayOfWeek());
    }
    assertThat(differences).isEmpty();
  }

  private static void differ(Map<String, String> differences, String what, Object a, Object b) {
    if (!a.toString().equals(b.toString())) {
      differences.put(what, a + " not " + b);
    }
  }

  /** The JDK reads the Umm al-Qura tables from a file, which a release could change. */
  @Test
  void monthsOfUmmAlQuraBeginWhereTheyAlwaysDid() {
    CRC32 sum = new CRC32();
    for (int year = 1300; year <= 1600; year++) {
      for (int month = 1; month <= 12; month++) {
        HijrahDate first = HijrahChronology.INSTANCE.date(year, month, 1);
        sum.update((first.toEpochDay() + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
      }
    }
    assertThat(Long.toHexString(sum.getValue())).isEqualTo("c699545a");
  }
}
