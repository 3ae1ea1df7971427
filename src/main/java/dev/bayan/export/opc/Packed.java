package dev.bayan.export.opc;

import java.io.ByteArrayOutputStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;

/**
 * A part's content as it stands in the zip (APPNOTE.TXT 4.4.5): packed once, written into many
 * files.
 *
 * <pre>
 * file.part("/word/fonts/font1.odttf", TYPE, Packed.deflated(font))
 * </pre>
 *
 * @param data the compressed bytes, never changed
 */
@SuppressWarnings("ArrayRecordComponent")
public record Packed(byte[] data, int method, long size, long crc) {

  /** Content that gets smaller when it is compressed. */
  public static Packed deflated(byte[] content) {
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try {
      deflater.setInput(content);
      deflater.finish();
      ByteArrayOutputStream data = new ByteArrayOutputStream(content.length / 2);
      byte[] buffer = new byte[1 << 13];
      while (!deflater.finished()) {
        data.write(buffer, 0, deflater.deflate(buffer));
      }
      return of(content, data.toByteArray(), ZipEntry.DEFLATED);
    } finally {
      deflater.end();
    }
  }

  /** Content that is compressed already: PNG, JPEG. */
  public static Packed stored(byte[] content) {
    return of(content, content.clone(), ZipEntry.STORED);
  }

  private static Packed of(byte[] content, byte[] data, int method) {
    CRC32 crc = new CRC32();
    crc.update(content);
    return new Packed(data, method, content.length, crc.getValue());
  }
}
