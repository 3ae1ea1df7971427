package dev.bayan.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.bayan.read.BriefingReader;
import dev.bayan.read.Diagnostic;
import dev.bayan.read.Reading;
import java.util.List;
import java.util.Set;

/** Any bytes read as YAML give a briefing or diagnostics with places in the file. */
class YamlFuzzTest {

  @FuzzTest
  void answers(byte[] bytes) {
    Reading reading = new BriefingReader(Set.of("internal")).read("fuzz.yaml", bytes);
    List<Diagnostic> diagnostics =
        switch (reading) {
          case Reading.Accepted accepted -> accepted.warnings();
          case Reading.Refused refused -> refused.diagnostics();
        };
    assertThat(reading instanceof Reading.Refused)
        .isEqualTo(diagnostics.stream().anyMatch(d -> d.severity() == Diagnostic.Severity.ERROR));
    long lines = new String(bytes, java.nio.charset.StandardCharsets.UTF_8).lines().count();
    for (Diagnostic d : diagnostics) {
      boolean isCount = d.code().equals("B1901");
      assertThat(d.line()).isBetween(isCount ? 0 : 1, (int) lines + 1);
      assertThat(d.column()).isBetween(isCount ? 0 : 1, bytes.length + 1);
    }
  }
}
