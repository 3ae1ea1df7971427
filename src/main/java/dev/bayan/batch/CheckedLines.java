package dev.bayan.batch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Lines of a file that grows, each with its checksum (CRC-32) before it: one that a killed run left
 * torn, or that a disk has spoilt, is told from a whole one.
 *
 * <pre>
 * 3610a686 intent gaza-talks-roles
 * </pre>
 */
final class CheckedLines {

  private static final int SUM = 8;
  private static final HexFormat HEX = HexFormat.of();

  private CheckedLines() {}

  /** Where the text of a whole line stands in the file. */
  record Line(int from, int length) {
    String text(byte[] file) {
      return new String(file, from, length, StandardCharsets.UTF_8);
    }
  }

  /**
   * The whole lines of a file.
   *
   * @param isClean whether there is nothing else in it, so that it can be added to
   */
  record Lines(List<Line> whole, boolean isClean) {
    Lines {
      whole = List.copyOf(whole);
    }
  }

  /** A line with its checksum and line end. */
  static byte[] of(String text) {
    byte[] words = text.getBytes(StandardCharsets.UTF_8);
    String sum = HEX.toHexDigits(sum(words, 0, words.length));
    byte[] line =
        Arrays.copyOf(sum.getBytes(StandardCharsets.US_ASCII), SUM + 1 + words.length + 1);
    line[SUM] = ' ';
    System.arraycopy(words, 0, line, SUM + 1, words.length);
    line[line.length - 1] = '\n';
    return line;
  }

  static Lines read(byte[] file) {
    List<Line> whole = new ArrayList<>();
    boolean isClean = true;
    int start = 0;
    for (int end = next(file, 0); end >= 0; end = next(file, start)) {
      int from = start + SUM + 1;
      if (from <= end && file[from - 1] == ' ' && isSum(file, start, from, end - from)) {
        whole.add(new Line(from, end - from));
      } else {
        isClean = false;
      }
      start = end + 1;
    }
    return new Lines(whole, isClean && start == file.length);
  }

  private static int next(byte[] file, int from) {
    for (int i = from; i < file.length; i++) {
      if (file[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  /** Whether the eight digits at a place are the checksum of what follows. */
  private static boolean isSum(byte[] file, int at, int from, int length) {
    int value = sum(file, from, length);
    for (int i = SUM - 1; i >= 0; i--, value >>>= 4) {
      if (file[at + i] != "0123456789abcdef".charAt(value & 0xF)) {
        return false;
      }
    }
    return true;
  }

  /** The CRC-32 of some bytes. */
  static int sum(byte[] bytes, int from, int length) {
    CRC32 sum = new CRC32();
    sum.update(bytes, from, length);
    return (int) sum.getValue();
  }
}
