package dev.bayan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LabelsTest {

  private static final Labels ARABIC = Labels.of(LocaleProfile.of("ar"));

  @ParameterizedTest
  @MethodSource("dev.bayan.text.Labels#names")
  void everyNamedLabelIsReplacedAndNoOther(String name) throws Exception {
    Labels other = ARABIC.with(Map.of(name, "غيره"));
    assertReplaced(name, Labels.class, ARABIC, other);
    assertReplaced(name, SheetLabels.class, ARABIC.sheets(), other.sheets());
    assertThat(other).isNotEqualTo(ARABIC);
  }

  private static void assertReplaced(String name, Class<?> type, Object before, Object after)
      throws Exception {
    for (var label : type.getRecordComponents()) {
      if (label.getType() == String.class) {
        Object old = label.getAccessor().invoke(before);
        Object expected = label.getName().equals(name) ? "غيره" : old;
        assertThat(label.getAccessor().invoke(after)).as(label.getName()).isEqualTo(expected);
      }
    }
  }

  @Test
  void kindsThatFormulasCountByAreNeverOne() {
    SheetLabels same = ARABIC.with(Map.of("kindText", "x", "kindEmpty", "X")).sheets();
    assertThat(same.kinds()).isEqualTo(ARABIC.sheets().kinds());
  }

  @Test
  void nothingReplacedIsNothingChanged() {
    assertThat(ARABIC.with(Map.of())).isEqualTo(ARABIC);
  }
}
