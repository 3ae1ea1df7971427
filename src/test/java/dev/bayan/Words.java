package dev.bayan;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Bags of words, for comparing what a file says with what it should say. */
public final class Words {

  private Words() {}

  /**
   * Words in NFC, without the punctuation round them and without directional controls: readers of
   * PDF differ in where they put both. An embedding control counts as a space: poppler writes one
   * where a line changes its direction, and the space somewhere beside it. So does an en dash:
   * poppler gives the two years of a range back in the order in which they stand on the page.
   */
  public static List<String> of(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFC)
            .replaceAll("[\u202A-\u202E\u2013]", " ")
            .replaceAll("\\p{Cf}", "")
            .replace('\u00A0', ' ');
    return Arrays.stream(plain.split("\\s+"))
        .map(word -> word.replaceAll("^[\\p{P}\\p{S}]+|[\\p{P}\\p{S}]+$", ""))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /**
   * The same as {@link #missing}, but that what stands between spaces is one word, directional
   * controls or dashes in it or not: nothing excuses words that came together or fell apart.
   */
  public static List<String> missingToTheLetter(String expected, String found) {
    return missing(withoutControls(expected), withoutControls(found));
  }

  /** Nor with non-joiners: pdf.js drops them all. */
  private static String withoutControls(String text) {
    return text.replaceAll("\\p{Cf}", "").replace('\u2013', '-');
  }

  /** The same with every sign that touches a word: nothing but white space parts words. */
  public static List<String> missingVerbatim(String expected, String found) {
    Map<String, Long> have = countVerbatim(found);
    return countVerbatim(expected).entrySet().stream()
        .filter(word -> have.getOrDefault(word.getKey(), 0L) < word.getValue())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Map<String, Long> countVerbatim(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\p{Cf}", "");
    return Arrays.stream(plain.replace('\u00A0', ' ').strip().split("\\s+"))
        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
  }

  /** The words of the first text that the second has not, each as often as it is missing. */
  public static List<String> missing(String expected, String found) {
    Map<String, Long> have = count(found);
    return count(expected).entrySet().stream()
        .filter(word -> have.getOrDefault(word.getKey(), 0L) < word.getValue())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Map<String, Long> count(String text) {
    return of(text).stream()
        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
  }
}
