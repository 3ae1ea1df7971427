package dev.bayan.verify;

/**
 * A header or footer of a sheet, whose ampersands begin codes (ECMA-376 part 1, 18.3.1.36).
 *
 * <pre>
 * &amp;R&amp;"Amiri,Regular"سري → right-aligned, in a face of its own
 * </pre>
 */
final class XlsxLine {

  private XlsxLine() {}

  /** Whether each & of a running line begins a code that Excel knows (18.3.1.36). */
  static boolean isWellFormed(String line) {
    for (int at = line.indexOf('&'); at >= 0; at = line.indexOf('&', at)) {
      char code = at + 1 < line.length() ? line.charAt(at + 1) : ' ';
      int end = at + 2;
      if (code == '"') {
        end = line.indexOf('"', end) + 1;
      } else if (code == 'K') {
        end = endOfColour(line, end);
      } else if ("LCRPN&".indexOf(code) < 0 && (code < '0' || code > '9')) {
        return false;
      }
      if (end <= 0) {
        return false;
      }
      at = end;
    }
    return true;
  }

  /** The place after six digits; -1 where there are none. */
  private static int endOfColour(String line, int from) {
    int end = from + 6;
    for (int i = from; i < end; i++) {
      char c = i < line.length() ? line.charAt(i) : ' ';
      if ((c < '0' || c > '9') && (c < 'A' || c > 'F')) {
        return -1;
      }
    }
    return end;
  }
}
