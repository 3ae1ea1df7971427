package dev.bayan.fuzz;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.bayan.model.Briefing;
import dev.bayan.model.Passage;
import dev.bayan.read.BriefingReader;
import dev.bayan.read.Diagnostic;
import dev.bayan.read.Reading;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Set;

/**
 * Any code units as a text, lone surrogates too: the gate lets them through as they are, and then
 * XML can hold them and they turn nothing around; or it says why not, and where.
 */
class GateFuzzTest {

  private static final BriefingReader READER = new BriefingReader(Set.of());

  @FuzzTest
  void anyCodeUnits(byte[] bytes) {
    String text = ByteBuffer.wrap(bytes).asCharBuffer().toString();
    StringBuilder escaped = new StringBuilder();
    text.chars().forEach(c -> escaped.append(String.format(Locale.ROOT, "\\u%04x", c)));
    String json =
        "{\"id\":\"a\",\"title\":\"a\",\"sections\":[{\"content\":[\"" + escaped + "\"]}]}";
    switch (READER.read("fuzz.json", json.getBytes(US_ASCII))) {
      case Reading.Accepted accepted -> {
        assertThat(paragraph(accepted.briefing())).isEqualTo(text);
        assertThat(text.codePoints()).allMatch(GateFuzzTest::isHarmless);
        assertThat(openIsolates(text)).isZero();
      }
      case Reading.Refused refused ->
          assertThat(refused.diagnostics())
              .filteredOn(found -> found.severity() == Diagnostic.Severity.ERROR)
              .isNotEmpty()
              .allMatch(found -> found.code().matches("B3\\d{3}|B2004|B1901"))
              .allMatch(found -> found.code().equals("B1901") || found.line() == 1);
    }
  }

  private static String paragraph(Briefing briefing) {
    return briefing.sections().get(0).content().get(0) instanceof Passage.Paragraph paragraph
        ? paragraph.text().text()
        : "";
  }

  /** What XML 1.0 (2.2) has room for, line breaks and forced directions left out. */
  private static boolean isHarmless(int c) {
    boolean fits = (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    return fits && !(c >= 0x7F && c <= 0x9F) && !(c >= 0x2028 && c <= 0x202E);
  }

  /** How many isolates stay open, or one where an end has no beginning. */
  private static int openIsolates(String text) {
    int open = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      open += c >= 0x2066 && c <= 0x2068 ? 1 : c == 0x2069 ? -1 : 0;
      if (open < 0) {
        return 1;
      }
    }
    return open;
  }
}
