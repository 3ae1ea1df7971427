package dev.bayan.export.pdf.shape.opentype;

import java.util.HashMap;
import java.util.Map;

/**
 * The features of a layout table for one script, in its default language: each a name of four
 * letters and the lookups that it stands for (ISO/IEC 14496-22, 6.2).
 */
final class Features {

  private static final int[] NONE = {};

  private static final int NOTHING = 0xFFFF;

  private final Words words;
  private final Map<Integer, int[]> lookups = new HashMap<>();

  /** Whether one of them may not be turned off, which is not foreseen here. */
  private boolean hasRequired;

  /** Those of the first script that the table has. */
  Features(Words words, String... scripts) {
    this.words = words;
    int script = 0;
    for (int i = 0; i < scripts.length && script == 0; i++) {
      script = script(tag(scripts[i]));
    }
    int language = script == 0 || words.at(script) == 0 ? 0 : words.follow(script, script);
    if (language > 0) {
      read(language);
    }
  }

  private int script(int tag) {
    int list = words.follow(0, 4);
    for (int i = 0; i < words.at(list); i++) {
      int record = list + 2 + 6 * i;
      if (words.tag(record) == tag) {
        return words.follow(list, record + 4);
      }
    }
    return 0;
  }

  private void read(int language) {
    hasRequired = words.at(language + 2) != NOTHING;
    int list = words.follow(0, 6);
    for (int i = 0; i < words.at(language + 4); i++) {
      int record = list + 2 + 6 * words.at(language + 6 + 2 * i);
      int feature = words.follow(list, record + 4);
      int[] of = new int[words.at(feature + 2)];
      for (int k = 0; k < of.length; k++) {
        of[k] = words.at(feature + 4 + 2 * k);
      }
      lookups.putIfAbsent(words.tag(record), of);
    }
  }

  int countOfLookups() {
    return words.at(words.follow(0, 8));
  }

  boolean hasRequired() {
    return hasRequired;
  }

  boolean has(String name) {
    return lookups.containsKey(tag(name));
  }

  int[] lookups(String name) {
    return lookups.getOrDefault(tag(name), NONE);
  }

  private static int tag(String name) {
    return name.charAt(0) << 24 | name.charAt(1) << 16 | name.charAt(2) << 8 | name.charAt(3);
  }
}
