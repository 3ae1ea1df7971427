package dev.bayan.verify;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a Word or Excel file in memory by name (APPNOTE.TXT 4.3), as its directory lists
 * them. A part is unpacked, and its checksum tried, when it is asked for.
 */
final class OfficeParts implements AutoCloseable {

  private static final int DIRECTORY_END = 0x06054b50;
  private static final int DIRECTORY_END_SIZE = 22;
  private static final int DIRECTORY_ENTRY = 0x02014b50;
  private static final int DIRECTORY_ENTRY_SIZE = 46;
  private static final int LOCAL_ENTRY = 0x04034b50;
  private static final int LOCAL_ENTRY_SIZE = 30;

  /** Sizes and checksum follow the content instead of standing before it. */
  private static final int SIZES_FOLLOW = 1 << 3;

  private final ByteBuffer file;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Inflater inflater = new Inflater(true);

  /**
   * Where a part stands in the file, packed.
   *
   * @param size unpacked
   */
  record Entry(int method, int crc, int from, int length, int size) {}

  /**
   * Reads the directory.
   *
   * @throws IOException if the container is cut off or contradicts itself
   */
  OfficeParts(byte[] bytes) throws IOException {
    file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int end = bytes.length - DIRECTORY_END_SIZE;
    if (end < 0 || file.getInt(end) != DIRECTORY_END) {
      throw new ZipException("it does not end with a directory");
    }
    try {
      int at = file.getInt(end + 16);
      for (int i = file.getShort(end + 10) & 0xFFFF; i > 0; i--) {
        at = entry(at);
      }
      if (at != end) {
        throw new ZipException("its directory does not list its parts");
      }
    } catch (IndexOutOfBoundsException cut) {
      throw new ZipException("its directory leads out of it");
    }
  }

  /** Reads one entry of the directory; gives where the next one stands. */
  private int entry(int at) throws ZipException {
    int nameLength = file.getShort(at + 28) & 0xFFFF;
    int more = (file.getShort(at + 30) & 0xFFFF) + (file.getShort(at + 32) & 0xFFFF);
    String name = name(at + DIRECTORY_ENTRY_SIZE, nameLength);
    int local = file.getInt(at + 42);
    int from = local + LOCAL_ENTRY_SIZE + nameLength + (file.getShort(local + 28) & 0xFFFF);
    int length = file.getInt(at + 20);
    boolean sizesFollow = (file.getShort(local + 6) & SIZES_FOLLOW) != 0;
    if (file.getInt(at) != DIRECTORY_ENTRY
        || file.getInt(local) != LOCAL_ENTRY
        || !name.equals(name(local + LOCAL_ENTRY_SIZE, file.getShort(local + 26) & 0xFFFF))
        || file.getShort(at + 10) != file.getShort(local + 8)
        || !(sizesFollow || mismatch(at + 16, local + 14) < 0)) {
      throw new ZipException("its directory contradicts the part " + name);
    }
    if (length < 0 || from > file.capacity() - length) {
      throw new ZipException("cut off: " + name);
    }
    Entry entry =
        new Entry(file.getShort(at + 10), file.getInt(at + 16), from, length, file.getInt(at + 24));
    if (entries.put(name, entry) != null) {
      throw new ZipException("two parts are called " + name);
    }
    return at + DIRECTORY_ENTRY_SIZE + nameLength + more;
  }

  /** Checksum, packed size and size: twelve bytes. */
  private int mismatch(int at, int local) {
    return file.slice(at, 12).mismatch(file.slice(local, 12));
  }

  private String name(int from, int length) {
    byte[] name = new byte[length];
    file.get(from, name);
    return new String(name, StandardCharsets.UTF_8);
  }

  /** In the order of the directory. */
  Set<String> names() {
    return entries.keySet();
  }

  @Nullable Entry entry(@Nullable String name) {
    return entries.get(String.valueOf(name));
  }

  /** How many bytes a part that is there has, as the directory says. */
  long size(String name) {
    return Objects.requireNonNull(entries.get(name)).size() & 0xFFFFFFFFL;
  }

  /**
   * The content of a part that is there.
   *
   * @throws IOException if it is damaged
   */
  byte[] read(String name) throws IOException {
    return read(name, Objects.requireNonNull(entries.get(name)));
  }

  /** The content as it is packed. */
  ByteBuffer packed(Entry entry) {
    return file.slice(entry.from(), entry.length());
  }

  /**
   * The content.
   *
   * @throws IOException if it is damaged
   */
  byte[] read(String name, Entry entry) throws IOException {
    byte[] content = new byte[Math.max(0, entry.size())];
    if (entry.method() == ZipEntry.DEFLATED) {
      inflater.reset();
      inflater.setInput(packed(entry));
      try {
        int read = 0;
        for (int n = 1; n > 0; read += n) {
          n = inflater.inflate(content, read, content.length - read);
        }
        if (read != content.length || !inflater.finished() || inflater.getRemaining() > 0) {
          throw new ZipException("not of the size it says: " + name);
        }
      } catch (DataFormatException damaged) {
        throw new ZipException(name + ": " + damaged.getMessage());
      }
    } else if (entry.method() == ZipEntry.STORED && entry.size() == entry.length()) {
      packed(entry).get(content);
    } else {
      throw new ZipException("packed in a way no reader of such files knows: " + name);
    }
    CRC32 crc = new CRC32();
    crc.update(content);
    if ((int) crc.getValue() != entry.crc()) {
      throw new ZipException("damaged: " + name);
    }
    return content;
  }

  @Override
  public void close() {
    inflater.end();
  }
}
