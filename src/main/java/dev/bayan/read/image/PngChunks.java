package dev.bayan.read.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * The chunks of a PNG that hold its image (PNG, third edition, section 5). Every checksum is
 * checked; all other chunks, and what follows the last, are left behind.
 *
 * <pre>
 * IHDR tEXt PLTE tRNS IDAT tIME IDAT IEND zip → IHDR PLTE tRNS IDAT
 * </pre>
 *
 * @param palette three bytes for each colour; empty where the image has none
 * @param transparency the tRNS chunk; empty where the image has none
 * @param data what the IDAT chunks hold, joined
 * @param orientation what the eXIf chunk says of it
 * @param animated whether it is an APNG
 */
// Handed on once and never compared.
@SuppressWarnings("ArrayRecordComponent")
record PngChunks(
    PngHeader header,
    byte[] palette,
    byte[] transparency,
    byte[] data,
    Orientation orientation,
    boolean animated) {

  /** Length, type and checksum. */
  private static final int FRAME = 12;

  private static final int SIGNATURE = 8;

  static PngChunks read(byte[] file) throws UnfitImageException {
    return new Reading(file).all();
  }

  /** The header of the image as it is seen: upright. */
  PngHeader shownHeader() {
    return orientation.transposed() ? header.transposed() : header;
  }

  private static final class Reading {

    private final byte[] file;
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private byte[] palette = {};
    private byte[] transparency = {};
    private Orientation orientation = Orientation.UPRIGHT;
    private boolean animated;
    private int at = SIGNATURE;

    Reading(byte[] file) {
      this.file = file;
    }

    PngChunks all() throws UnfitImageException {
      if (!next().equals("IHDR") || length() != PngHeader.LENGTH) {
        throw UnfitImageException.damaged("IHDR");
      }
      PngHeader header = PngHeader.read(file, at + 8);
      String last = "IHDR";
      at += FRAME + length();
      for (String type = next(); !type.equals("IEND"); type = next()) {
        take(type, last, header);
        last = type;
        at += FRAME + length();
      }
      if (data.size() == 0) {
        throw UnfitImageException.truncated();
      }
      if (header.colour() == PngHeader.PALETTE && palette.length == 0) {
        throw UnfitImageException.damaged("PLTE");
      }
      return new PngChunks(
          header, palette, transparency, data.toByteArray(), orientation, animated);
    }

    private void take(String type, String last, PngHeader header) throws UnfitImageException {
      boolean inData = data.size() > 0;
      switch (type) {
        case "IDAT" -> {
          if (inData && !last.equals("IDAT")) {
            throw UnfitImageException.damaged(type);
          }
          data.write(file, at + 8, length());
        }
        case "PLTE" -> {
          boolean grey = (header.colour() & PngHeader.RGB) == 0;
          int most = header.colour() == PngHeader.PALETTE ? 3 << header.depth() : 3 << 8;
          boolean whole = length() > 0 && length() % 3 == 0 && length() <= most;
          if (inData || grey || !whole || palette.length > 0) {
            throw UnfitImageException.damaged(type);
          }
          palette = content();
        }
        case "tRNS" -> {
          boolean fits =
              switch (header.colour()) {
                case PngHeader.GREY -> length() == 2;
                case PngHeader.RGB -> length() == 6;
                case PngHeader.PALETTE -> length() > 0 && length() <= palette.length / 3;
                default -> false;
              };
          if (inData || !fits || transparency.length > 0) {
            throw UnfitImageException.damaged(type);
          }
          transparency = content();
        }
        case "eXIf" -> orientation = Orientation.ofExif(content());
        case "acTL" -> animated = true;
        default -> {
          // Section 5.4: whoever does not know a critical chunk cannot show the image.
          if (type.equals("IHDR") || (type.charAt(0) & 0x20) == 0) {
            throw UnfitImageException.damaged(type);
          }
        }
      }
    }

    /** The type of the chunk here, of which all is there and the checksum is right. */
    private String next() throws UnfitImageException {
      if (file.length - at < FRAME || Integer.compareUnsigned(length(), file.length) > 0) {
        throw UnfitImageException.truncated();
      }
      if (file.length - at - FRAME < length()) {
        throw UnfitImageException.truncated();
      }
      String type = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
      CRC32 crc = new CRC32();
      crc.update(file, at + 4, 4 + length());
      if (!type.matches("[A-Za-z]{4}")) {
        throw UnfitImageException.damaged("CRC");
      }
      if ((int) crc.getValue() != ByteBuffer.wrap(file).getInt(at + 8 + length())) {
        throw UnfitImageException.damaged(type + " CRC");
      }
      return type;
    }

    private int length() {
      return ByteBuffer.wrap(file).getInt(at);
    }

    private byte[] content() {
      return Arrays.copyOfRange(file, at + 8, at + 8 + length());
    }
  }
}
