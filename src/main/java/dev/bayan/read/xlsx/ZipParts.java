package dev.bayan.read.xlsx;

import static dev.bayan.read.xlsx.WorkbookException.broken;

import dev.bayan.read.xlsx.WorkbookException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The parts of a zip file in memory, by the directory at its end (APPNOTE 6.3, 4.3.12). Limits are
 * held before anything is inflated, by the sizes the directory states; inflating then holds each
 * part to its size and its checksum.
 *
 * <pre>
 * ZipParts.of(bytes).open("xl/workbook.xml")   any case, as OPC part names compare (part 2, 6.2.2.3)
 * </pre>
 */
public final class ZipParts {

  private static final int MOST_ENTRIES = 1_000;
  private static final long MOST_BYTES = 200L * 1024 * 1024;

  /** Deflate reaches 1032; sheets of one value over and over stay under this. */
  private static final long MOST_RATIO = 200;

  /** Parts this small may be as regular as they like. */
  private static final long FREE_OF_RATIO = 1024 * 1024;

  private static final int END = 0x06054B50;
  private static final int END_64 = 0x06064B50;
  private static final int LOCATOR_64 = 0x07064B50;
  private static final int ENTRY = 0x02014B50;
  private static final int LOCAL = 0x04034B50;
  private static final int END_LENGTH = 22;
  private static final long IN_EXTRA = 0xFFFF_FFFFL;

  private record Entry(int flags, int method, long crc, long packed, long size, long offset) {}

  private final ByteBuffer in;
  private final Map<String, Entry> entries = new HashMap<>();
  private final Set<String> proven = new HashSet<>();

  private ZipParts(byte[] bytes) {
    this.in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  public static ZipParts of(byte[] bytes) throws WorkbookException {
    ZipParts parts = new ZipParts(bytes);
    try {
      parts.directory();
    } catch (IndexOutOfBoundsException | IllegalArgumentException cutOff) {
      throw broken("the zip directory is cut off");
    }
    return parts;
  }

  public boolean has(String name) {
    return entries.containsKey(key(name));
  }

  /** A part's bytes, unpacked as they are read. */
  public InputStream open(String name) throws WorkbookException {
    Entry entry = entries.get(key(name));
    if (entry == null) {
      throw broken("no part " + name);
    }
    try {
      if (proven.add(key(name))) {
        prove(entry);
      }
      return new ShortTokens(unpacked(entry));
    } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException damaged) {
      throw broken("the part " + name + " is damaged");
    }
  }

  private void directory() throws WorkbookException {
    int end = end();
    int count = in.getShort(end + 10) & 0xFFFF;
    long size = unsigned(end + 12);
    long start = unsigned(end + 16);
    boolean large = count == 0xFFFF || size == IN_EXTRA || start == IN_EXTRA;
    if (large && end >= 20 && in.getInt(end - 20) == LOCATOR_64) {
      int end64 = at(in.getLong(end - 20 + 8));
      if (in.getInt(end64) != END_64) {
        throw broken("no zip directory");
      }
      count = at(in.getLong(end64 + 32));
      start = in.getLong(end64 + 48);
    }
    if (count > MOST_ENTRIES) {
      throw new WorkbookException(Reason.BOMB, count + " entries");
    }
    long total = 0;
    int at = at(start);
    for (int i = 0; i < count; i++) {
      if (in.getInt(at) != ENTRY) {
        throw broken("no zip directory");
      }
      int nameLength = in.getShort(at + 28) & 0xFFFF;
      int extraLength = in.getShort(at + 30) & 0xFFFF;
      String name = new String(bytes(at + 46, nameLength), StandardCharsets.UTF_8);
      Entry entry = entry(at, at + 46 + nameLength, extraLength);
      total += entry.size;
      if (total < 0 || total > MOST_BYTES || isBomb(entry)) {
        throw new WorkbookException(Reason.BOMB, name + " unfolds to " + entry.size);
      }
      if (entries.putIfAbsent(key(name), entry) != null) {
        throw broken("two parts " + name);
      }
      at += 46 + nameLength + extraLength + (in.getShort(at + 32) & 0xFFFF);
    }
  }

  private int end() throws WorkbookException {
    int last = in.limit() - END_LENGTH;
    for (int at = last; at >= 0 && at >= last - 0xFFFF; at--) {
      if (in.getInt(at) == END) {
        return at;
      }
    }
    throw broken("no zip file");
  }

  private Entry entry(int at, int extra, int extraLength) throws WorkbookException {
    long packed = unsigned(at + 20);
    long size = unsigned(at + 24);
    long offset = unsigned(at + 42);
    // Zip64 (4.5.3): the values that did not fit, in this order.
    for (int i = extra; i + 4 <= extra + extraLength; i += 4 + (in.getShort(i + 2) & 0xFFFF)) {
      if (in.getShort(i) == 1) {
        int value = i + 4;
        if (size == IN_EXTRA) {
          size = in.getLong(value);
          value += 8;
        }
        if (packed == IN_EXTRA) {
          packed = in.getLong(value);
          value += 8;
        }
        if (offset == IN_EXTRA) {
          offset = in.getLong(value);
        }
      }
    }
    if (size < 0 || packed < 0) {
      throw broken("a part of no size");
    }
    return new Entry(
        in.getShort(at + 8), in.getShort(at + 10), unsigned(at + 16), packed, size, offset);
  }

  private static boolean isBomb(Entry entry) {
    return entry.size > FREE_OF_RATIO && entry.size / MOST_RATIO > entry.packed;
  }

  private void prove(Entry entry) throws IOException, WorkbookException {
    CRC32 crc = new CRC32();
    long size = 0;
    byte[] buffer = new byte[8192];
    try (InputStream part = unpacked(entry)) {
      int length = part.read(buffer);
      while (length >= 0 && size <= entry.size) {
        crc.update(buffer, 0, length);
        size += length;
        length = part.read(buffer);
      }
    }
    if (size != entry.size || crc.getValue() != entry.crc) {
      throw new IOException("not what was packed");
    }
  }

  private InputStream unpacked(Entry entry) throws WorkbookException {
    if ((entry.flags & 1) != 0) {
      throw new WorkbookException(Reason.ENCRYPTED, "an encrypted entry");
    }
    int local = at(entry.offset);
    if (in.getInt(local) != LOCAL) {
      throw broken("no entry where the directory says");
    }
    int names = (in.getShort(local + 26) & 0xFFFF) + (in.getShort(local + 28) & 0xFFFF);
    int start = local + 30 + names;
    int length = at(entry.packed);
    if (start + length > in.limit()) {
      throw broken("an entry is cut off");
    }
    InputStream packed = new ByteArrayInputStream(in.array(), start, length);
    return switch (entry.method) {
      case 0 -> packed;
      case 8 -> new Inflating(packed);
      default -> throw broken("packed by method " + entry.method);
    };
  }

  private byte[] bytes(int start, int length) {
    byte[] bytes = new byte[length];
    in.get(start, bytes);
    return bytes;
  }

  private long unsigned(int at) {
    return in.getInt(at) & 0xFFFF_FFFFL;
  }

  private int at(long offset) throws WorkbookException {
    if (offset < 0 || offset > in.limit()) {
      throw broken("an offset beyond the end");
    }
    return (int) offset;
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Ends its inflater with itself: one that is passed in is its owner's to end. */
  private static final class Inflating extends InflaterInputStream {
    Inflating(InputStream packed) {
      super(packed, new Inflater(true), 8192);
    }

    @Override
    public void close() throws IOException {
      super.close();
      inf.end();
    }
  }
}
