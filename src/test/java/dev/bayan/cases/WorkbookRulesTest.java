package dev.bayan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.export.Format;
import dev.bayan.plan.Pack;
import dev.bayan.verify.Verifier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No workbook of ours breaks a rule by which Excel shows Arabic, in any ready theme. */
class WorkbookRulesTest {

  private static final Verifier VERIFIER = new Verifier();

  @ParameterizedTest
  @MethodSource("dev.bayan.cases.WordRulesTest#dressed")
  void everyWorkbookKeepsEveryRule(Example example, String theme) throws Exception {
    Pack pack = example.pack(Example.theme(theme));
    byte[] file = Example.export(pack, Format.XLSX);
    assertThat(VERIFIER.verify(pack, Format.XLSX, file)).isEmpty();
  }
}
