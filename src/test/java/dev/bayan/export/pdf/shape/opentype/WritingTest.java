package dev.bayan.export.pdf.shape.opentype;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Character.UnicodeScript;
import org.junit.jupiter.api.Test;

class WritingTest {

  /** What Java knows of the characters is not contradicted. */
  @Test
  void scriptsAreThoseOfUnicode() {
    int known = 0;
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      String word = String.valueOf(c);
      Writing rightToLeft = Writing.of(word, true);
      Writing leftToRight = Writing.of(word, false);
      UnicodeScript script = UnicodeScript.of(c);
      assertThat(rightToLeft == Writing.ARABIC).as("%04x", (int) c).isEqualTo(arabic(c));
      assertThat(leftToRight).isNotEqualTo(Writing.ARABIC);
      assertThat(rightToLeft).isNotEqualTo(Writing.LATIN);
      if (leftToRight == Writing.LATIN) {
        assertThat(script).as("%04x", (int) c).isEqualTo(UnicodeScript.LATIN);
      }
      if (leftToRight == Writing.COMMON && (c < 0x600 || c > 0x6FF)) {
        assertThat(script).as("%04x", (int) c).isEqualTo(UnicodeScript.COMMON);
      }
      known += leftToRight == null ? 0 : 1;
    }
    assertThat(known).isGreaterThan(600);
  }

  /**
   * Letters of the Arabic block, but for small ones that stand beside others and two of Parkari.
   */
  private static boolean arabic(char c) {
    return c >= '\u0621'
        && c <= '\u06FC'
        && UnicodeScript.of(c) == UnicodeScript.ARABIC
        && Character.isLetter(c)
        && (c < '\u063B' || c > '\u063F')
        && "\u06E5\u06E6\u06EE\u06EF".indexOf(c) < 0;
  }

  @Test
  void wordsHaveOneScript() {
    assertThat(Writing.of("مصر", true)).isEqualTo(Writing.ARABIC);
    assertThat(Writing.of("«مصر»،", true)).isEqualTo(Writing.ARABIC);
    assertThat(Writing.of("Reuters", false)).isEqualTo(Writing.LATIN);
    assertThat(Writing.of("(2025)", true)).isEqualTo(Writing.COMMON);
    assertThat(Writing.of("٪١٢", false)).isEqualTo(Writing.COMMON);
    assertThat(Writing.of("مصرx", true)).isNull();
  }

  @Test
  void mirrorImagesComeInPairs() {
    for (char c = 0; c < 0x3000; c++) {
      char mirrored = Writing.mirrored(c);
      assertThat(Writing.mirrored(mirrored)).isEqualTo(c);
      if (mirrored != c) {
        assertThat(Character.isMirrored(c)).isTrue();
      }
    }
    assertThat(Writing.mirrored('(')).isEqualTo(')');
  }

  @Test
  void formsFollowFromNeighbours() {
    assertThat(Joining.forms("محمد", false, false))
        .containsExactly(Plan.FIRST, Plan.MIDDLE, Plan.MIDDLE, Plan.LAST);
    assertThat(Joining.forms("دار", false, false))
        .containsExactly(Plan.ALONE, Plan.ALONE, Plan.ALONE);
    assertThat(Joining.forms("بَء", false, false)).containsExactly(Plan.ALONE, 0, 0);
    assertThat(Joining.forms("بَب", false, false)).containsExactly(Plan.FIRST, 0, Plan.LAST);
    assertThat(Joining.forms("ب", true, true)).containsExactly(Plan.MIDDLE);
    assertThat(Joining.forms("د", true, true)).containsExactly(Plan.LAST);
    assertThat(Joining.forms("ـب", false, false)).containsExactly(Plan.FIRST, Plan.LAST);
  }
}
