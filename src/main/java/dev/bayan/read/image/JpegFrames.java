package dev.bayan.read.image;

import dev.bayan.read.image.UnfitImageException.Reason;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The segments of a JPEG that its image is decoded from (ISO/IEC 10918-1, annex B): tables, one
 * frame header, scans. All that tells of camera, place, author or colour profile, thumbnails, and
 * what follows the image are left behind.
 *
 * <pre>
 * SOI APP1(Exif) APP2(ICC) DQT SOF2 DHT COM SOS… EOI mp4 → SOI APP0(JFIF) DQT SOF2 DHT SOS… EOI
 * </pre>
 *
 * <p>How the three components are to be understood is said once, by a JFIF segment (Y, Cb, Cr) or
 * an Adobe one (R, G, B): without either, readers guess, and not all guess the same.
 */
final class JpegFrames {

  private static final int SOF0 = 0xC0;
  private static final int DHT = 0xC4;
  private static final int RST0 = 0xD0;
  private static final int SOI = 0xD8;
  private static final int EOI = 0xD9;
  private static final int SOS = 0xDA;
  private static final int DQT = 0xDB;
  private static final int DNL = 0xDC;
  private static final int DRI = 0xDD;
  private static final int APP0 = 0xE0;
  private static final int COM = 0xFE;

  /** A progressive image has about ten; thousands of empty ones take hours to decode. */
  private static final int MOST_SCANS = 100;

  /** Version 1.1, no unit, pixels as wide as high, no thumbnail. */
  private static final byte[] JFIF = {
    (byte) 0xFF, (byte) APP0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0
  };

  /** Version 100, no flags, no transform: the components are red, green and blue. */
  private static final byte[] ADOBE = {
    (byte) 0xFF, (byte) 0xEE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0
  };

  private final byte[] file;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private int at = 2;
  private int width;
  private int height;
  private byte[] components = {};
  private int scans;
  private boolean jfif;
  private @Nullable Integer adobe;
  private @Nullable Orientation orientation;

  private JpegFrames(byte[] file) {
    this.file = file;
  }

  static JpegFrames read(byte[] file) throws UnfitImageException {
    JpegFrames frames = new JpegFrames(file);
    int marker = frames.marker();
    while (marker != EOI) {
      frames.segment(marker);
      marker = frames.marker();
    }
    if (frames.scans == 0) {
      throw UnfitImageException.truncated();
    }
    return frames;
  }

  /** As it is stored, in pixels. */
  int width() {
    return width;
  }

  /** As it is stored, in pixels. */
  int height() {
    return height;
  }

  Orientation orientation() {
    return orientation == null ? Orientation.UPRIGHT : orientation;
  }

  /** The file, of its image only. */
  byte[] toByteArray() {
    ByteArrayOutputStream clean = new ByteArrayOutputStream(kept.size() + 32);
    clean.write(0xFF);
    clean.write(SOI);
    clean.writeBytes(isRgb() ? ADOBE : JFIF);
    clean.writeBytes(kept.toByteArray());
    clean.write(0xFF);
    clean.write(EOI);
    return clean.toByteArray();
  }

  /** Whether three components are red, green and blue, as the IJG's decoder and browsers see it. */
  private boolean isRgb() {
    if (components.length != 3 || jfif) {
      return false;
    }
    return adobe == null ? Arrays.equals(components, new byte[] {'R', 'G', 'B'}) : adobe == 0;
  }

  private void segment(int marker) throws UnfitImageException {
    int start = at;
    int length = length();
    int end = start + length;
    switch (marker) {
      case DHT, DQT, DRI -> keep(marker, end);
      case SOS -> {
        scans++;
        if (components.length == 0 || scans > MOST_SCANS) {
          throw UnfitImageException.damaged("SOS");
        }
        end = endOfScan(end);
        keep(marker, end);
      }
      case SOF0, SOF0 + 1, SOF0 + 2 -> {
        frame(start, length);
        keep(marker, end);
      }
      case DNL, COM -> {}
      default -> {
        if (marker >= APP0 && marker < APP0 + 16) {
          application(marker - APP0, Arrays.copyOfRange(file, start + 2, end));
        } else {
          throw unknown(marker);
        }
      }
    }
    at = end;
  }

  /** Section B.2.2. */
  private void frame(int start, int length) throws UnfitImageException {
    if (components.length > 0 || length < 8) {
      throw UnfitImageException.damaged("SOF");
    }
    height = number(start + 3);
    width = number(start + 5);
    int count = file[start + 7] & 0xFF;
    ImageFile.checkSize(width, height);
    if (count == 4) {
      throw new UnfitImageException(Reason.CMYK);
    }
    if (file[start + 2] != 8) {
      throw new UnfitImageException(Reason.RARE_KIND, "12 bits");
    }
    if ((count != 1 && count != 3) || length != 8 + 3 * count) {
      throw UnfitImageException.damaged("SOF");
    }
    components = new byte[count];
    for (int i = 0; i < count; i++) {
      components[i] = file[start + 8 + 3 * i];
    }
  }

  private void application(int number, byte[] content) {
    if (scans > 0) {
      return;
    }
    String name = new String(content, 0, Math.min(6, content.length), StandardCharsets.ISO_8859_1);
    if (number == 0 && name.startsWith("JFIF\0")) {
      jfif = true;
    } else if (number == 1 && name.equals("Exif\0\0") && orientation == null) {
      orientation = Orientation.ofExif(Arrays.copyOfRange(content, 6, content.length));
    } else if (number == 14 && name.startsWith("Adobe") && content.length >= 12) {
      adobe = content[11] & 0xFF;
    }
  }

  private static UnfitImageException unknown(int marker) {
    if (marker >= 0xC9 && marker <= 0xCF) {
      return new UnfitImageException(Reason.RARE_KIND, "arithmetic coding");
    }
    return switch (marker) {
      case 0xC3 -> new UnfitImageException(Reason.RARE_KIND, "lossless");
      case 0xC5, 0xC6, 0xC7, 0xDE, 0xDF ->
          new UnfitImageException(Reason.RARE_KIND, "hierarchical");
      // JPEG-LS (ISO/IEC 14495-1, annex C).
      case 0xF7 -> new UnfitImageException(Reason.RARE_KIND, "JPEG-LS");
      default ->
          UnfitImageException.damaged(String.format(java.util.Locale.ROOT, "FF%02X", marker));
    };
  }

  /** The marker here; any number of FF may stand before it (section B.1.1.2). */
  private int marker() throws UnfitImageException {
    if (at + 1 >= file.length) {
      throw UnfitImageException.truncated();
    }
    if (file[at] != (byte) 0xFF) {
      throw UnfitImageException.damaged("FF");
    }
    while (at < file.length && file[at] == (byte) 0xFF) {
      at++;
    }
    if (at == file.length) {
      throw UnfitImageException.truncated();
    }
    return file[at++] & 0xFF;
  }

  /** The length of the segment here, itself included. */
  private int length() throws UnfitImageException {
    if (at + 2 > file.length || at + number(at) > file.length) {
      throw UnfitImageException.truncated();
    }
    if (number(at) < 2) {
      throw UnfitImageException.damaged("FF");
    }
    return number(at);
  }

  /** The first marker after the entropy-coded data that is no restart of them (section F.1.2.3). */
  private int endOfScan(int start) throws UnfitImageException {
    for (int i = start; i + 1 < file.length; i++) {
      if (file[i] == (byte) 0xFF) {
        int next = file[i + 1] & 0xFF;
        boolean inside = next == 0 || (next >= RST0 && next < RST0 + 8);
        if (!inside) {
          return i;
        }
        i++;
      }
    }
    throw UnfitImageException.truncated();
  }

  private void keep(int marker, int end) {
    kept.write(0xFF);
    kept.write(marker);
    kept.write(file, at, end - at);
  }

  private int number(int index) {
    return (file[index] & 0xFF) << 8 | (file[index + 1] & 0xFF);
  }
}
