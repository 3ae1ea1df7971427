package dev.bayan.export.opc;

import dev.bayan.export.Hands;
import dev.bayan.export.Pieces;
import java.util.List;
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
 * @param pieces the compressed bytes, to which nothing is added any more
 * @param length of all pieces together
 */
public record Packed(Pieces pieces, long length, int method, long size, long crc) {

  /** Content that gets smaller when it is compressed, as small as is worth while. */
  public static Packed deflated(byte[] content) {
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try {
      PackedStream stream = new PackedStream(deflater, Pieces.inMemory(), Hands.OWN);
      stream.write(content, 0, content.length);
      return stream.finish();
    } finally {
      deflater.end();
    }
  }

  /** Content that is compressed already: PNG, JPEG. */
  public static Packed stored(byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    Pieces pieces = new Pieces.InMemory(List.of(content.clone()));
    return new Packed(pieces, content.length, ZipEntry.STORED, content.length, crc.getValue());
  }
}
