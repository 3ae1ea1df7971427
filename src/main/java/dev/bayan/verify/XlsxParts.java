package dev.bayan.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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

  /** The most bytes of a file that is held whole while it is unfolded. */
  private static final int WHOLE = 1 << 17;

  private static final int CHUNK = 1 << 16;
  private static final int END_SIGN = 0x06054b50;
  private static final int END_SIZE = 22;

  /** Behind the end a comment may stand. */
  private static final int MOST_END = END_SIZE + 0xFFFF;

  private static final long UNSIGNED = 0xFFFFFFFFL;
  private static final int ENTRY_SIGN = 0x02014b50;
  private static final int ENTRY_SIZE = 46;
  private static final int LOCAL_SIZE = 30;

  private final Stored file;
  private final Map<String, byte[]> small = new HashMap<>();
  private final Map<String, Place> large = new HashMap<>();

  /** Where a part's deflated bytes stand in the file. */
  private record Place(long from, long length) {}

  /**
   * The parts of a file.
   *
   * @throws IOException if it is no zip file, or a part of it is damaged
   */
  XlsxParts(Stored file) throws IOException {
    this.file = file;
    if (file.size() > WHOLE || !unfolds(file.read(0, WHOLE))) {
      stream();
    }
  }

  /** Unfolds every part of a small file, against its checksum; not if one of them is large. */
  private boolean unfolds(byte[] whole) throws IOException {
    try (OfficeParts parts = new OfficeParts(whole)) {
      for (String name : parts.names()) {
        if (parts.size(name) > LARGE) {
          return false;
        }
      }
      for (String name : parts.names()) {
        small.put("/" + name, parts.read(name));
      }
      return true;
    }
  }

  private void stream() throws IOException {
    boolean hasLarge = false;
    // Every byte is unfolded once here, against its checksum.
    InputStream all = new BufferedInputStream(file.open(0, file.size()), CHUNK);
    try (ZipInputStream zip = new ZipInputStream(all)) {
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
    long last = Math.max(0, file.size() - MOST_END);
    ByteBuffer tail = piece(last, MOST_END);
    int end = tail.limit() - END_SIZE;
    while (end >= 0 && tail.getInt(end) != END_SIGN) {
      end--;
    }
    if (end < 0) {
      throw new IOException("no directory of parts");
    }
    byte[] listed = file.read(tail.getInt(end + 16) & UNSIGNED, Math.max(0, tail.getInt(end + 12)));
    ByteBuffer entries = ByteBuffer.wrap(listed).order(ByteOrder.LITTLE_ENDIAN);
    int at = 0;
    for (int i = tail.getShort(end + 10) & 0xFFFF; i > 0; i--) {
      if (entries.getInt(at) != ENTRY_SIGN) {
        throw new IOException("the directory of parts is damaged");
      }
      int name = entries.getShort(at + 28) & 0xFFFF;
      int others = (entries.getShort(at + 30) & 0xFFFF) + (entries.getShort(at + 32) & 0xFFFF);
      long local = entries.getInt(at + 42) & UNSIGNED;
      ByteBuffer header = piece(local, LOCAL_SIZE);
      long data =
          local + LOCAL_SIZE + (header.getShort(26) & 0xFFFF) + (header.getShort(28) & 0xFFFF);
      String part = "/" + new String(listed, at + ENTRY_SIZE, name, UTF_8);
      if (!small.containsKey(part)) {
        large.put(part, new Place(data, entries.getInt(at + 20) & UNSIGNED));
      }
      at += ENTRY_SIZE + name + others;
    }
  }

  private ByteBuffer piece(long from, int most) throws IOException {
    return ByteBuffer.wrap(file.read(from, most)).order(ByteOrder.LITTLE_ENDIAN);
  }

  boolean has(@Nullable String part) {
    return part != null && (small.containsKey(part) || large.containsKey(part));
  }

  /** Whether a part is read from the file each time. */
  boolean isLarge(String part) {
    return large.containsKey(part);
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
        file.open(place.from(), place.length()), new Inflater(true), CHUNK);
  }
}
