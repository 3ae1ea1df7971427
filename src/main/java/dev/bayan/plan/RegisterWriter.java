package dev.bayan.plan;

import dev.bayan.text.NumberStyle;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Writes a {@link RegisterEntry}: strings in UTF-8, each of those that repeat only once. */
final class RegisterWriter {

  /** Of the layout; another program version may have another. */
  static final int LAYOUT = 1;

  static final int WORDS = 0;
  static final int NUMBER = 1;
  static final int DAY = 2;
  static final int EMPTY = 3;

  private final DataOutputStream out;
  private final Map<String, Integer> known = new HashMap<>();

  RegisterWriter(DataOutputStream out) {
    this.out = out;
    known.put("", 0);
  }

  void head(RegisterEntry.Head head) throws IOException {
    out.writeByte(LAYOUT);
    string(head.id());
    string(head.language());
    out.writeBoolean(head.latin());
    string(head.title());
    string(head.date() == null ? "" : head.date().toString());
    RegisterEntry.Mark mark = head.mark();
    string(mark == null ? "" : mark.words());
    string(mark == null ? "" : mark.colour().hex());
    out.writeInt(head.comparisons());
    out.writeInt(head.rows());
    string(head.longest());
  }

  void row(RegisterEntry.Row row) {
    try {
      repeated(row.comparison());
      repeated(row.role());
      repeated(row.party());
      value(row.value());
      string(row.words());
      repeated(row.note());
      repeated(row.source() == null ? "" : row.source().toString());
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
  }

  private void value(Value value) throws IOException {
    switch (value) {
      case Value.Words words -> out.writeByte(WORDS);
      case Value.Number number -> {
        out.writeByte(NUMBER);
        repeated(number.number().toString());
        NumberStyle style = number.style();
        out.writeInt(style.decimals());
        out.writeBoolean(style.percent());
        out.writeBoolean(style.grouped());
        repeated(style.prefix());
        repeated(style.suffix());
      }
      case Value.Day day -> {
        out.writeByte(DAY);
        repeated(day.date().toString());
      }
      case Value.Empty empty -> out.writeByte(EMPTY);
    }
  }

  /** A string by its number, and the first time itself too. */
  private void repeated(String text) throws IOException {
    Integer number = known.putIfAbsent(text, known.size());
    out.writeInt(number == null ? known.size() - 1 : number);
    if (number == null) {
      string(text);
    }
  }

  private void string(String text) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }
}
