package dev.bayan.export.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.plan.Strip.Part;
import dev.bayan.plan.Strip.Slot;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RunningSlotTest {

  /** Whatever is not Arabic letters, marks and spaces. */
  private static final Pattern FOREIGN = Pattern.compile("[^\\p{IsArabic}\\p{Mn}\\s]");

  private static String codes(String words) {
    Slot slot = new Slot(List.of(new Part.Words(words)), null);
    return new RunningSlot("", "", slot, true).codes();
  }

  @Test
  void wordsWithAnythingThatIsNotArabicAreEmbedded() {
    for (int c = ' '; c <= Character.MAX_CODE_POINT; c++) {
      if (c != '&' && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)) {
        String words = "س" + Character.toString(c);
        String expected = FOREIGN.matcher(words).find() ? "\u202B" + words + "\u202C" : words;
        assertThat(codes(words)).as("words with U+%04X", c).isEqualTo(expected);
      }
    }
  }

  @Test
  void wordsStandInOneLineWithSingleSpaces() {
    String words = " سري\t\n للغاية \u000B\f\r جدا  ";

    assertThat(codes(words)).isEqualTo(words.replaceAll("\\s+", " "));
  }
}
