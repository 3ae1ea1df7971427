package dev.bayan.batch;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256s by the length and the keyed sum of what they are of; in memory as they stand in a file,
 * for there may be two for each of ten thousand packs.
 *
 * <pre>
 * length 4 │ sum 8 8 │ SHA-256 32 │ CRC-32 of these 4
 * </pre>
 */
final class DigestTable {

  private static final int SUM = Integer.BYTES;
  private static final int SHA = SUM + 2 * Long.BYTES;
  private static final int CHECKED = SHA + 32;

  /** The bytes of one. */
  static final int RECORD = CHECKED + Integer.BYTES;

  private static final int LEAST_SLOTS = 1 << 10;
  private static final HexFormat HEX = HexFormat.of();

  private ByteBuffer records;
  private int count;

  /** The number of a record, from one on, at a place that its sum gives, or after it. */
  private int[] slots = new int[LEAST_SLOTS];

  private DigestTable(byte[] records) {
    this.records = ByteBuffer.wrap(records);
  }

  /** The whole records from a place in a file on, up to one that is torn or spoilt. */
  static DigestTable read(byte[] file, int from) {
    DigestTable table = new DigestTable(Arrays.copyOfRange(file, from, file.length));
    int all = (file.length - from) / RECORD;
    while (table.count < all
        && table.records.getInt(table.count * RECORD + CHECKED) == table.check(table.count)) {
      table.count++;
    }
    table.arrange();
    return table;
  }

  synchronized int count() {
    return count;
  }

  /** The SHA-256 of what has this length and sum; null where it is not known. */
  synchronized @Nullable String find(int length, long[] sum) {
    int slot = slot(length, sum);
    int at = (slots[slot] - 1) * RECORD;
    return at < 0 ? null : HEX.formatHex(records.array(), at + SHA, at + CHECKED);
  }

  synchronized void add(int length, long[] sum, String sha256) {
    int slot = slot(length, sum);
    if (slots[slot] != 0) {
      return;
    }
    if ((count + 1) * RECORD > records.capacity()) {
      int larger = Math.max(LEAST_SLOTS, 2 * count) * RECORD;
      records = ByteBuffer.wrap(Arrays.copyOf(records.array(), larger));
    }
    int at = count * RECORD;
    records.putInt(at, length);
    records.putLong(at + SUM, sum[0]).putLong(at + SUM + Long.BYTES, sum[1]);
    records.put(at + SHA, HEX.parseHex(sha256));
    records.putInt(at + CHECKED, check(count));
    slots[slot] = ++count;
    if (2 * count > slots.length) {
      arrange();
    }
  }

  /** The records from one of them on. */
  synchronized byte[] from(int first) {
    return Arrays.copyOfRange(records.array(), first * RECORD, count * RECORD);
  }

  private void arrange() {
    slots = new int[Math.max(LEAST_SLOTS, Integer.highestOneBit(Math.max(1, count)) * 4)];
    for (int i = 0; i < count; i++) {
      int slot = place(records.getLong(i * RECORD + SUM));
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = i + 1;
    }
  }

  /** Where it is, or the free place where it would be. */
  private int slot(int length, long[] sum) {
    int slot = place(sum[0]);
    while (slots[slot] != 0 && !isAt((slots[slot] - 1) * RECORD, length, sum)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private boolean isAt(int at, int length, long[] sum) {
    return records.getInt(at) == length
        && records.getLong(at + SUM) == sum[0]
        && records.getLong(at + SUM + Long.BYTES) == sum[1];
  }

  /** By the middle bits: the lowest of a sum of products are the least even. */
  private int place(long sum) {
    return (int) (sum >>> 24) & (slots.length - 1);
  }

  private int check(int record) {
    return CheckedLines.sum(records.array(), record * RECORD, CHECKED);
  }
}
