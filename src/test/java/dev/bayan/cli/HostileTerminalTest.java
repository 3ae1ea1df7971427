package dev.bayan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever a file, its name or an argument says, nothing of it steers the terminal that it is
 * echoed to, or turns around what stands beside it.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "no file there has such a name")
class HostileTerminalTest {

  /**
   * A link (OSC 8), a cleared screen, a title, C1, an override, an open isolate, a line of its own.
   */
  private static final String SPELL =
      "\u001B]8;;http:evil\u0007x\u001B[2J\u001B]0;t\u0007\u009B1m\u202Ex\u2067\u2066y\r"
          + "\u2028z\u2069\u2069\u2069";

  @TempDir Path folder;

  @Test
  void nothingThatIsEchoedSteersTheTerminal() throws Exception {
    Path in = Files.createDirectory(folder.resolve("in" + SPELL));
    String escaped = escaped(SPELL);
    write(in, "title", briefing("\"title\": \"" + escaped + "\""));
    write(in, "key" + SPELL, briefing("\"title\": \"أ\", \"" + escaped + "\": 1"));
    write(
        in,
        "id",
        briefing("\"title\": \"أ\"").replace("\"id\": \"a\"", "\"id\": \"" + escaped + "\""));
    write(in, "from", briefing("\"title\": \"أ\", " + from(escaped + ".csv")));
    write(in, "sheet", briefing("\"title\": \"أ\", " + from("t.xlsx#" + escaped)));
    write(in, "table", briefing("\"title\": \"أ\", " + from("t.csv")));
    write(in, "raw", briefing("\"title\": \"" + SPELL + "\""));
    Files.writeString(
        in.resolve("raw.yaml"), "id: a\ntitle: \"" + SPELL + "\"\n" + SPELL + ": 1\n");
    Files.writeString(in.resolve("t.csv"), ",a" + SPELL + "\n" + SPELL + ",\"" + SPELL + "\"x\n");
    Files.writeString(in.resolve("t.xlsx"), "PK" + SPELL);
    Path theme =
        Files.writeString(
            folder.resolve(SPELL + ".json"),
            "{\"" + escaped + "\": 1, \"colours\": {\"accent\": \"" + escaped + "\"}}");
    Path out = folder.resolve("out" + SPELL);

    harmless("check", "-i", in.toString());
    harmless("build", "-i", in.toString(), "-o", out.toString());
    harmless("build", "-i", in.toString(), "-o", theme.toString());
    harmless("check", "-i", in.toString(), "--theme", theme.toString());
    harmless("check", "-i", in.toString(), "--theme", SPELL);
    harmless("check", in.resolve("missing" + SPELL).toString());
    harmless("check", SPELL, "--input", SPELL);
    harmless("build", "--format", SPELL);
    harmless("build", "--jobs", SPELL);
    harmless("build", "--" + SPELL);
    harmless("read-back", theme.toString());
    harmless("read-back", SPELL);
    harmless("init", folder.resolve("new" + SPELL).toString());
    harmless("init", theme.toString());
    plain("explain", SPELL);
    plain(SPELL);
  }

  private void harmless(String... args) throws Exception {
    for (String form : List.of("human", "short", "json")) {
      for (String language : List.of("en", "ar")) {
        List<String> all = new ArrayList<>(Arrays.asList(args));
        all.addAll(List.of("--diagnostics", form, "--lang", language));
        plain(all.toArray(String[]::new));
      }
    }
  }

  private void plain(String... args) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int code = Commands.run(out, out, args);
    String printed = out.toString(StandardCharsets.UTF_8);
    assertThat(code)
        .as(printed)
        .isIn(ExitCode.DONE, ExitCode.SOME_FAILED, ExitCode.USAGE, ExitCode.ABORTED);
    assertThat(printed).isNotEmpty().doesNotContain("internal error");
    for (String line : printed.split("\n", -1)) {
      assertThat(line.codePoints())
          .as("%s in %s", Arrays.toString(args), escaped(line))
          .noneMatch(Character::isISOControl)
          .noneMatch(c -> (c >= 0x2028 && c <= 0x202E) || (c >= 0x206A && c <= 0x206F));
      assertThat(balance(line)).as("%s in %s", Arrays.toString(args), escaped(line)).isZero();
    }
  }

  /** Isolates that stay open at the end of a line; negative where one ends that never began. */
  private static int balance(String line) {
    int open = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      open += c >= 0x2066 && c <= 0x2068 ? 1 : c == 0x2069 ? -1 : 0;
      if (open < 0) {
        return open;
      }
    }
    return open;
  }

  private static void write(Path in, String name, String json) throws Exception {
    Files.writeString(in.resolve(name + ".json"), json);
  }

  private static String briefing(String members) {
    return "{\"id\": \"a\", " + members + ", \"sections\": [{\"content\": [\"نص\"]}]}";
  }

  private static String from(String name) {
    return "\"comparisons\": [{\"id\": \"c\", \"title\": \"ج\", \"axis\": \"م\", \"from\": \""
        + name
        + "\"}]";
  }

  private static String escaped(String text) {
    return Stream.of(text.split(""))
        .map(
            c ->
                c.isEmpty() || (c.charAt(0) >= ' ' && c.charAt(0) < 0x7F)
                    ? c
                    : String.format(java.util.Locale.ROOT, "\\u%04x", (int) c.charAt(0)))
        .collect(java.util.stream.Collectors.joining());
  }
}
