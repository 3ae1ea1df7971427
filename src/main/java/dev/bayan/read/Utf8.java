package dev.bayan.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to characters: strict UTF-8 (RFC 3629), with or without a byte order mark.
 *
 * <p>Nothing is guessed: JSON between systems is UTF-8 (RFC 8259, section 8.1), and a wrong guess
 * turns Arabic into other letters without a sound.
 *
 * @param source the characters; where a byte is bad, U+FFFD stands for it
 * @param fault what is wrong with the bytes; null when they are UTF-8
 */
record Utf8(SourceText source, @Nullable Fault fault) {

  /** What stands for bytes that are no character. */
  private static final char REPLACEMENT = '\uFFFD';

  static Utf8 decode(byte[] bytes) {
    String other = otherEncoding(bytes);
    if (other != null) {
      Message message = Message.of("text.other-encoding", other);
      Message hint = Message.of("text.other-encoding.help");
      return new Utf8(new SourceText(""), new Fault(Code.OTHER_ENCODING, 0, 1, message, hint));
    }
    int skip = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    String text = new String(bytes, skip, bytes.length - skip, UTF_8);
    if (text.indexOf(REPLACEMENT) < 0) {
      return new Utf8(new SourceText(text), null);
    }
    // Either it says so itself or a byte is bad: which one, only a decoder of its own tells.
    ByteBuffer in = ByteBuffer.wrap(bytes, skip, bytes.length - skip);
    CharBuffer out = CharBuffer.allocate(in.remaining());
    CharsetDecoder strict =
        UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CoderResult result = strict.decode(in, out, true);
    if (!result.isError()) {
      return new Utf8(new SourceText(text), null);
    }
    int offset = out.position();
    byte bad = bytes[in.position()];
    return new Utf8(
        new SourceText(text),
        new Fault(
            Code.BAD_UTF8,
            offset,
            offset + 1,
            Message.of("text.bad-byte", HexFormat.of().withUpperCase().toHexDigits(bad)),
            Message.of("text.bad-byte.help")));
  }

  /**
   * The name of another Unicode encoding, known by its mark or by the zero bytes of ASCII in it.
   */
  private static @Nullable String otherEncoding(byte[] bytes) {
    if (startsWith(bytes, 0, 0, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
      return "UTF-32";
    }
    boolean marked = startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE);
    boolean zeros = bytes.length >= 2 && (bytes[0] == 0) != (bytes[1] == 0);
    return marked || zeros ? "UTF-16" : null;
  }

  private static boolean startsWith(byte[] bytes, int... prefix) {
    for (int i = 0; i < prefix.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }
}
