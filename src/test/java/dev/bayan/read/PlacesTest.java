package dev.bayan.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A diagnostic stands exactly where its cause does, whatever comes before it in the file. */
class PlacesTest {

  private static final String REST = "\"sections\": [{\"content\": [\"a\"]}]}";

  @Test
  void countsColumnsInCodeUnitsAfterSurrogatePairs() {
    assertPlace("{\"id\": \"a\", \"title\": \"😀😀\\u0007\", " + REST, 1, 27, 6);
  }

  @Test
  void countsATabAsOneColumn() {
    assertPlace("{\n\t\t\"id\": \"A\",\n\"title\": \"a\", " + REST, 2, 9, 3);
  }

  @Test
  void looksPastEscapesOfEveryLength() {
    String title = "\\\"\\\\\\/\\b".replace("\\b", "") + "\\u0061\\ud83d\\ude00x\\u202E";
    String json = "{\"id\": \"a\", \"title\": \"" + title + "\", " + REST;
    assertPlace(json, 1, json.indexOf("\\u202E") + 1, 6);
  }

  @Test
  void sameCharacterWrittenAsItselfHasLengthOne() {
    String json = "{\"id\": \"a\", \"title\": \"\\u0061\u202E\", " + REST;
    assertPlace(json, 1, json.indexOf('\u202E') + 1, 1);
  }

  @Test
  void aByteOrderMarkTakesNoColumn() {
    assertPlace("\uFEFF{\"id\": \"A\", \"title\": \"a\", " + REST, 1, 8, 3);
  }

  @Test
  void linesEndWithLfCrOrBoth() {
    String json = "{\n\"x-a\": 1,\r\n\"x-b\": 2,\r\"id\": \"A\",\"title\": \"a\"," + REST;
    assertPlace(json, 4, 7, 3);
    assertThat(only(Fixtures.read(json)).excerpt()).startsWith("\"id\": \"A\",");
  }

  @Test
  void anObjectOfSeveralLinesIsMarkedByItsBracket() {
    Diagnostic found = only(Fixtures.read("{\"id\": \"a\", \"title\":  {\n}, " + REST));
    assertThat(List.of(found.line(), found.column(), found.length())).containsExactly(1, 23, 1);
  }

  @Test
  void pointersEscapeTildeAndSlash() {
    Diagnostic found =
        only(Fixtures.read("{\"id\": \"a\", \"title\": \"a\", \"a/~b\": 1, " + REST));
    assertThat(found.pointer()).isEqualTo("/a~1~0b");
  }

  @Test
  void duplicateKeysNameBothPlaces() {
    Diagnostic found =
        only(Fixtures.read("{\"id\": \"a\",\n \"title\": \"a\",\n  \"id\": \"b\", " + REST));
    assertThat(found.code()).isEqualTo(Code.DUPLICATE_KEY.number());
    assertThat(Fixtures.message(found)).contains("1:2");
    assertThat(List.of(found.line(), found.column(), found.length())).containsExactly(3, 3, 4);
  }

  @Test
  void escapedDuplicateKeysAreDuplicates() {
    Diagnostic found =
        only(Fixtures.read("{\"id\": \"a\", \"title\": \"a\", \"\\u0069d\": \"b\", " + REST));
    assertThat(found.code()).isEqualTo(Code.DUPLICATE_KEY.number());
  }

  @Test
  void aBadByteIsFoundAfterArabicText() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("{\n\"title\": \"غزة ".getBytes(UTF_8));
    bytes.write(0xC7);
    bytes.writeBytes("\"}".getBytes(UTF_8));
    Diagnostic found = only(Fixtures.read("a.json", bytes.toByteArray()));
    assertThat(List.of(found.line(), found.column())).containsExactly(2, 15);
    assertThat(Fixtures.message(found)).contains("0xC7");
  }

  @Test
  void surrogatesInUtf8AreBadBytes() {
    byte[] cesu = {'"', (byte) 0xED, (byte) 0xA0, (byte) 0xBD, '"'};
    assertThat(only(Fixtures.read("a.json", cesu)).code()).isEqualTo(Code.BAD_UTF8.number());
  }

  @Test
  void utf16IsKnownWithoutItsMark() {
    byte[] bytes = "{}".getBytes(java.nio.charset.StandardCharsets.UTF_16LE);
    assertThat(only(Fixtures.read("a.json", bytes)).code()).isEqualTo(Code.OTHER_ENCODING.number());
  }

  @Test
  void yamlIsKnownByItsEndingWhateverItsCase() {
    byte[] yaml = "id: a\ntitle: b\nsections: [{content: [a]}]".getBytes(UTF_8);
    assertThat(Fixtures.diagnostics(Fixtures.read("a.YAML", yaml))).isEmpty();
    assertThat(Fixtures.diagnostics(Fixtures.read("a.Yml", yaml))).isEmpty();
    assertThat(only(Fixtures.read("a.json", yaml)).code()).isEqualTo(Code.SYNTAX.number());
  }

  private static void assertPlace(String json, int line, int column, int length) {
    Diagnostic found = only(Fixtures.read(json));
    assertThat(List.of(found.line(), found.column(), found.length()))
        .containsExactly(line, column, length);
  }

  private static Diagnostic only(Reading reading) {
    List<Diagnostic> diagnostics = Fixtures.diagnostics(reading);
    assertThat(diagnostics).hasSize(1);
    return diagnostics.get(0);
  }
}
