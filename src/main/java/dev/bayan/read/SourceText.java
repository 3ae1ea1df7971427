package dev.bayan.read;

import java.util.Arrays;

/**
 * The characters of an input file, and the way from an offset to a line and a column.
 *
 * <p>A line ends with LF, CR or both; columns count UTF-16 code units from 1; a byte order mark is
 * no longer there.
 *
 * <pre>
 * new SourceText("{\n  \"id\": 5").place(4, 8) → 2:3, 4 long
 * </pre>
 */
final class SourceText {

  private final String text;
  private final int[] lineStarts;

  SourceText(String text) {
    this.text = text;
    this.lineStarts = lineStarts(text);
  }

  String text() {
    return text;
  }

  /** The place of the characters from {@code start} to before {@code end}. */
  Place place(int start, int end) {
    int found = Arrays.binarySearch(lineStarts, start);
    int line = found >= 0 ? found : -found - 2;
    boolean oneLine = line + 1 == lineStarts.length || end <= lineStarts[line + 1];
    int length = oneLine ? Math.max(1, end - start) : 1;
    return new Place(line + 1, start - lineStarts[line] + 1, length);
  }

  /** A line by its number from 1, without its line end. */
  String line(int number) {
    int start = lineStarts[number - 1];
    int end = number < lineStarts.length ? lineStarts[number] : text.length();
    while (end > start && isLineEnd(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[64];
    int lines = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > '\r') {
        continue;
      }
      boolean firstOfTwo = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (isLineEnd(c) && !firstOfTwo) {
        if (lines == starts.length) {
          starts = Arrays.copyOf(starts, lines * 2);
        }
        starts[lines++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, lines);
  }
}
