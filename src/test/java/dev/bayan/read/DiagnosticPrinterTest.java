package dev.bayan.read;

import static dev.bayan.read.Diagnostic.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What a person sees at a terminal. */
class DiagnosticPrinterTest {

  @Test
  void drawsTheCaretUnderTheOffendingText() {
    assertThat(
            print("a.json", "/tittle", 41, 3, 8, "  \"tittle\": \"x\",", "did you mean \"title\"?"))
        .isEqualTo(
            """
            error[B2003]: a message
              --> a.json:41:3 (/tittle)
               |
            41 |   "tittle": "x",
               |   ^^^^^^^^
               = help: did you mean "title"?
            """);
  }

  @Test
  void widensTheGutterForLongNumbers() {
    assertThat(print("a.json", "", 12345, 1, 1, "x", null))
        .isEqualTo(
            """
            error[B2003]: a message
                 --> a.json:12345:1
                  |
            12345 | x
                  | ^
            """);
  }

  @Test
  void quotesInsteadOfPointingAfterRightToLeftText() {
    assertThat(print("a.json", "", 1, 8, 3, "\"غزة\": \"x\"", null))
        .contains("\n   | here: \u2068\"x\"\u2069\n")
        .doesNotContain("^");
  }

  @Test
  void marksTakeNoCellAndEmojiTwo() {
    assertThat(print("a.json", "", 1, 5, 1, "e\u0301😀!", null)).endsWith("   |    ^\n");
  }

  @Test
  void aTabIsOneCell() {
    assertThat(print("a.json", "", 1, 3, 1, "\t\tx", null)).endsWith(" 1 |   x\n   |   ^\n");
  }

  @Test
  void nothingOfTheFileReachesTheTerminalAsAControl() {
    String evil = "a\u001B]8;;http://x\u0007b\u009B\u202Ec\u2067\u2028\r\n\uD800\u206A";
    String printed = print(evil, "/" + evil, 1, 1, 1, evil, "hint \u202E" + evil);
    printed
        .chars()
        .filter(c -> c != '\n')
        .forEach(
            c ->
                assertThat(Character.isISOControl(c) || (c >= 0x202A && c <= 0x202E) || c == 0x2028)
                    .as("U+%04X", c)
                    .isFalse());
    assertThat(printed.lines()).hasSize(6);
    assertThat(excerptOf(printed)).doesNotContain("\u2067", "\uD800");
  }

  @Test
  void isolatesWhatRunsRightToLeft() {
    assertThat(print("غزة.json", "/عنوان", 1, 1, 1, "x", null))
        .contains("--> \u2068غزة.json\u2069:1:1 (\u2068/عنوان\u2069)");
  }

  @Test
  void showsNoLineWhereThereIsNone() {
    assertThat(print("a.json", "", 0, 0, 1, null, null))
        .isEqualTo("error[B2003]: a message\n  --> a.json\n");
  }

  @Test
  void theCaretFitsTheExcerptAtEveryColumnOfALongLine() {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      line.append((char) ('a' + i % 26));
    }
    for (int column = 1; column <= line.length() + 1; column++) {
      String excerpt = Excerpt.of(line.toString(), column);
      assertThat(excerpt.length()).isLessThanOrEqualTo(182);
      if (column <= line.length()) {
        assertThat(excerpt.charAt(Excerpt.indexOf(column))).isEqualTo(line.charAt(column - 1));
      } else {
        assertThat(excerpt).hasSize(Excerpt.indexOf(column));
      }
    }
  }

  @Test
  void noPairIsCutInHalf() {
    String line = "😀".repeat(200) + "a" + "😀".repeat(200);
    for (int column = 1; column <= line.length(); column++) {
      String excerpt = Excerpt.of(line, column);
      assertThat(Echo.line(excerpt)).isEqualTo(excerpt);
      if (column == 401) {
        assertThat(excerpt.charAt(Excerpt.indexOf(column))).isEqualTo('a');
      }
    }
  }

  @Test
  void arabicHasItsOwnWordsAndIsolatesLatin() {
    Diagnostic diagnostic =
        diagnostic(Message.of("tree.unknown-key", Message.of("owner.briefing"), "\"tittle\""));
    assertThat(new DiagnosticPrinter(Messages.in("ar")).print(diagnostic))
        .isEqualTo(
            """
            خطأ[B2003]: لا مفتاح باسم \u2068"tittle"\u2069 في الإحاطة
              --> \u2068غزة.json\u2069:3:8 (/tittle)
               |
             3 | "غزة": "x"
               | هنا: \u2068"x"\u2069
               = مساعدة: هل تقصد title؟

            """);
  }

  @Test
  void shortIsOneLineWithTheWordsThatToolsSearchFor() {
    Diagnostic diagnostic =
        diagnostic(Message.of("tree.unknown-key", Message.of("owner.briefing"), "\"tittle\""));
    assertThat(new DiagnosticLinePrinter(Messages.in("en")).print(List.of(diagnostic, diagnostic)))
        .isEqualTo(
            "\u2068غزة.json\u2069:3:8: error B2003 a briefing has no key \"tittle\"\n".repeat(2));
    assertThat(new DiagnosticLinePrinter(Messages.in("ar")).print(diagnostic))
        .startsWith("\u2068غزة.json\u2069:3:8: error B2003 لا مفتاح");
    Diagnostic placeless =
        new Diagnostic("B4005", WARNING, "a", "", 0, 0, 1, Message.verbatim("m"), null, null);
    assertThat(new DiagnosticLinePrinter(Messages.in("en")).print(placeless))
        .isEqualTo("a: warning B4005 m\n");
  }

  @Test
  void jsonIsAnObjectInALineWithAllKeysAlways() {
    DiagnosticForm json = new DiagnosticJsonPrinter(Messages.in("en"));
    assertThat(json.print(diagnostic(Message.verbatim("m"))))
        .isEqualTo(
            """
            {"code":"B2003","severity":"error","file":"غزة.json","line":3,"column":8,"length":3,\
            "pointer":"/tittle","message":"m","excerpt":"\\"غزة\\": \\"x\\"",\
            "hint":"did you mean title?"}
            """);
    Diagnostic placeless =
        new Diagnostic("B4005", WARNING, "a", "", 0, 0, 1, Message.verbatim("m"), null, null);
    assertThat(json.print(placeless))
        .contains("\"line\":null,\"column\":null,\"length\":null")
        .endsWith("\"excerpt\":null,\"hint\":null}\n");
  }

  @Test
  void noFormLetsAFileSteerTheTerminalAndJsonLosesNothing() {
    String evil = "a\u001B]8;;http://x\u0007b\u009B\u202Ec\u2067\u2028\r\n\uD800\u206A\u007F";
    Diagnostic diagnostic =
        new Diagnostic(
            "B2003",
            Diagnostic.Severity.ERROR,
            evil,
            "/" + evil,
            1,
            1,
            1,
            Message.of("suggestion.did-you-mean", evil),
            evil,
            Message.verbatim(evil));
    for (String language : List.of("en", "ar")) {
      Messages messages = Messages.in(language);
      for (DiagnosticForm form :
          List.of(
              new DiagnosticPrinter(messages),
              new DiagnosticLinePrinter(messages),
              new DiagnosticJsonPrinter(messages))) {
        String printed = form.print(diagnostic) + form.complaint(Message.verbatim(evil));
        assertThat(printed.replace("\n", ""))
            .doesNotContainPattern("[\\x00-\\x1F\\x7F-\\x9F\\u202A-\\u202E\\u2028\\u2029\\u206A]");
      }
      String json = new DiagnosticJsonPrinter(messages).print(diagnostic);
      assertThat(json).hasLineCount(1);
      assertThat(new JsonMapper().readTree(json).get("excerpt").asString()).isEqualTo(evil);
      assertThat(new DiagnosticLinePrinter(messages).print(diagnostic)).hasLineCount(1);
    }
  }

  private static Diagnostic diagnostic(Message message) {
    return new Diagnostic(
        "B2003",
        Diagnostic.Severity.ERROR,
        "غزة.json",
        "/tittle",
        3,
        8,
        3,
        message,
        "\"غزة\": \"x\"",
        Message.of("suggestion.did-you-mean", "title"));
  }

  private static String excerptOf(String printed) {
    return printed.lines().filter(line -> line.startsWith(" 1 |")).findFirst().orElseThrow();
  }

  private static String print(
      String file,
      String pointer,
      int line,
      int column,
      int length,
      @Nullable String excerpt,
      @Nullable String hint) {
    return new DiagnosticPrinter(Messages.in("en"))
            .print(
                new Diagnostic(
                    "B2003",
                    Diagnostic.Severity.ERROR,
                    file,
                    pointer,
                    line,
                    column,
                    length,
                    Message.verbatim("a message"),
                    excerpt,
                    hint == null ? null : Message.verbatim(hint)))
            .stripTrailing()
        + "\n";
  }
}
