package dev.bayan.read.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes a PNG of the fewest chunks: IHDR, PLTE, tRNS, one IDAT, IEND, and nothing that differs
 * from one day or machine to the next.
 *
 * <pre>
 * PngWriter writer = new PngWriter(header, palette, transparency);   then row(…) for each, end()
 * </pre>
 */
final class PngWriter {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final int FILTERS = 5;

  private final PngHeader header;
  private final byte[] palette;
  private final byte[] transparency;
  private final Deflater deflater = new Deflater();
  private final ByteArrayOutputStream data = new ByteArrayOutputStream();
  private final byte[] buffer = new byte[8192];
  private final byte[] above;
  private final byte[][] filtered;

  /** A writer of rows of eight bits a sample. */
  PngWriter(PngHeader header, byte[] palette, byte[] transparency) {
    this.header = header;
    this.palette = palette;
    this.transparency = transparency;
    int length = header.rowLength(header.width());
    above = new byte[length];
    filtered = new byte[FILTERS][length + 1];
  }

  /** Takes the next row, and does not keep it. */
  void row(byte[] row) {
    int best = 0;
    if (header.colour() != PngHeader.PALETTE) {
      long least = Long.MAX_VALUE;
      // Section 12.7: the least sum of differences is nearly always the best to compress.
      for (int filter = 0; filter < FILTERS; filter++) {
        long sum = filter(filter, row);
        if (sum < least) {
          least = sum;
          best = filter;
        }
      }
    } else {
      filter(0, row);
    }
    deflater.setInput(filtered[best]);
    while (!deflater.needsInput()) {
      data.write(buffer, 0, deflater.deflate(buffer));
    }
    System.arraycopy(row, 0, above, 0, above.length);
  }

  /** The whole file, after the last row. */
  byte[] end() {
    deflater.finish();
    while (!deflater.finished()) {
      data.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return write(header, palette, transparency, data.toByteArray());
  }

  private long filter(int filter, byte[] row) {
    byte[] out = filtered[filter];
    out[0] = (byte) filter;
    int distance = header.filterDistance();
    long sum = 0;
    for (int i = 0; i < above.length; i++) {
      int left = i < distance ? 0 : row[i - distance] & 0xFF;
      int up = above[i] & 0xFF;
      int guess =
          switch (filter) {
            case 0 -> 0;
            case 1 -> left;
            case 2 -> up;
            case 3 -> (left + up) / 2;
            default -> PngRows.paeth(left, up, i < distance ? 0 : above[i - distance] & 0xFF);
          };
      byte difference = (byte) (row[i] - guess);
      out[i + 1] = difference;
      sum += Math.abs(difference);
    }
    return sum;
  }

  /** A file around data that are compressed already. */
  static byte[] write(PngHeader header, byte[] palette, byte[] transparency, byte[] data) {
    ByteArrayOutputStream file = new ByteArrayOutputStream(data.length + 1024);
    file.writeBytes(SIGNATURE);
    chunk(file, "IHDR", header.toByteArray());
    if (palette.length > 0) {
      chunk(file, "PLTE", palette);
    }
    if (transparency.length > 0) {
      chunk(file, "tRNS", transparency);
    }
    chunk(file, "IDAT", data);
    chunk(file, "IEND", new byte[0]);
    return file.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream file, String type, byte[] content) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(content);
    file.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
    file.writeBytes(name);
    file.writeBytes(content);
    file.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }
}
