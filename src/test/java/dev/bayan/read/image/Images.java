package dev.bayan.read.image;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Images for tests, made in code: none has a licence, and what is odd about each can be read. */
public final class Images {

  /** What no output may have in it. */
  public static final String SECRET = "GPS 31.2783N Nikon secret";

  private Images() {}

  /** A picture whose corners differ, with something in the middle that compresses badly. */
  public static BufferedImage drawn(int type, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, type);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        Color colour =
            new Color(
                x * 255 / Math.max(1, width - 1),
                y * 255 / Math.max(1, height - 1),
                (x * y) % 256,
                type == BufferedImage.TYPE_INT_ARGB ? 255 - (x + y) % 200 : 255);
        image.setRGB(x, y, colour.getRGB());
      }
    }
    return image;
  }

  public static byte[] png(int width, int height) {
    return write(drawn(BufferedImage.TYPE_INT_RGB, width, height), "png", false);
  }

  public static byte[] jpeg(int width, int height) {
    return write(drawn(BufferedImage.TYPE_INT_RGB, width, height), "jpeg", false);
  }

  public static byte[] write(BufferedImage image, String format, boolean progressive) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      ImageWriteParam param = writer.getDefaultWriteParam();
      if (progressive) {
        param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      }
      writer.write(null, new IIOImage(image, null, null), param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** The pixels as Java's own readers see them. */
  public static int[] pixels(byte[] file) {
    BufferedImage image = read(file);
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  public static BufferedImage read(byte[] file) {
    try {
      // Closes its input.
      return ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A chunk of a PNG with the right checksum. */
  public static byte[] chunk(String type, byte[] content) {
    byte[] named = join(type.getBytes(StandardCharsets.US_ASCII), content);
    CRC32 crc = new CRC32();
    crc.update(named);
    byte[] length = ByteBuffer.allocate(4).putInt(content.length).array();
    byte[] sum = ByteBuffer.allocate(4).putInt((int) crc.getValue()).array();
    return join(length, named, sum);
  }

  public static byte[] header(int width, int height, int depth, int colour, int interlace) {
    return ByteBuffer.allocate(13)
        .putInt(width)
        .putInt(height)
        .put((byte) depth)
        .put((byte) colour)
        .putShort((short) 0)
        .put((byte) interlace)
        .array();
  }

  /** A PNG of chunks; IEND is added. */
  public static byte[] pngOf(byte[]... chunks) {
    byte[] signature = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    return join(signature, join(chunks), chunk("IEND", new byte[0]));
  }

  public static byte[] deflate(byte[] data) {
    Deflater deflater = new Deflater();
    deflater.setInput(data);
    deflater.finish();
    byte[] out = new byte[data.length + data.length / 100 + 100];
    int length = deflater.deflate(out);
    deflater.end();
    return Arrays.copyOf(out, length);
  }

  /** A PNG with chunks after its header. */
  public static byte[] withChunks(byte[] png, byte[]... chunks) {
    int end = 8 + 12 + 13;
    return join(Arrays.copyOf(png, end), join(chunks), Arrays.copyOfRange(png, end, png.length));
  }

  /** A segment of a JPEG. */
  public static byte[] segment(int marker, byte[] content) {
    int length = content.length + 2;
    byte[] head = {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length};
    return join(head, content);
  }

  /** A JPEG with segments after its first two bytes. */
  public static byte[] withSegments(byte[] jpeg, byte[]... segments) {
    byte[] rest = Arrays.copyOfRange(jpeg, 2, jpeg.length);
    return join(Arrays.copyOf(jpeg, 2), join(segments), rest);
  }

  /** TIFF bytes with an orientation and a camera's name. */
  public static byte[] exif(int orientation) {
    byte[] tiff =
        ByteBuffer.allocate(26)
            .put("MM\0*".getBytes(StandardCharsets.US_ASCII))
            .putInt(8)
            .putShort((short) 1)
            .putShort((short) 274)
            .putShort((short) 3)
            .putInt(1)
            .putShort((short) orientation)
            .putShort((short) 0)
            .putInt(0)
            .array();
    return join(tiff, ascii(SECRET));
  }

  public static byte[] exifSegment(int orientation) {
    return segment(0xE1, join(ascii("Exif\0\0"), exif(orientation)));
  }

  public static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  public static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
