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
    for (var label : Labels.class.getRecordComponents()) {
      Object expected = label.getName().equals(name) ? "غيره" : label.getAccessor().invoke(ARABIC);
      assertThat(label.getAccessor().invoke(other)).as(label.getName()).isEqualTo(expected);
    }
    assertThat(other).isNotEqualTo(ARABIC);
  }

  @Test
  void nothingReplacedIsNothingChanged() {
    assertThat(ARABIC.with(Map.of())).isEqualTo(ARABIC);
  }
}
