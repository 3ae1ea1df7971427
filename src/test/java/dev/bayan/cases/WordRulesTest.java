package dev.bayan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.export.Format;
import dev.bayan.plan.Pack;
import dev.bayan.verify.Verifier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No Word file of ours breaks a rule by which Word sets Arabic: none that a theme dresses. */
class WordRulesTest {

  private static final Verifier VERIFIER = new Verifier();

  /** Every briefing in every ready theme. */
  static Stream<Arguments> dressed() {
    return Example.all().stream()
        .flatMap(example -> Example.themes().stream().map(theme -> Arguments.of(example, theme)));
  }

  @ParameterizedTest
  @MethodSource("dressed")
  void everyWordFileKeepsEveryRule(Example example, String theme) throws Exception {
    Pack pack = example.pack(Example.theme(theme));
    byte[] file = Example.export(pack, Format.DOCX);
    assertThat(VERIFIER.verify(pack, Format.DOCX, file)).isEmpty();
  }
}
