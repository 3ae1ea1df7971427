package dev.bayan.export.opc;

import dev.bayan.export.Deflaters;
import dev.bayan.export.Pieces;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;

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

  /** No piece of a part grows beyond this. */
  private static final int LARGEST = 1 << 18;

  private static final Deflaters DEFLATERS = new Deflaters(LEVEL, true);

  private final CRC32 crc = new CRC32();
  private final Deflater deflater;
  private final Pieces full;
  private byte[] data = new byte[FIRST];
  private int length;
  private long before;
  private long size;

  public PackedStream() {
    this(Pieces.inMemory());
  }

  /** What is packed goes there, a piece at a time. */
  public PackedStream(Pieces pieces) {
    this(DEFLATERS.take(), pieces);
  }

  PackedStream(Deflater deflater, Pieces pieces) {
    this.deflater = deflater;
    this.full = pieces;
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
    crc.update(content, from, count);
    size += count;
    deflater.setInput(content, from, count);
    while (!deflater.needsInput()) {
      deflate();
    }
  }

  private void deflate() {
    if (length == LARGEST) {
      keep();
    } else if (length == data.length) {
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
    deflater.finish();
    while (!deflater.finished()) {
      deflate();
    }
    keep();
    return new Packed(full, before, ZipEntry.DEFLATED, size, crc.getValue());
  }
}
