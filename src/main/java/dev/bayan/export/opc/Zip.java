package dev.bayan.export.opc;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A zip file (APPNOTE.TXT 4.3) of entries that are packed already. Sizes and checksums stand before
 * each entry, so that readers of streams need not look for its end; all carry one time, in no zone.
 */
final class Zip {

  private static final int LOCAL_HEADER = 0x04034b50;
  private static final int LOCAL_SIZE = 30;
  private static final int DIRECTORY_HEADER = 0x02014b50;
  private static final int DIRECTORY_SIZE = 46;
  private static final int END = 0x06054b50;
  private static final int END_SIZE = 22;

  /** Deflate and folders: zip 2.0. */
  private static final short VERSION = 20;

  /** 1 January 1980, midnight: the earliest time an entry can have. */
  private static final int TIME = 0x0021_0000;

  private static final long MOST = 0xFFFFFFFFL;
  private static final int MOST_ENTRIES = 0xFFFF;

  private final List<Entry> entries = new ArrayList<>();

  private record Entry(String name, Packed content) {}

  /** The name is ASCII, as part names are (ECMA-376 part 2, 9.1.1.1). */
  void add(String name, Packed content) {
    if (content.size() > MOST || entries.size() == MOST_ENTRIES) {
      throw new IllegalStateException("too large for a zip file: " + name);
    }
    entries.add(new Entry(name, content));
  }

  /** The finished file, whose pieces are in memory. */
  byte[] bytes() {
    long size = END_SIZE;
    for (Entry entry : entries) {
      size += LOCAL_SIZE + DIRECTORY_SIZE + 2L * entry.name.length() + entry.content.length();
    }
    byte[] whole = new byte[Math.toIntExact(size)];
    ByteBuffer file = ByteBuffer.wrap(whole);
    try {
      write(
          new OutputStream() {
            @Override
            public void write(int b) {
              file.put((byte) b);
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
              file.put(bytes, from, length);
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return whole;
  }

  /** Writes the file from its beginning to its end. */
  void write(OutputStream to) throws IOException {
    long at = 0;
    long[] places = new long[entries.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = at;
      Entry entry = entries.get(i);
      byte[] header = new byte[LOCAL_SIZE + entry.name.length()];
      ByteBuffer fields = fields(header).putInt(LOCAL_HEADER);
      describe(fields, entry);
      fields.put(ascii(entry.name));
      to.write(header);
      entry.content.pieces().copyTo(to);
      at += header.length + entry.content.length();
    }
    long directory = at;
    for (int i = 0; i < places.length; i++) {
      Entry entry = entries.get(i);
      byte[] header = new byte[DIRECTORY_SIZE + entry.name.length()];
      ByteBuffer fields = fields(header).putInt(DIRECTORY_HEADER).putShort(VERSION);
      describe(fields, entry);
      // No comment, first disk, no attributes.
      fields.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0);
      fields.putInt((int) places[i]).put(ascii(entry.name));
      to.write(header);
      at += header.length;
    }
    if (at > MOST) {
      throw new IOException("too large for a zip file");
    }
    short count = (short) entries.size();
    byte[] end = new byte[END_SIZE];
    ByteBuffer fields = fields(end).putInt(END).putShort((short) 0).putShort((short) 0);
    fields.putShort(count).putShort(count).putInt((int) (at - directory)).putInt((int) directory);
    to.write(end);
  }

  private static ByteBuffer fields(byte[] header) {
    return ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** What stands at an entry and again in the directory. */
  private static void describe(ByteBuffer out, Entry entry) {
    Packed content = entry.content;
    out.putShort(VERSION).putShort((short) 0).putShort((short) content.method()).putInt(TIME);
    out.putInt((int) content.crc()).putInt((int) content.length()).putInt((int) content.size());
    out.putShort((short) entry.name.length()).putShort((short) 0);
  }

  private static byte[] ascii(String name) {
    return name.getBytes(StandardCharsets.US_ASCII);
  }
}
