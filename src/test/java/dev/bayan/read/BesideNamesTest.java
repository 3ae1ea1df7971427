package dev.bayan.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Which names of files get as far as the disk: none that leads anywhere but beside the briefing.
 */
class BesideNamesTest {

  private static final List<String> DEVICES =
      List.of(
          "con", "prn", "aux", "nul", "com0", "com1", "com9", "com¹", "com²", "com³", "lpt1",
          "lpt³", "conin$", "conout$");

  @Test
  void noNameLeavesTheFolder() {
    for (String name :
        List.of(
            "../a.csv",
            "..\\\\a.csv",
            "a/../../a.csv",
            "/etc/passwd.csv",
            "//host/a.csv",
            "\\\\\\\\host\\\\a.csv",
            "C:\\\\a.csv",
            "C:a.csv",
            "file:///a.csv",
            "./a.csv",
            "a//b.csv",
            "a/./b.csv",
            "a.csv/..",
            "\\u0000.csv",
            "a\\u0000b.csv",
            "a\\u000ab.csv",
            "a.csv:stream.csv",
            "\\ud800.csv",
            "a/.csv/../../x.csv")) {
      assertThat(asked(name)).as(name).isEmpty();
    }
    // Percent signs are letters like others: nobody decodes them.
    assertThat(asked("%2e%2e/a.csv")).containsExactly("%2e%2e/a.csv");
    assertThat(asked("جداول/أرقام (٢).csv")).hasSize(1);
  }

  @Test
  void noNameIsADeviceOfWindows() {
    for (String device : DEVICES) {
      for (String form :
          List.of("%s.csv", "%s .csv", "%s.a.csv", "x/%s.csv", "%s/x.csv", "%s./x.csv")) {
        String name = form.formatted(device);
        assertThat(asked(name)).as(name).isEmpty();
        assertThat(asked(name.toUpperCase(Locale.ROOT))).as(name).isEmpty();
      }
    }
    assertThat(asked("a./b.csv")).isEmpty();
    assertThat(asked("a /b.csv")).isEmpty();
    for (String name :
        List.of("console.csv", "com.csv", "com10.csv", "auxiliary.csv", "nul-1.csv", "xcon.csv")) {
      assertThat(asked(name)).as(name).containsExactly(name);
    }
    for (String id : List.of("con", "prn", "aux", "nul", "com1", "lpt9")) {
      assertThat(FileName.isReserved(id)).as(id).isTrue();
    }
  }

  /** What the reader asked its neighbours for. */
  private static List<String> asked(String name) {
    List<String> asked = new ArrayList<>();
    String json =
        "{\"id\": \"a\", \"title\": \"a\", \"sections\": [{\"content\": [\"a\"]}], \"comparisons\":"
            + "[{\"id\": \"c\", \"title\": \"c\", \"axis\": \"x\", \"from\": \""
            + name
            + "\"}]}";
    Fixtures.read(
        "a.json",
        json.getBytes(java.nio.charset.StandardCharsets.UTF_8),
        (file, most) -> {
          asked.add(file);
          return new Neighbours.Found.Missing(List.of());
        });
    return asked;
  }
}
