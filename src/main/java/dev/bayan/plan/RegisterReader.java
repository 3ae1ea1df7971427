package dev.bayan.plan;

import dev.bayan.style.Colour;
import dev.bayan.text.NumberStyle;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Reads back what {@link RegisterWriter} wrote; whatever is damaged is an IOException. */
final class RegisterReader implements Closeable {

  private static final int BUFFER = 1 << 11;

  private final Inflater inflater = new Inflater();
  private final DataInputStream in;
  private final List<String> known = new ArrayList<>(List.of(""));

  RegisterReader(byte[] kept) {
    InputStream inflated = new InflaterInputStream(new ByteArrayInputStream(kept), inflater);
    // An inflater is called once a read: for every int, and once more for every text.
    in = new DataInputStream(new BufferedInputStream(inflated, BUFFER));
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
          if (in.readByte() != RegisterWriter.LAYOUT) {
            throw new IOException("of another version");
          }
          String id = string();
          String language = string();
          boolean latin = in.readBoolean();
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
              in.readInt(),
              in.readInt(),
              string());
        });
  }

  RegisterEntry.Row row() throws IOException {
    return checked(
        () -> {
          String comparison = repeated();
          String role = repeated();
          String party = repeated();
          int kind = in.readByte();
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
    if (in.read() >= 0) {
      throw new IOException("more than was kept");
    }
  }

  private Value value(int kind) throws IOException {
    return switch (kind) {
      case RegisterWriter.NUMBER -> {
        BigDecimal number = new BigDecimal(repeated());
        int decimals = in.readInt();
        boolean percent = in.readBoolean();
        boolean grouped = in.readBoolean();
        yield new Value.Number(
            number, new NumberStyle(decimals, percent, grouped, repeated(), repeated()));
      }
      case RegisterWriter.DAY -> new Value.Day(LocalDate.parse(repeated()));
      case RegisterWriter.EMPTY -> new Value.Empty();
      default -> throw new IOException("no kind of value: " + kind);
    };
  }

  private String repeated() throws IOException {
    int number = in.readInt();
    if (number == known.size()) {
      known.add(string());
    }
    return known.get(number);
  }

  private String string() throws IOException {
    int length = in.readInt();
    if (length < 0) {
      throw new EOFException("a text of no length");
    }
    byte[] utf8 = in.readNBytes(length);
    if (utf8.length < length) {
      throw new EOFException("a text breaks off");
    }
    return new String(utf8, StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    in.close();
    inflater.end();
  }
}
