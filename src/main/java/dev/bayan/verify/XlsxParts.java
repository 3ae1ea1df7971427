package dev.bayan.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a workbook by their names. Small ones are kept as they unfold; of a large one only
 * the place in the file is, so that a sheet of a hundred thousand rows is never whole in memory.
 *
 * <pre>
 * new XlsxParts(file).open("/xl/worksheets/sheet2.xml") → its bytes, unfolded as they are read
 * </pre>
 *
 * <p>Zip: APPNOTE.TXT, 4.3.12 central directory header, 4.3.16 its end.
 */
final class XlsxParts {

  /** The most bytes of a part that is kept. */
  static final int LARGE = 1 << 20;

  private static final int CHUNK = 1 << 16;
  private static final int END_SIGN = 0x06054b50;
  private static final int END_SIZE = 22;
  private static final int ENTRY_SIGN = 0x02014b50;
  private static final int ENTRY_SIZE = 46;
  private static final int LOCAL_SIZE = 30;

  private static final String CELLS = "<sheetData>";
  private static final byte[] CELLS_END = "</sheetData>".getBytes(StandardCharsets.US_ASCII);

  private final byte[] file;
  private final Map<String, byte[]> small = new HashMap<>();
  private final Map<String, Place> large = new HashMap<>();

  /** Where a part's deflated bytes stand in the file. */
  private record Place(int from, int length) {}

  /**
   * The parts of a file.
   *
   * @throws IOException if it is no zip file, or a part of it is damaged
   */
  XlsxParts(byte[] file) throws IOException {
    this.file = file;
    boolean hasLarge = false;
    // Every byte is unfolded once here, against its checksum.
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] bytes = zip.readNBytes(LARGE + 1);
        if (bytes.length <= LARGE) {
          small.put("/" + entry.getName(), bytes);
        } else {
          zip.transferTo(OutputStream.nullOutputStream());
          hasLarge = true;
        }
      }
    }
    if (hasLarge) {
      directory();
    }
  }

  private void directory() throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    int end = file.length - END_SIZE;
    while (end >= 0 && bytes.getInt(end) != END_SIGN) {
      end--;
    }
    if (end < 0) {
      throw new IOException("no directory of parts");
    }
    int at = bytes.getInt(end + 16);
    for (int i = bytes.getShort(end + 10) & 0xFFFF; i > 0; i--) {
      if (bytes.getInt(at) != ENTRY_SIGN) {
        throw new IOException("the directory of parts is damaged");
      }
      int name = bytes.getShort(at + 28) & 0xFFFF;
      int others = (bytes.getShort(at + 30) & 0xFFFF) + (bytes.getShort(at + 32) & 0xFFFF);
      int local = bytes.getInt(at + 42);
      int data =
          local
              + LOCAL_SIZE
              + (bytes.getShort(local + 26) & 0xFFFF)
              + (bytes.getShort(local + 28) & 0xFFFF);
      String part = "/" + new String(file, at + ENTRY_SIZE, name, StandardCharsets.UTF_8);
      if (!small.containsKey(part)) {
        large.put(part, new Place(data, bytes.getInt(at + 20)));
      }
      at += ENTRY_SIZE + name + others;
    }
  }

  boolean has(@Nullable String part) {
    return part != null && (small.containsKey(part) || large.containsKey(part));
  }

  Set<String> names() {
    Set<String> names = new HashSet<>(small.keySet());
    names.addAll(large.keySet());
    return names;
  }

  InputStream open(String part) throws IOException {
    byte[] bytes = small.get(part);
    if (bytes != null) {
      return new ByteArrayInputStream(bytes);
    }
    Place place = large.get(part);
    if (place == null) {
      throw new IOException("no part " + part);
    }
    return new InflaterInputStream(
        new ByteArrayInputStream(file, place.from(), place.length()), new Inflater(true), CHUNK);
  }

  /** A sheet's part, without its cells if it is large. */
  InputStream openWithoutCells(String part) throws IOException {
    InputStream in = open(part);
    if (small.containsKey(part)) {
      return in;
    }
    byte[] head = in.readNBytes(CHUNK);
    int cells = new String(head, StandardCharsets.ISO_8859_1).indexOf(CELLS);
    if (cells < 0) {
      return new SequenceInputStream(new ByteArrayInputStream(head), in);
    }
    int from = cells + CELLS.length();
    byte[] left = afterCells(Arrays.copyOfRange(head, from, head.length), in);
    return new SequenceInputStream(
        new ByteArrayInputStream(head, 0, from),
        new SequenceInputStream(new ByteArrayInputStream(left), in));
  }

  /** Reads on to the end of the cells: that, and what was read behind it. */
  private static byte[] afterCells(byte[] first, InputStream in) throws IOException {
    byte[] chunk = first.length > 0 ? first : in.readNBytes(CHUNK);
    int matched = 0;
    while (chunk.length > 0) {
      for (int i = 0; i < chunk.length; i++) {
        // Only its first byte is a < , so that nothing is gone back for.
        if (chunk[i] == CELLS_END[matched]) {
          matched++;
        } else {
          matched = chunk[i] == CELLS_END[0] ? 1 : 0;
        }
        if (matched == CELLS_END.length) {
          int rest = chunk.length - i - 1;
          byte[] left = Arrays.copyOf(CELLS_END, CELLS_END.length + rest);
          System.arraycopy(chunk, i + 1, left, CELLS_END.length, rest);
          return left;
        }
      }
      chunk = in.readNBytes(CHUNK);
    }
    throw new IOException("cells without end");
  }
}
