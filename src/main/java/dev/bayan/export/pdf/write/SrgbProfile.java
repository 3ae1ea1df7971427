package dev.bayan.export.pdf.write;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The colour space sRGB as a profile that a file can carry (ICC.1:2004-10; IEC 61966-2-1): what its
 * red, green and blue are beside white in daylight of 5000 K, and how bright each number is.
 *
 * <pre>
 * byte[] profile = SrgbProfile.bytes() → some 500 bytes, always the same
 * </pre>
 *
 * <p>The Java platform has one too; to ask for it loads its drawing libraries, a tenth of a second.
 */
final class SrgbProfile {

  private static final int HEADER = 128;
  private static final int VERSION = 0x04200000;

  /** X, Y and Z of white and of each colour, in 65,536ths. */
  private static final int[] WHITE = {0xF6D6, 0x10000, 0xD32D};

  private static final int[] RED = {0x6FA2, 0x38F5, 0x0390};
  private static final int[] GREEN = {0x6299, 0xB785, 0x18DA};
  private static final int[] BLUE = {0x24A0, 0x0F84, 0xB6CF};

  /** From daylight of 6500 K, which screens have, to that of 5000 K (Bradford). */
  private static final double[] ADAPTED = {
    1.047882, 0.022919, -0.050216, 0.029587, 0.990479, -0.017059, -0.009232, 0.015076, 0.751678
  };

  /** Brightness of a number x: (a x + b)^g from d on, c x below. The order is g, a, b, c, d. */
  private static final double[] CURVE = {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045};

  /** The curve of all three colours, in the form that has these five numbers. */
  private static final int FORM = 3;

  private final ByteBuffer out = ByteBuffer.allocate(1024);
  private int tags;

  private SrgbProfile() {}

  static byte[] bytes() {
    return new SrgbProfile().written();
  }

  private byte[] written() {
    int count = 10;
    out.position(HEADER + 4 + 12 * count);
    tag("desc", text("sRGB IEC61966-2.1"));
    tag("cprt", text("No copyright"));
    tag("wtpt", xyz(WHITE));
    tag("chad", numbers("sf32", ADAPTED));
    tag("rXYZ", xyz(RED));
    tag("gXYZ", xyz(GREEN));
    tag("bXYZ", xyz(BLUE));
    int curve = tag("rTRC", curve());
    int size = out.position() - curve;
    tag("gTRC", curve, size);
    tag("bTRC", curve, size);
    out.putInt(HEADER, tags);
    header(out.position());
    byte[] bytes = new byte[out.position()];
    out.get(0, bytes);
    return bytes;
  }

  /** A display of red, green and blue (7.2). The date is that of the standard for sRGB. */
  private void header(int size) {
    out.putInt(0, size).putInt(8, VERSION);
    put(12, "mntrRGB XYZ ");
    out.putShort(24, (short) 1999).putShort(26, (short) 10).putShort(28, (short) 18);
    put(36, "acsp");
    for (int i = 0; i < WHITE.length; i++) {
      out.putInt(68 + 4 * i, WHITE[i]);
    }
  }

  private void put(int at, String letters) {
    out.put(at, letters.getBytes(StandardCharsets.US_ASCII));
  }

  private int tag(String name, ByteBuffer content) {
    int at = out.position();
    tag(name, at, content.position());
    out.put(content.flip());
    // Each begins at a multiple of four.
    out.position(out.position() + 3 & ~3);
    return at;
  }

  private void tag(String name, int at, int size) {
    int entry = HEADER + 4 + 12 * tags++;
    put(entry, name);
    out.putInt(entry + 4, at).putInt(entry + 8, size);
  }

  private static ByteBuffer started(String type) {
    return ByteBuffer.allocate(128).put(type.getBytes(StandardCharsets.US_ASCII)).putInt(0);
  }

  /** One text, in English (10.13). */
  private static ByteBuffer text(String text) {
    ByteBuffer content = started("mluc").putInt(1).putInt(12);
    content.put("enUS".getBytes(StandardCharsets.US_ASCII)).putInt(2 * text.length()).putInt(28);
    return content.put(text.getBytes(StandardCharsets.UTF_16BE));
  }

  private static ByteBuffer xyz(int[] values) {
    ByteBuffer content = started("XYZ ");
    for (int value : values) {
      content.putInt(value);
    }
    return content;
  }

  private static ByteBuffer curve() {
    ByteBuffer content = started("para").putShort((short) FORM).putShort((short) 0);
    return fixed(content, CURVE);
  }

  private static ByteBuffer numbers(String type, double[] values) {
    return fixed(started(type), values);
  }

  /** Numbers of 16 bits before the point and 16 after it. */
  private static ByteBuffer fixed(ByteBuffer content, double[] values) {
    for (double value : values) {
      content.putInt((int) Math.round(value * 65536));
    }
    return content;
  }
}
