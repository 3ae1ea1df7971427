package dev.bayan.export.xlsx;

import dev.bayan.plan.Pack;
import dev.bayan.style.TextRole;
import dev.bayan.style.TextStyle;
import java.util.Locale;

/**
 * What stands at the head and foot of each printed page (ECMA-376 part 1, 18.3.1.39 oddHeader):
 * title and marking above, the page's number below.
 *
 * <pre>
 * &amp;R&amp;9&amp;K56616B&amp;"Amiri,Regular"the title&amp;L…the marking
 * </pre>
 */
record RunningLines(String header, String footer) {

  /** Excel refuses a longer header. */
  private static final int LIMIT = 255;

  static RunningLines of(Pack pack) {
    boolean rightToLeft = pack.direction().isRightToLeft();
    TextStyle style = pack.theme().style(TextRole.RUNNING_HEAD);
    String family = pack.theme().typeface().family();
    String plain = codes(style, style.colour().hex(), family, "Regular");
    Pack.Marking marking = pack.head().marking();
    String marked = "";
    if (marking != null) {
      String bold = codes(style, marking.colour().hex(), family, "Bold");
      marked = (rightToLeft ? "&L" : "&R") + bold + escape(marking.text().text());
    }
    String start = (rightToLeft ? "&R" : "&L") + plain;
    int room = LIMIT - start.length() - marked.length() - 2;
    String title = embedded(fitted(pack.head().title().text(), room), rightToLeft);
    String footer =
        "&C" + plain + escape(pack.labels().page()) + " &P " + escape(pack.labels().of()) + " &N";
    // Left, centre, right is the order in which Excel writes and reads them.
    String header = rightToLeft ? marked + start + title : start + title + marked;
    return new RunningLines(header, footer);
  }

  /** The face comes last: its closing quote keeps a size or colour from swallowing digits. */
  private static String codes(TextStyle style, String colour, String family, String weight) {
    long size = Math.round(style.size());
    return String.format(Locale.ROOT, "&%d&K%s&\"%s,%s\"", size, colour, family, weight);
  }

  private static String fitted(String title, int room) {
    String line = title.replaceAll("\\s+", " ");
    String whole = escape(line);
    int keep = line.length();
    while (whole.length() > room) {
      keep = Xstring.boundary(line, 0, keep - 1);
      whole = escape(line.substring(0, keep)) + "…";
    }
    return whole;
  }

  /** A header has no base direction to set; only an embedding gives a mixed title its order. */
  private static String embedded(String title, boolean rightToLeft) {
    return rightToLeft ? "\u202B" + title + "\u202C" : title;
  }

  private static String escape(String text) {
    return text.replace("&", "&&");
  }
}
