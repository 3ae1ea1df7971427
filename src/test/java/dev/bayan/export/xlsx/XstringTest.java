package dev.bayan.export.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XstringTest {

  @ParameterizedTest
  @CsvSource({
    "_x0041_,_x005F_x0041_",
    "a_x0041_b_x00e9_,a_x005F_x0041_b_x005F_x00e9_",
    "_x0041_x0042_,_x005F_x0041_x005F_x0042_",
    "_x005F_,_x005F_x005F_",
    "_x004_,_x004_",
    "_x0041,_x0041",
    "_X0041_,_X0041_",
    "snake_case_xyz,snake_case_xyz"
  })
  void onlyCompleteEscapesAreEscaped(String text, String written) {
    assertThat(Xstring.escape(text)).isEqualTo(written);
    // As a reader undoes it: from left to right, each escape once.
    Matcher escape = Pattern.compile("_x([0-9A-Fa-f]{4})_").matcher(written);
    String read =
        escape.replaceAll(
            m -> Matcher.quoteReplacement("" + (char) Integer.parseInt(m.group(1), 16)));
    assertThat(read).isEqualTo(text);
  }

  @Test
  void piecesJoinToTheTextAndEndAfterSpaces() {
    String text = "كلمة طويلة ".repeat(20);
    List<String> pieces = Xstring.pieces(text, 50);
    assertThat(String.join("", pieces)).isEqualTo(text);
    assertThat(pieces).allMatch(piece -> piece.length() <= 50 && piece.endsWith(" "));
  }

  @Test
  void noPieceBreaksALetterFromItsMarkOrAPair() {
    String vocalised = "مُ".repeat(100);
    assertThat(Xstring.pieces(vocalised, 33)).noneMatch(piece -> piece.startsWith("\u064F"));
    String pairs = "😀".repeat(100);
    assertThat(Xstring.pieces(pairs, 33)).allMatch(piece -> piece.length() % 2 == 0);
  }

  @Test
  void aCellHoldsNoMoreLinesThanExcelAllows() {
    assertThat(Xstring.pieces("س\n".repeat(600), Xstring.CELL_LIMIT)).hasSize(3);
  }
}
