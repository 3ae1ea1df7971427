package dev.bayan.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Latin text in an Arabic sentence, set apart so that its signs stay on the side where they were
 * written (UAX #9, section 2.4.2). A bare word needs nothing.
 *
 * <pre>
 * ابدأ العنوان بـ https:// → FSI before https, PDI after the slashes
 * </pre>
 */
final class Isolates {

  /** Visible ASCII, with single spaces in it: from the first sign to the last. */
  private static final Pattern STRETCH = Pattern.compile("[!-~…]+(?: [!-~…]+)*");

  /** What reads in another order, or the other way round, among Arabic; other signs do not. */
  private static final Pattern ORDERED = Pattern.compile("[A-Za-z0-9{}\\[\\]]");

  private static final Pattern WORD = Pattern.compile("[A-Za-z]+|[0-9]+");

  /** Signs that end a part of the sentence around it. */
  private static final String ENDS = ":;,.";

  private Isolates() {}

  /** The sentence, or a part of it, with isolates around all that needs them. */
  static String around(String sentence) {
    StringBuilder isolated = new StringBuilder(sentence.length() + 8);
    Matcher stretches = STRETCH.matcher(sentence);
    int done = 0;
    while (stretches.find()) {
      int start = stretches.start() + (stretches.group().startsWith(": ") ? 2 : 0);
      int end = end(sentence, start, stretches.end());
      isolated.append(sentence, done, start);
      String stretch = sentence.substring(start, end);
      isolated.append(ORDERED.matcher(stretch).find() ? one(stretch) : stretch);
      done = end;
    }
    return isolated.append(sentence, done, sentence.length()).toString();
  }

  /** A text that stands in an Arabic sentence; what has its isolates already keeps them. */
  static String one(String text) {
    return text.isEmpty() || WORD.matcher(text).matches() || Echo.hasRightToLeft(text)
        ? text
        : Echo.FIRST_STRONG_ISOLATE + text + Echo.POP_ISOLATE;
  }

  /** Where the stretch ends without the signs that belong to the sentence. */
  private static int end(String sentence, int start, int from) {
    int end = from;
    while (end > start + 1
        && (ENDS.indexOf(sentence.charAt(end - 1)) >= 0
            || (sentence.charAt(end - 1) == ')'
                && sentence.substring(start, end).indexOf('(') < 0))) {
      end--;
    }
    return end;
  }
}
