package dev.bayan.read.xlsx;

import static dev.bayan.read.xlsx.WorkbookException.broken;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts of a workbook (clauses 18.4.8 and 22.9.2.19): the runs of a rich text joined, the phonetic
 * ones left out, {@code _xHHHH_} undone.
 */
final class Strings {

  private static final int MOST = 2_000_000;

  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private Strings() {}

  /** The shared strings, in their order. */
  static List<String> shared(XmlPart part) throws WorkbookException {
    List<String> strings = new ArrayList<>();
    while (part.next()) {
      if (part.starts("si")) {
        if (strings.size() == MOST) {
          throw new WorkbookException(WorkbookException.Reason.BOMB, "too many shared strings");
        }
        strings.add(text(part, "si"));
      }
    }
    return strings;
  }

  /** The text of the element that has just begun, an {@code si} or {@code is}. */
  static String text(XmlPart part, String element) throws WorkbookException {
    StringBuilder text = new StringBuilder();
    boolean phonetic = false;
    boolean inside = false;
    while (part.next() && !part.ends(element)) {
      if (part.starts("rPh")) {
        phonetic = true;
      } else if (part.ends("rPh")) {
        phonetic = false;
      } else if (part.starts("t")) {
        inside = !phonetic;
      } else if (part.ends("t")) {
        inside = false;
      } else if (inside) {
        part.addText(text);
      }
    }
    return unescaped(text.toString());
  }

  static String unescaped(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    Matcher escapes = ESCAPE.matcher(text);
    return escapes.replaceAll(
        escape ->
            Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
  }

  static String at(List<String> strings, String index) throws WorkbookException {
    try {
      return strings.get(Integer.parseInt(index.strip()));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw broken("no shared string " + index);
    }
  }
}
