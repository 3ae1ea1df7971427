package dev.bayan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.batch.TroubleCode;
import dev.bayan.read.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * A code is never reused: the list {@code codes.txt} only ever grows. {@code -Dgolden.update} adds
 * new codes to it, and never changes a line that is there.
 */
class CodesTest {

  private static final Path LIST = Path.of("src/test/resources/codes.txt");

  @Test
  void noCodeVanishesOrChangesItsMeaning() throws IOException {
    Map<String, String> listed = listed();
    if (System.getProperty("golden.update") != null) {
      Map<String, String> grown = new TreeMap<>(all());
      grown.putAll(listed);
      StringBuilder text = new StringBuilder();
      grown.forEach((code, meaning) -> text.append(code + " " + meaning + "\n"));
      Files.writeString(LIST, text);
      listed = listed();
    }
    assertThat(all()).isEqualTo(listed);
  }

  @Test
  void everyCodeIsOneOfItsKind() {
    assertThat(all()).hasSize(Code.values().length + TroubleCode.values().length);
    assertThat(all().keySet()).allMatch(code -> code.matches("B[1-59][0-9]{3}"));
    assertThat(all().values()).doesNotHaveDuplicates().noneMatch(String::isBlank);
  }

  /** Every code, with what it means. */
  static Map<String, String> all() {
    Map<String, String> all = new TreeMap<>();
    Arrays.stream(Code.values()).forEach(code -> all.put(code.number(), code.description()));
    Arrays.stream(TroubleCode.values()).forEach(code -> all.put(code.number(), code.description()));
    return all;
  }

  private static Map<String, String> listed() throws IOException {
    Map<String, String> listed = new TreeMap<>();
    if (Files.exists(LIST)) {
      for (String line : Files.readAllLines(LIST)) {
        String other = listed.put(line.substring(0, 5), line.substring(6));
        assertThat(other).as("listed twice: " + line).isNull();
      }
    }
    return listed;
  }
}
