package dev.bayan.export.opc;

import dev.bayan.export.Deflaters;
import dev.bayan.export.Hands;
import dev.bayan.export.Pieces;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/**
 * A part that is packed while it is written (RFC 1951), so that a large one is never whole in
 * memory but as it will stand in the zip.
 *
 * <pre>
 * stream.write(rows, 0, rows.length);
 * part.write(stream.packed());
 * </pre>
 */
public final class PackedStream extends OutputStream {

  /** Markup packs nearly as small as at the default of 6, in less than two thirds of the time. */
  private static final int LEVEL = 3;

  private static final int FIRST = 1 << 12;

  /** A piece of a part that has grown so large is done with. */
  private static final int LARGE = 1 << 18;

  private static final Deflaters DEFLATERS = new Deflaters(LEVEL, true);

  private final CRC32 crc = new CRC32();
  private final Deflater deflater;
  private final Pieces full;
  private final Hands hands;

  /** The last write, which another hand may still be packing. */
  private @Nullable Supplier<Integer> last;

  private byte[] data = new byte[FIRST];
  private int length;
  private long before;
  private long size;

  public PackedStream() {
    this(Pieces.inMemory());
  }

  /** What is packed goes there, a piece at a time. */
  public PackedStream(Pieces pieces) {
    this(pieces, Hands.OWN);
  }

  /**
   * The same.
   *
   * @param hands who packs what is {@linkplain #hand handed on}
   */
  public PackedStream(Pieces pieces, Hands hands) {
    this(DEFLATERS.take(), pieces, hands);
  }

  PackedStream(Deflater deflater, Pieces pieces, Hands hands) {
    this.deflater = deflater;
    this.full = pieces;
    this.hands = hands;
  }

  /** A part that is in memory, packed. */
  static Packed of(byte[] content) {
    PackedStream stream = new PackedStream();
    stream.write(content, 0, content.length);
    return stream.packed();
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] content, int from, int count) {
    settle();
    size += pack(content, from, count);
  }

  /**
   * Writes bytes that are not changed any more: they may be packed while the next are made.
   *
   * @param content all of it
   */
  public void hand(byte[] content) {
    if (hands == Hands.OWN) {
      write(content, 0, content.length);
    } else {
      settle();
      last = hands.later(() -> pack(content, 0, content.length));
    }
  }

  /** Other hands touch no more than memory: what cannot be kept is told to who writes. */
  private void settle() {
    if (last != null) {
      size += last.get();
      last = null;
    }
    if (length >= LARGE) {
      keep();
    }
  }

  /** Packs bytes; gives how many. */
  private int pack(byte[] content, int from, int count) {
    crc.update(content, from, count);
    deflater.setInput(content, from, count);
    while (!deflater.needsInput()) {
      deflate();
    }
    return count;
  }

  private void deflate() {
    if (length == data.length) {
      data = Arrays.copyOf(data, 2 * length);
    }
    length += deflater.deflate(data, length, data.length - length);
  }

  private void keep() {
    try {
      full.add(data, length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    before += length;
    length = 0;
  }

  /** What has been written, packed; to be called once, at the end. */
  public Packed packed() {
    Packed packed = finish();
    DEFLATERS.giveBack(deflater);
    return packed;
  }

  /** The same, where the deflater is somebody else's. */
  Packed finish() {
    settle();
    deflater.finish();
    while (!deflater.finished()) {
      deflate();
    }
    keep();
    return new Packed(full, before, ZipEntry.DEFLATED, size, crc.getValue());
  }
}
