package dev.bayan.verify;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rule on what must not be turned (24): addresses in Latin letters, and telephone numbers with
 * their sign, no piece of which may stand in a run with rtl.
 *
 * <pre>
 * http (Latin run) ://example.org (run with rtl) → an address in a run with rtl
 * </pre>
 *
 * <p>An address in Arabic letters is Arabic text, and runs as that does.
 */
final class DocxAddresses {

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<![\\p{L}\\p{Nd}])https?://[A-Za-z0-9](?:[A-Za-z0-9./?=&%_~-]{0,2000}[A-Za-z0-9])?"
              + "|(?<![A-Za-z0-9._%+-])[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}"
              + "@[A-Za-z0-9]{1,63}(?:\\.[A-Za-z0-9]{1,63}){1,8}"
              + "|(?<![\\p{L}\\p{Nd}.,\u066B\u066C])(?<phone>\\+\\p{Nd}{1,15}+"
              + "(?:[ \u00A0-]\\p{Nd}{1,15}+|[ \u00A0]?\\(\\p{Nd}{1,4}\\)){0,8})");

  /** Digits of a telephone number that is surely one (ITU-T E.164). */
  private static final int FEWEST_DIGITS = 10;

  private static final int MOST_DIGITS = 17;

  private DocxAddresses() {}

  static void check(DocxLint lint, DocxParagraph paragraph, String place) {
    StringBuilder text = paragraph.text;
    if (paragraph.turned.isEmpty()
        || lint.isDirected()
        || (text.indexOf("@") < 0 && text.indexOf("://") < 0 && text.indexOf("+") < 0)) {
      return;
    }
    Matcher address = ADDRESS.matcher(text);
    while (address.find()) {
      int turned = paragraph.turned.nextSetBit(address.start());
      boolean isTurned = turned >= 0 && turned < address.end();
      if (isTurned && (address.group("phone") == null || isTelephone(address.group()))) {
        lint.report(
            DocxRule.ADDRESSES, place, "an address in a run with rtl: «" + address.group() + "»");
      }
    }
  }

  private static boolean isTelephone(String text) {
    long digits = text.chars().filter(Character::isDigit).count();
    return digits >= FEWEST_DIGITS && digits <= MOST_DIGITS;
  }
}
