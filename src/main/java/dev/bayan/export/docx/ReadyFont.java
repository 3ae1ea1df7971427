package dev.bayan.export.docx;

import dev.bayan.export.Pieces;
import dev.bayan.export.opc.Packed;
import dev.bayan.style.FontFile;
import dev.bayan.style.Typeface;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/**
 * The bundled fonts as Word files carry them: cut, obfuscated and packed once for all, because that
 * takes longer than all else in a first file. Each lies beside the classes in a gzip file (RFC
 * 1952), whose deflated bytes are those of the part. A test holds them against fonts made anew.
 *
 * <pre>
 * Amiri-Regular-cut.odttf.gz → {FB98…}, 337,900 bytes, 161,109 when packed
 * </pre>
 *
 * @param key what {@link EmbeddedFont} draws from the font
 */
record ReadyFont(String name, String key) {

  static final ReadyFont REGULAR =
      new ReadyFont("Amiri-Regular", "{FB98B25A-B9D6-856B-AE40-B3A13D71F11F}");
  static final ReadyFont BOLD =
      new ReadyFont("Amiri-Bold", "{37422C53-B906-8D37-88A5-9EAA6E241DF5}");

  private static final int HEADER = 10;
  private static final int TRAILER = 8;

  /** Null where the font is none of the bundled ones. */
  static @Nullable EmbeddedFont of(FontFile font) {
    Typeface amiri = Typeface.amiri();
    if (font.equals(amiri.regular())) {
      return REGULAR.read();
    }
    return font.equals(amiri.bold()) ? BOLD.read() : null;
  }

  String resource() {
    return "/fonts/amiri/" + name + "-cut.odttf.gz";
  }

  private EmbeddedFont read() {
    try (InputStream in = ReadyFont.class.getResourceAsStream(resource())) {
      if (in == null) {
        throw new IllegalStateException("the program's own file is missing: " + resource());
      }
      byte[] gzip = in.readAllBytes();
      int end = gzip.length - TRAILER;
      ByteBuffer sums = ByteBuffer.wrap(gzip, end, TRAILER).order(ByteOrder.LITTLE_ENDIAN);
      long crc = sums.getInt() & 0xFFFFFFFFL;
      long size = sums.getInt() & 0xFFFFFFFFL;
      byte[] packed = Arrays.copyOfRange(gzip, HEADER, end);
      Pieces pieces = new Pieces.InMemory(List.of(packed));
      return new EmbeddedFont(key, new Packed(pieces, packed.length, ZipEntry.DEFLATED, size, crc));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
