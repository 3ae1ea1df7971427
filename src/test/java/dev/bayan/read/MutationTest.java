package dev.bayan.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A good briefing, damaged in every way at every place: an answer each time, never an exception.
 */
class MutationTest {

  private static final byte[] GOOD = Fixtures.bytes(Fixtures.GOOD.resolve("everything.json"));

  private static final Pattern TOKEN =
      Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|[-+.0-9eE]+|true|false|null|[\\[\\]{}:,]");

  private static final List<DiagnosticForm> FORMS =
      List.of(new DiagnosticPrinter(Messages.in("en")), new DiagnosticPrinter(Messages.in("ar")));

  private static final List<String> REPLACEMENTS =
      List.of(
          "null",
          "true",
          "0",
          "-1.5e3",
          "1e999",
          "\"\"",
          "\"x\"",
          "\"\\u202E\"",
          "\"\\ud83d\"",
          "\"\\ude00\"",
          "\"a\\ud83dx\\ude00\"",
          "{}",
          "[]",
          "[[]]",
          "{\"text\": 1}",
          "{\"x-a\": 1}",
          ",",
          ":",
          "}",
          "]",
          "،",
          "'",
          "//");

  @Test
  void everyTokenDroppedDoubledSwappedOrReplaced() {
    String good = new String(GOOD, UTF_8);
    List<int[]> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(good);
    while (matcher.find()) {
      tokens.add(new int[] {matcher.start(), matcher.end()});
    }
    assertThat(tokens).hasSizeGreaterThan(300);
    for (int i = 0; i < tokens.size(); i++) {
      int start = tokens.get(i)[0];
      int end = tokens.get(i)[1];
      String before = good.substring(0, start);
      String token = good.substring(start, end);
      String after = good.substring(end);
      answers(before + after);
      answers(before + token + token + after);
      answers(before);
      if (i + 1 < tokens.size()) {
        int next = tokens.get(i + 1)[0];
        int nextEnd = tokens.get(i + 1)[1];
        answers(
            before
                + good.substring(next, nextEnd)
                + good.substring(end, next)
                + token
                + good.substring(nextEnd));
      }
      for (String replacement : REPLACEMENTS) {
        answers(before + replacement + after);
      }
    }
  }

  @Test
  void everyByteChangedOrCutOff() {
    for (int i = 0; i < GOOD.length; i++) {
      for (int bit = 0; bit < 8; bit += 3) {
        byte[] changed = GOOD.clone();
        changed[i] ^= (byte) (1 << bit);
        answers(changed);
      }
    }
  }

  @Test
  void everyCharacterOfYamlDroppedDoubledOrReplaced() {
    String good = new String(Fixtures.bytes(Fixtures.GOOD.resolve("everything.yaml")), UTF_8);
    for (int i = 0; i < good.length(); i++) {
      String before = good.substring(0, i);
      String after = good.substring(i + 1);
      answers("mutant.yaml", (before + after).getBytes(UTF_8));
      answers("mutant.yaml", (before + good.charAt(i) + good.charAt(i) + after).getBytes(UTF_8));
      for (char c : "\n\t:-'\"[}&*!%|>?#،\u0000".toCharArray()) {
        answers("mutant.yaml", (before + c + after).getBytes(UTF_8));
      }
    }
  }

  private static void answers(String json) {
    answers(json.getBytes(UTF_8));
  }

  private static void answers(byte[] bytes) {
    answers("mutant.json", bytes);
  }

  private static void answers(String file, byte[] bytes) {
    Reading reading = Fixtures.read(file, bytes);
    List<Diagnostic> diagnostics = Fixtures.diagnostics(reading);
    boolean error = diagnostics.stream().anyMatch(d -> d.severity() == Diagnostic.Severity.ERROR);
    String json = new String(bytes, UTF_8);
    assertThat(reading instanceof Reading.Refused).as(json).isEqualTo(error);
    assertThat(diagnostics)
        .as(json)
        .allMatch(d -> d.line() > 0 && d.column() > 0 && d.length() > 0)
        .noneMatch(d -> Fixtures.message(d).matches("the file is not (JSON|YAML) from here on"));
    for (DiagnosticForm form : FORMS) {
      assertThat(form.print(diagnostics)).as(json).isNotNull();
    }
  }
}
