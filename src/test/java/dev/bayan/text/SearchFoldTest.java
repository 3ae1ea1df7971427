package dev.bayan.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchFoldTest {

  @ParameterizedTest
  @CsvSource({
    "مُحَمَّدٌ, محمد",
    "الأحد, الاحد",
    "الإمارات, الامارات",
    "القرآن, القران",
    "ٱلكتاب, الكتاب",
    "مستشفى, مستشفي",
    "مدرسة, مدرسه",
    "مؤتمر, موتمر",
    "شاطئ, شاطي",
    "هٰذا, هذا",
    "مـــديـــر, مدير",
    "Reuters É, reuters é",
    "قال David ٢٠٢٥, قال david ٢٠٢٥",
    "جزء, جزء"
  })
  void everySpellingFoldsToOne(String text, String folded) {
    assertThat(SearchFold.of(text)).isEqualTo(folded);
  }

  @ParameterizedTest
  @CsvSource({"\u200Eأ, ا", "أ\u200F, ا", "\u061Cأ, ا", "\u06D6أ, ا"})
  void whatLeavesNoInkIsLeftOut(String text, String folded) {
    assertThat(SearchFold.of(text)).isEqualTo(folded);
  }

  @Property
  void foldingTwiceIsFoldingOnceAndNothingGrows(@ForAll String text) {
    String once = SearchFold.of(text);
    assertThat(SearchFold.of(once)).isEqualTo(once);
    assertThat(once.length()).isLessThanOrEqualTo(text.length());
  }
}
