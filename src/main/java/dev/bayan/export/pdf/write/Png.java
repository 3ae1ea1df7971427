package dev.bayan.export.pdf.write;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * A PNG taken apart into samples of eight bits, as a PDF wants them: colour and transparency in
 * separate rows (ISO/IEC 15948). Every colour type, depth and interlacing; no colour management.
 */
final class Png {

  private static final int PALETTE = 0x504C5445;
  private static final int TRANSPARENCY = 0x74524E53;
  private static final int DATA = 0x49444154;

  private static final int GREY = 0;
  private static final int INDEXED = 3;
  private static final int GREY_ALPHA = 4;
  private static final int COLOUR_ALPHA = 6;

  /** Where a pass of an interlaced picture begins and how far apart its pixels are (8.2). */
  private static final int[][] ADAM7 = {
    {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
  };

  private static final int[][] AT_ONCE = {{0, 0, 1, 1}};

  private final int width;
  private final int height;
  private final int channels;
  private final byte[] samples;
  private final byte @Nullable [] alpha;

  private Png(int width, int height, int channels, byte[] samples, byte @Nullable [] alpha) {
    this.width = width;
    this.height = height;
    this.channels = channels;
    this.samples = samples;
    this.alpha = alpha;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** 1 of a grey picture, 3 of one in red, green and blue. */
  int channels() {
    return channels;
  }

  /** Row by row, without padding; not to be changed. */
  byte[] samples() {
    return samples;
  }

  /** One sample a pixel; null where the picture is opaque. */
  byte @Nullable [] alpha() {
    return alpha;
  }

  /**
   * Decodes a file that is known to be a PNG.
   *
   * @throws IllegalArgumentException if it is not whole
   */
  static Png decode(byte[] file) {
    try {
      return new Decoder(ByteBuffer.wrap(file)).png();
    } catch (DataFormatException | IndexOutOfBoundsException broken) {
      throw new IllegalArgumentException("a PNG that cannot be read", broken);
    }
  }

  /** Rows with PNG's own filters before them, which deflate better (ISO 32000-1, 7.4.4.4). */
  static byte[] filtered(byte[] samples, int width, int height, int channels) {
    int stride = width * channels;
    byte[] out = new byte[(stride + 1) * height];
    for (int y = 0; y < height; y++) {
      int to = y * (stride + 1);
      out[to++] = 4;
      for (int x = 0; x < stride; x++) {
        int at = y * stride + x;
        int left = x < channels ? 0 : samples[at - channels];
        int up = y == 0 ? 0 : samples[at - stride];
        int corner = x < channels || y == 0 ? 0 : samples[at - stride - channels];
        out[to++] = (byte) (samples[at] - paeth(left & 0xFF, up & 0xFF, corner & 0xFF));
      }
    }
    return out;
  }

  /** The neighbour that is nearest to left + up - corner (9.4). */
  private static int paeth(int left, int up, int corner) {
    int guess = left + up - corner;
    int byLeft = Math.abs(guess - left);
    int byUp = Math.abs(guess - up);
    int byCorner = Math.abs(guess - corner);
    if (byLeft <= byUp && byLeft <= byCorner) {
      return left;
    }
    return byUp <= byCorner ? up : corner;
  }

  private static final class Decoder {

    private final int width;
    private final int height;
    private final int depth;
    private final int type;
    private final boolean interlaced;
    private final byte[] palette;
    private final byte @Nullable [] transparency;
    private final byte[] rows;
    private final byte[] samples;
    private final byte[] alpha;
    private int read;

    Decoder(ByteBuffer file) throws DataFormatException {
      width = file.getInt(16);
      height = file.getInt(20);
      depth = file.get(24);
      type = file.get(25);
      interlaced = file.get(28) == 1;
      byte[] colours = {};
      byte[] clear = null;
      ByteArrayOutputStream data = new ByteArrayOutputStream(file.capacity());
      for (int at = 8; at + 12 <= file.capacity(); at += 12 + file.getInt(at)) {
        byte[] chunk = new byte[Math.min(file.getInt(at), file.capacity() - at - 12)];
        file.get(at + 8, chunk);
        switch (file.getInt(at + 4)) {
          case PALETTE -> colours = chunk;
          case TRANSPARENCY -> clear = chunk;
          case DATA -> data.writeBytes(chunk);
          default -> {
            // The header is read; nothing else changes a sample.
          }
        }
      }
      palette = colours;
      transparency = clear;
      rows = inflated(data.toByteArray());
      samples = new byte[width * height * channels()];
      alpha = new byte[width * height];
      Arrays.fill(alpha, (byte) 0xFF);
    }

    private int channels() {
      return type == GREY || type == GREY_ALPHA ? 1 : 3;
    }

    /** Samples of one pixel as the file has them. */
    private int fileChannels() {
      return switch (type) {
        case GREY, INDEXED -> 1;
        case GREY_ALPHA -> 2;
        case COLOUR_ALPHA -> 4;
        default -> 3;
      };
    }

    private int stride(int pixels) {
      return (pixels * fileChannels() * depth + 7) / 8;
    }

    private static int count(int length, int from, int step) {
      return (length - from + step - 1) / step;
    }

    private int[][] passes() {
      return interlaced ? ADAM7 : AT_ONCE;
    }

    private byte[] inflated(byte[] data) throws DataFormatException {
      int size = 0;
      for (int[] pass : passes()) {
        int across = count(width, pass[0], pass[2]);
        size += across == 0 ? 0 : (stride(across) + 1) * count(height, pass[1], pass[3]);
      }
      byte[] out = new byte[size];
      Inflater inflater = new Inflater();
      try {
        inflater.setInput(data);
        int at = 0;
        while (at < size) {
          int count = inflater.inflate(out, at, size - at);
          if (count == 0) {
            throw new DataFormatException("the image data ends early");
          }
          at += count;
        }
        return out;
      } finally {
        inflater.end();
      }
    }

    Png png() {
      for (int[] pass : passes()) {
        int across = count(width, pass[0], pass[2]);
        int down = count(height, pass[1], pass[3]);
        if (across == 0) {
          continue;
        }
        int before = -1;
        for (int row = 0; row < down; row++) {
          unfilter(before, stride(across));
          before = read + 1;
          for (int i = 0; i < across; i++) {
            int pixel = (pass[1] + row * pass[3]) * width + pass[0] + i * pass[2];
            put(before, i, pixel);
          }
          read += stride(across) + 1;
        }
      }
      boolean opaque = true;
      for (byte a : alpha) {
        opaque &= a == (byte) 0xFF;
      }
      return new Png(width, height, channels(), samples, opaque ? null : alpha);
    }

    /** Undoes the filter of the row that comes next; {@code before} is where the last one began. */
    private void unfilter(int before, int stride) {
      int filter = rows[read];
      int step = Math.max(1, fileChannels() * depth / 8);
      int at = read + 1;
      for (int x = 0; x < stride; x++) {
        int left = x < step ? 0 : rows[at + x - step] & 0xFF;
        int up = before < 0 ? 0 : rows[before + x] & 0xFF;
        int corner = x < step || before < 0 ? 0 : rows[before + x - step] & 0xFF;
        rows[at + x] +=
            (byte)
                switch (filter) {
                  case 1 -> left;
                  case 2 -> up;
                  case 3 -> (left + up) / 2;
                  case 4 -> paeth(left, up, corner);
                  default -> 0;
                };
      }
    }

    /** One sample of a row at its own depth. */
    private int sample(int row, int index) {
      if (depth == 16) {
        return (rows[row + 2 * index] & 0xFF) << 8 | (rows[row + 2 * index + 1] & 0xFF);
      }
      int bit = index * depth;
      return (rows[row + bit / 8] & 0xFF) >> (8 - depth - bit % 8) & ((1 << depth) - 1);
    }

    private byte eightBits(int sample) {
      return (byte) (depth == 16 ? sample >> 8 : sample * 255 / ((1 << depth) - 1));
    }

    private void put(int row, int i, int pixel) {
      int first = i * fileChannels();
      if (type == INDEXED) {
        int index = sample(row, first);
        System.arraycopy(palette, 3 * index, samples, 3 * pixel, 3);
        if (transparency != null && index < transparency.length) {
          alpha[pixel] = transparency[index];
        }
        return;
      }
      boolean clear = transparency != null && transparency.length >= 2 * channels();
      for (int c = 0; c < channels(); c++) {
        int sample = sample(row, first + c);
        samples[channels() * pixel + c] = eightBits(sample);
        clear = clear && transparency != null && sample == clearSample(transparency, c);
      }
      if (type == GREY_ALPHA || type == COLOUR_ALPHA) {
        alpha[pixel] = eightBits(sample(row, first + channels()));
      } else if (clear) {
        alpha[pixel] = 0;
      }
    }

    private static int clearSample(byte[] transparency, int channel) {
      return (transparency[2 * channel] & 0xFF) << 8 | (transparency[2 * channel + 1] & 0xFF);
    }
  }
}
