package dev.bayan.text;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A paragraph's directional runs, by the Unicode Bidirectional Algorithm (UAX #9) with the base
 * direction given. This is the one place where direction is decided; the exporters only obey.
 *
 * <p>Some tokens are one left-to-right thing to a reader though the algorithm would break them up:
 * web and e-mail addresses, telephone numbers, handles, {@code C++}, {@code -5}. Each is resolved
 * as if it were one Latin word (a higher-level protocol, UAX #9 HL4).
 */
public final class Runs {

  /** What a Latin word looks like to the algorithm. */
  private static final char LATIN_LETTER = 'x';

  private static final char DIGIT = '1';

  private static final String SIGNED_NUMBER =
      "(?<![\\p{L}\\p{Nd}%$\u066A.,)])[+\\u2212-][0-9]++(?:[.,][0-9]++)*+[%\u2030\u00B0$\u20AC\u00A3]?";

  private static final Pattern SIGNED = Pattern.compile(SIGNED_NUMBER);

  /** Digits of the shortest and the longest telephone number (ITU-T E.164). */
  private static final int FEWEST_DIGITS = 8;

  private static final int MOST_DIGITS = 17;

  /** What an address may have in brackets of its own. */
  private static final String INSIDE = "[\\p{ASCII}&&[^\\s<>\"()\\[\\]{}]]*+";

  /** Parts are possessive or bounded, so that a long text cannot make a match slow. */
  static final Pattern LEFT_TO_RIGHT_TOKEN =
      Pattern.compile(
          // A web address; a closing bracket, quote or stop after it is not part of it, brackets
          // that it opens itself are.
          "(?<![\\p{L}\\p{Nd}])(?:https?://|www\\.)"
              + "(?:[\\p{Alnum}/=&%#_~+-]|\\("
              + INSIDE
              + "\\)|\\["
              + INSIDE
              + "\\]|\\{"
              + INSIDE
              + "\\}|[\\p{ASCII}&&[^\\s<>\"()\\[\\]{}]](?=[\\p{ASCII}&&[^\\s<>\")\\]}]]))++"
              // An e-mail address.
              + "|(?<![\\p{Alnum}._%+-])[\\p{Alnum}._%+-]{1,64}@"
              + "[\\p{Alnum}-]{1,63}(?:\\.[\\p{Alnum}-]{1,63}){1,8}"
              // What may be a telephone number in international form: +974 4444 5555.
              + "|(?<phone>(?<![\\p{L}\\p{Nd}.,\u066B\u066C])(?:\\+|00(?=[1-9\u0661-\u0669]))\\p{Nd}{1,15}+(?:["
              + " \\u00A0-]\\p{Nd}{1,15}+|[ \\u00A0]?\\(\\p{Nd}{1,4}\\)\\p{Nd}{0,15}+){0,8})"
              // A handle or hashtag in Latin letters; a name such as C++, C# or US$.
              + "|(?<![\\p{L}\\p{Nd}_])[@#][A-Za-z]\\w{0,60}"
              + "|(?<![\\p{L}\\p{Nd}_])[A-Za-z]\\w{0,30}[+#$]+"
              // A signed number in Western digits, with its percent or currency sign.
              + "|(?<signed>"
              + SIGNED_NUMBER
              + ")");

  private Runs() {}

  /** The runs of one paragraph in logical order; their texts joined are the paragraph's words. */
  public static List<Run> of(String paragraph, Direction base) {
    if (paragraph.isEmpty()) {
      return List.of();
    }
    if (base.isRightToLeft() && isAllRightToLeft(paragraph)) {
      return List.of(new Run(paragraph, 1, true));
    }
    return paragraph.length() > RecentRuns.LONGEST
        ? resolved(paragraph, base)
        : RecentRuns.of(paragraph, base);
  }

  /** The same, by the algorithm. */
  static List<Run> resolved(String paragraph, Direction base) {
    char[] classes = withTokensAsWords(paragraph);
    Bidi bidi =
        new Bidi(
            classes,
            0,
            null,
            0,
            classes.length,
            base.isRightToLeft() || isOf(paragraph, Direction.RIGHT_TO_LEFT)
                ? Bidi.DIRECTION_RIGHT_TO_LEFT
                : Bidi.DIRECTION_LEFT_TO_RIGHT);
    List<Run> runs = new ArrayList<>(bidi.getRunCount());
    for (int i = 0; i < bidi.getRunCount(); i++) {
      String text = withoutIsolates(paragraph.substring(bidi.getRunStart(i), bidi.getRunLimit(i)));
      int level = bidi.getRunLevel(i);
      if (!text.isEmpty()) {
        runs.add(new Run(text, level, (level & 1) == 1 || isArabicIndicNumber(text)));
      }
    }
    return List.copyOf(runs);
  }

  /**
   * Whether a right-to-left paragraph has nothing that could run the other way, as most have not:
   * letters of its direction, and signs, which are resolved to it (N1, N2, W4 to W6).
   */
  private static boolean isAllRightToLeft(String paragraph) {
    for (int i = 0; i < paragraph.length(); i++) {
      char c = paragraph.charAt(i);
      if (c == ' ' || ArabicLetters.contains(c)) {
        continue;
      }
      boolean fits =
          switch (Character.getDirectionality(c)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
                Character.DIRECTIONALITY_NONSPACING_MARK,
                Character.DIRECTIONALITY_WHITESPACE,
                Character.DIRECTIONALITY_OTHER_NEUTRALS,
                Character.DIRECTIONALITY_COMMON_NUMBER_SEPARATOR,
                Character.DIRECTIONALITY_EUROPEAN_NUMBER_SEPARATOR,
                Character.DIRECTIONALITY_EUROPEAN_NUMBER_TERMINATOR ->
                !Character.isSurrogate(c);
            default -> false;
          };
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static char[] withTokensAsWords(String paragraph) {
    char[] classes = paragraph.toCharArray();
    if (isOf(paragraph, Direction.LEFT_TO_RIGHT)) {
      Arrays.fill(classes, LATIN_LETTER);
      return classes;
    }
    Quotes.asBrackets(paragraph, classes);
    Matcher token = LEFT_TO_RIGHT_TOKEN.matcher(paragraph).useTransparentBounds(true);
    boolean mail = paragraph.indexOf('@') >= 0;
    int filled = 0;
    for (int i = 0; i < classes.length; i++) {
      // Arabic letters begin no token: without this, planning is matching for the most part.
      if (i < filled ? paragraph.charAt(i) != '+' : !mayBegin(paragraph, i, mail)) {
        continue;
      }
      if (!token.region(i, classes.length).lookingAt()) {
        continue;
      }
      boolean phone = token.group("phone") != null;
      boolean number = phone || token.group("signed") != null;
      if ((phone && isTelephone(token.group())) || (i >= filled && !number)) {
        // A telephone number may begin within an address, and end after it.
        Arrays.fill(classes, token.start(), token.end(), LATIN_LETTER);
        filled = Math.max(filled, token.end());
      } else if (i >= filled) {
        // A sign belongs to its number; a number it stays, lest the next one join a Latin word.
        Matcher signed = SIGNED.matcher(paragraph).region(token.start(), token.end());
        signed.useTransparentBounds(true);
        if (signed.lookingAt()) {
          Arrays.fill(classes, signed.start(), signed.end(), DIGIT);
        }
        i = token.end() - 1;
      }
    }
    return classes;
  }

  /** Whether a character is one that a token begins with; an e-mail address begins with many. */
  static boolean mayBegin(String paragraph, int at, boolean mail) {
    char c = paragraph.charAt(at);
    return switch (c) {
      case '@', '#', '+', '-', '\u2212' -> true;
      case '.', '_', '%' -> mail;
      case '0' -> mail || (at + 1 < paragraph.length() && paragraph.charAt(at + 1) == '0');
      default ->
          ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'))
              ? mail || !isWithinWord(paragraph, at)
              : mail && c >= '1' && c <= '9';
    };
  }

  /** Whether a letter or digit stands before a place: only an e-mail address may begin there. */
  private static boolean isWithinWord(String paragraph, int at) {
    return at > 0 && Character.isLetterOrDigit(paragraph.charAt(at - 1));
  }

  /**
   * Whether digits in groups are a telephone number and no list or sum: ten digits or more, or
   * eight with a group of three.
   */
  private static boolean isTelephone(String text) {
    int digits = 0;
    int group = 0;
    int longest = 0;
    for (int i = 0; i < text.length(); i++) {
      group = Character.isDigit(text.charAt(i)) ? group + 1 : 0;
      longest = Math.max(longest, group);
      digits += group > 0 ? 1 : 0;
    }
    return digits <= MOST_DIGITS && (digits >= 10 || (digits >= FEWEST_DIGITS && longest >= 3));
  }

  /**
   * Whether a paragraph has letters of one direction and no others. It is then one phrase of that
   * direction whatever the document's: a title such as "Reuters (UK)." keeps its stop at its end in
   * Arabic, and an Arabic sentence, with what numbers it has, keeps its own in English.
   */
  private static boolean isOf(String paragraph, Direction direction) {
    boolean letters = false;
    for (int i = 0; i < paragraph.length(); i = paragraph.offsetByCodePoints(i, 1)) {
      switch (Character.getDirectionality(paragraph.codePointAt(i))) {
        // A directional mark is no letter.
        case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
          if (direction.isRightToLeft()) {
            return false;
          }
          letters |= Character.getType(paragraph.codePointAt(i)) != Character.FORMAT;
        }
        case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
            Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
          if (!direction.isRightToLeft()) {
            return false;
          }
          letters |= Character.getType(paragraph.codePointAt(i)) != Character.FORMAT;
        }
        case Character.DIRECTIONALITY_ARABIC_NUMBER -> {
          if (!direction.isRightToLeft()) {
            return false;
          }
        }
        default -> {
          // Neutrals, and numbers in Western digits, say nothing.
        }
      }
    }
    return letters;
  }

  /** Isolates have done their work once levels are known; Word and Excel do not know them. */
  private static String withoutIsolates(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isIsolateControl(text.charAt(i))) {
        StringBuilder kept = new StringBuilder(text.length());
        text.chars().filter(c -> !isIsolateControl((char) c)).forEach(c -> kept.append((char) c));
        return kept.toString();
      }
    }
    return text;
  }

  /** Whether a character opens or closes a directional isolate: no run has any. */
  public static boolean isIsolateControl(char c) {
    return c >= '\u2066' && c <= '\u2069';
  }

  private static boolean isArabicIndicNumber(String text) {
    boolean digits = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= '\u0660' && c <= '\u0669') || (c >= '\u06F0' && c <= '\u06F9')) {
        digits = true;
      } else if (Character.isLetterOrDigit(c)) {
        return false;
      }
    }
    return digits;
  }
}
