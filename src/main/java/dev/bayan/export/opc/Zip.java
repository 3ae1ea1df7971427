package dev.bayan.export.opc;

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

  byte[] bytes() {
    long size = END_SIZE;
    for (Entry entry : entries) {
      size += LOCAL_SIZE + DIRECTORY_SIZE + 2L * entry.name.length() + entry.content.length();
    }
    ByteBuffer out = ByteBuffer.allocate(Math.toIntExact(size)).order(ByteOrder.LITTLE_ENDIAN);
    int[] places = new int[entries.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = out.position();
      Entry entry = entries.get(i);
      out.putInt(LOCAL_HEADER);
      describe(out, entry);
      out.put(ascii(entry.name));
      entry.content.chunks().forEach(out::put);
    }
    int directory = out.position();
    for (int i = 0; i < places.length; i++) {
      Entry entry = entries.get(i);
      out.putInt(DIRECTORY_HEADER).putShort(VERSION);
      describe(out, entry);
      // No comment, first disk, no attributes.
      out.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0);
      out.putInt(places[i]).put(ascii(entry.name));
    }
    int length = out.position() - directory;
    short count = (short) entries.size();
    out.putInt(END).putShort((short) 0).putShort((short) 0).putShort(count).putShort(count);
    out.putInt(length).putInt(directory).putShort((short) 0);
    return out.array();
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
