package dev.bayan.verify;

import java.util.function.Supplier;
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

  private static final Pattern WEB =
      Pattern.compile(
          "(?<![\\p{L}\\p{Nd}])https?://[A-Za-z0-9](?:[A-Za-z0-9./?=&%_~-]{0,2000}[A-Za-z0-9])?");

  private static final Pattern MAIL =
      Pattern.compile(
          "(?<![A-Za-z0-9._%+-])[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}"
              + "@[A-Za-z0-9]{1,63}(?:\\.[A-Za-z0-9]{1,63}){1,8}");

  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![\\p{L}\\p{Nd}.,\u066B\u066C])\\+\\p{Nd}{1,15}+"
              + "(?:[ \u00A0-]\\p{Nd}{1,15}+"
              // Brackets at the end may be the marker of a note.
              + "|[ \u00A0]?\\(\\p{Nd}{1,4}\\)(?=[ \u00A0-]?\\p{Nd})\\p{Nd}{0,15}+){0,8}");

  /** Digits of a telephone number that is surely one (ITU-T E.164). */
  private static final int FEWEST_DIGITS = 10;

  private static final int MOST_DIGITS = 17;

  private DocxAddresses() {}

  /** Whether a text has one of the signs that {@link #check} looks at. */
  static boolean hasSigns(char[] text, int start, int length) {
    boolean has = false;
    for (int i = start; i < start + length; i++) {
      char c = text[i];
      has |= c <= '@' && (c == ':' || c == '@' || c == '+');
    }
    return has;
  }

  /** Looks at the signs that addresses have: to search for whole ones takes much longer. */
  static void check(DocxLint lint, DocxParagraph paragraph, Supplier<String> place) {
    StringBuilder text = paragraph.text;
    if (!paragraph.hasAddressSigns || paragraph.turned.isEmpty() || lint.isDirected()) {
      return;
    }
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case ':' -> check(lint, paragraph, WEB, start(text, i, ""), place);
        case '@' -> check(lint, paragraph, MAIL, start(text, i, "._%+-"), place);
        case '+' -> check(lint, paragraph, PHONE, i, place);
        default -> {
          // No sign of an address.
        }
      }
    }
  }

  /** Where the Latin letters, digits and signs begin that stand before a place. */
  private static int start(StringBuilder text, int end, String signs) {
    int from = end;
    while (from > 0 && isOf(text.charAt(from - 1), signs)) {
      from--;
    }
    return from;
  }

  private static boolean isOf(char c, String signs) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || signs.indexOf(c) >= 0;
  }

  private static void check(
      DocxLint lint, DocxParagraph paragraph, Pattern pattern, int from, Supplier<String> place) {
    Matcher address = pattern.matcher(paragraph.text).region(from, paragraph.text.length());
    if (!address.useTransparentBounds(true).lookingAt()) {
      return;
    }
    int turned = paragraph.turned.nextSetBit(address.start());
    boolean isTurned = turned >= 0 && turned < address.end();
    if (isTurned && (!pattern.equals(PHONE) || isTelephone(address.group()))) {
      lint.report(
          DocxRule.ADDRESSES,
          place.get(),
          "an address in a run with rtl: «" + address.group() + "»");
    }
  }

  private static boolean isTelephone(String text) {
    long digits = text.chars().filter(Character::isDigit).count();
    return digits >= FEWEST_DIGITS && digits <= MOST_DIGITS;
  }
}
