package dev.bayan.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.bayan.read.BriefingReader;
import dev.bayan.read.Diagnostic;
import dev.bayan.read.Reading;
import java.util.Set;

/** Any bytes are a briefing or are refused for a reason with a place; nothing else happens. */
class JsonFuzzTest {

  private static final BriefingReader READER = new BriefingReader(Set.of("internal"));

  @FuzzTest(maxDuration = "10m")
  void anyBytesAreReadOrRefused(byte[] bytes) {
    switch (READER.read("fuzz.json", bytes)) {
      case Reading.Accepted accepted -> assertThat(accepted.briefing().sections()).isNotEmpty();
      case Reading.Refused refused ->
          assertThat(refused.diagnostics())
              .isNotEmpty()
              .allMatch(diagnostic -> isPlaced(diagnostic, bytes.length));
    }
  }

  private static boolean isPlaced(Diagnostic diagnostic, int length) {
    boolean ofTheWholeFile = diagnostic.line() == 0 && diagnostic.column() == 0;
    boolean inside =
        diagnostic.line() >= 1 && diagnostic.line() <= length + 1 && diagnostic.column() >= 1;
    return ofTheWholeFile || inside;
  }
}
