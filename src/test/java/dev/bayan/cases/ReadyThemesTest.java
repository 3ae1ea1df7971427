package dev.bayan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.Samples;
import dev.bayan.export.Format;
import dev.bayan.model.Briefing;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Planner;
import dev.bayan.read.ThemeReader;
import dev.bayan.text.Labels;
import dev.bayan.verify.Verifier;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each ready theme dresses every kind of block, in both directions, and every file is proven. */
class ReadyThemesTest {

  @ParameterizedTest
  @ValueSource(strings = {"standard", "ministry", "newsroom"})
  void everyFileSaysWhatTheBriefingSays(String name) {
    var theme = new ThemeReader(Labels.names()).ready(name).theme();
    for (Briefing briefing :
        List.of(Samples.everything(), Samples.english(), Samples.longTable(120, 2))) {
      Pack pack = new Planner(theme).plan(briefing);
      byte[] workbook = Example.export(pack, Format.XLSX);
      for (Format format : Format.values()) {
        Map<Format, byte[]> carried =
            format == Format.PDF ? Map.of(Format.XLSX, workbook) : Map.of();
        byte[] file = Example.export(pack, format);
        assertThat(new Verifier().verify(pack, format, file, carried))
            .as("%s, %s, %s", name, briefing.id(), format)
            .isEmpty();
      }
    }
  }
}
