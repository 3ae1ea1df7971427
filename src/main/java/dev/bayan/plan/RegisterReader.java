package dev.bayan.plan;

import dev.bayan.style.Colour;
import dev.bayan.text.NumberStyle;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Reads back what {@link RegisterWriter} wrote; whatever is damaged is an IOException. */
final class RegisterReader implements Closeable {

  private static final int BUFFER = 1 << 11;

  /** A new one takes longer to set up than an entry takes to unpack. */
  private static final ThreadLocal<Inflater> KEPT = ThreadLocal.withInitial(Inflater::new);

  private final Inflater inflater;

  /** What is unpacked and not yet read: streams of the JDK would be three calls a byte. */
  private final byte[] buffer = new byte[BUFFER];

  private int at;
  private int end;
  private final List<String> known = new ArrayList<>(List.of(""));

  RegisterReader(byte[] kept) {
    inflater = KEPT.get();
    // Whoever reads another meanwhile has one of his own.
    KEPT.remove();
    inflater.setInput(kept);
  }

  private interface Work<T> {
    T take() throws IOException;
  }

  private static <T> T checked(Work<T> work) throws IOException {
    try {
      return work.take();
    } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException damaged) {
      throw new IOException("not what was kept", damaged);
    }
  }

  RegisterEntry.Head head() throws IOException {
    return checked(
        () -> {
          if (number(1) != RegisterWriter.LAYOUT) {
            throw new IOException("of another version");
          }
          String id = string();
          String language = string();
          boolean latin = number(1) != 0;
          String title = string();
          String date = string();
          String mark = string();
          String colour = string();
          return new RegisterEntry.Head(
              id,
              language,
              latin,
              title,
              date.isEmpty() ? null : LocalDate.parse(date),
              colour.isEmpty() ? null : new RegisterEntry.Mark(mark, Colour.hex(colour)),
              number(4),
              number(4),
              string());
        });
  }

  RegisterEntry.Row row() throws IOException {
    return checked(
        () -> {
          String comparison = repeated();
          String role = repeated();
          String party = repeated();
          int kind = number(1);
          Value typed = kind == RegisterWriter.WORDS ? null : value(kind);
          String words = string();
          String note = repeated();
          String source = repeated();
          return new RegisterEntry.Row(
              comparison,
              role,
              party,
              typed == null ? new Value.Words(words) : typed,
              words,
              note,
              source.isEmpty() ? null : URI.create(source));
        });
  }

  /** The checksum stands behind the last row. */
  void end() throws IOException {
    if (at < end || fill()) {
      throw new IOException("more than was kept");
    }
  }

  private Value value(int kind) throws IOException {
    return switch (kind) {
      case RegisterWriter.NUMBER -> {
        BigDecimal number = new BigDecimal(repeated());
        int decimals = number(4);
        boolean percent = number(1) != 0;
        boolean grouped = number(1) != 0;
        yield new Value.Number(
            number, new NumberStyle(decimals, percent, grouped, repeated(), repeated()));
      }
      case RegisterWriter.DAY -> new Value.Day(LocalDate.parse(repeated()));
      case RegisterWriter.EMPTY -> new Value.Empty();
      default -> throw new IOException("no kind of value: " + kind);
    };
  }

  private String repeated() throws IOException {
    int number = number(4);
    if (number == known.size()) {
      known.add(string());
    }
    return known.get(number);
  }

  private String string() throws IOException {
    int length = number(4);
    if (length < 0) {
      throw new EOFException("a text of no length");
    }
    if (length <= end - at) {
      at += length;
      return new String(buffer, at - length, length, StandardCharsets.UTF_8);
    }
    // Grows as it is filled: a damaged length may be any.
    ByteArrayOutputStream utf8 = new ByteArrayOutputStream();
    while (utf8.size() < length) {
      if (at == end && !fill()) {
        throw new EOFException("a text breaks off");
      }
      int more = Math.min(end - at, length - utf8.size());
      utf8.write(buffer, at, more);
      at += more;
    }
    return utf8.toString(StandardCharsets.UTF_8);
  }

  /** A number of so many bytes, the highest first. */
  private int number(int bytes) throws IOException {
    int number = 0;
    for (int i = 0; i < bytes; i++) {
      if (at == end && !fill()) {
        throw new EOFException("a number breaks off");
      }
      number = number << 8 | (buffer[at++] & 0xFF);
    }
    return number;
  }

  /** Unpacks some more; false at the end, whose checksum is right. */
  private boolean fill() throws IOException {
    try {
      at = 0;
      end = inflater.inflate(buffer);
    } catch (DataFormatException damaged) {
      throw new IOException("not what was kept", damaged);
    }
    if (end == 0 && !inflater.finished()) {
      throw new EOFException("what was kept breaks off");
    }
    return end > 0;
  }

  @Override
  public void close() {
    inflater.reset();
    KEPT.set(inflater);
  }
}
