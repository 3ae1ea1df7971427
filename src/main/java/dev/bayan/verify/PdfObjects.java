package dev.bayan.verify;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * A PDF file taken apart from its end, as a viewer does: {@code startxref}, cross-reference table,
 * objects (ISO 32000-1, 7.5). A reader of our own and nobody's writer: what it finds is in the
 * file.
 *
 * <p>It knows classic cross-reference tables and deflated streams, which is what a pack has; on
 * anything else it throws {@link MalformedFile}.
 */
final class PdfObjects {

  /** A reference to a numbered object. */
  record Ref(int number) {}

  /** A stream with its content inflated. */
  private static final class Stream {
    private final Map<String, Object> dictionary;
    private final byte[] content;

    Stream(Map<String, Object> dictionary, byte[] content) {
      this.dictionary = dictionary;
      this.content = content;
    }
  }

  private final byte[] file;
  private final Map<Integer, Integer> offsets = new HashMap<>();
  private final Map<Integer, Object> parsed = new HashMap<>();
  private final Map<String, Object> trailer;

  PdfObjects(byte[] file) {
    this.file = file;
    int mark = lastIndexOf("startxref");
    PdfTokens tail = new PdfTokens(file, mark + "startxref".length());
    int xref = tail.integer();
    PdfTokens table = new PdfTokens(file, xref);
    table.expect("xref");
    int first = table.integer();
    int count = table.integer();
    for (int i = 0; i < count; i++) {
      int offset = table.integer();
      table.integer();
      if (table.word().equals("n")) {
        offsets.put(first + i, offset);
      }
    }
    table.expect("trailer");
    trailer = dictionary(table.value());
  }

  /** The root of the document's objects (7.7.2). */
  Map<String, Object> catalog() {
    return dictionary(trailer.get("Root"));
  }

  /** Reads every object of the table: one that is not where the table says throws. */
  void readAll() {
    offsets.keySet().forEach(this::object);
  }

  private int lastIndexOf(String word) {
    byte[] bytes = word.getBytes(StandardCharsets.ISO_8859_1);
    for (int at = file.length - bytes.length; at >= 0; at--) {
      if (Arrays.equals(file, at, at + bytes.length, bytes, 0, bytes.length)) {
        return at;
      }
    }
    throw new MalformedFile("no " + word);
  }

  /** What a value is, after any references. */
  @Nullable Object resolve(@Nullable Object value) {
    return value instanceof Ref ref ? object(ref.number()) : value;
  }

  private Object object(int number) {
    Object known = parsed.get(number);
    if (known != null) {
      return known;
    }
    Integer offset = offsets.get(number);
    if (offset == null) {
      throw new MalformedFile("no object " + number);
    }
    PdfTokens tokens = new PdfTokens(file, offset);
    if (tokens.integer() != number) {
      throw new MalformedFile("object " + number + " is not where the table says");
    }
    tokens.integer();
    tokens.expect("obj");
    Object value = tokens.value();
    if (tokens.next("stream")) {
      value = stream(dictionary(value), tokens.streamStart());
    } else {
      tokens.expect("endobj");
    }
    parsed.put(number, value);
    return value;
  }

  private Stream stream(Map<String, Object> dictionary, int start) {
    int length = integer(dictionary.get("Length"));
    if (length < 0 || start + length > file.length) {
      throw new MalformedFile("a stream runs over the file's end");
    }
    byte[] raw = Arrays.copyOfRange(file, start, start + length);
    new PdfTokens(file, start + length).expect("endstream");
    boolean deflated = "FlateDecode".equals(name(dictionary.get("Filter")));
    return new Stream(dictionary, deflated ? inflated(raw) : raw);
  }

  private static byte[] inflated(byte[] raw) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(raw);
      ByteArrayOutputStream out = new ByteArrayOutputStream(raw.length * 4);
      byte[] buffer = new byte[8192];
      while (!inflater.finished()) {
        int count = inflater.inflate(buffer);
        if (count == 0) {
          throw new MalformedFile("a deflated stream ends early");
        }
        out.write(buffer, 0, count);
      }
      return out.toByteArray();
    } catch (DataFormatException e) {
      throw new MalformedFile("a deflated stream is damaged", e);
    } finally {
      inflater.end();
    }
  }

  @SuppressWarnings("unchecked")
  Map<String, Object> dictionary(@Nullable Object value) {
    Object resolved = resolve(value);
    if (resolved instanceof Map<?, ?> map) {
      return (Map<String, Object>) map;
    }
    throw new MalformedFile("a dictionary was expected");
  }

  /** An array's elements; of a single value itself; none of null. */
  @SuppressWarnings("unchecked")
  List<Object> list(@Nullable Object value) {
    Object resolved = resolve(value);
    if (resolved == null) {
      return List.of();
    }
    return resolved instanceof List<?> list ? (List<Object>) list : List.of(resolved);
  }

  byte[] content(@Nullable Object value) {
    if (resolve(value) instanceof Stream stream) {
      return stream.content;
    }
    throw new MalformedFile("a stream was expected");
  }

  /** The entries of a stream's dictionary. */
  Map<String, Object> streamDictionary(@Nullable Object value) {
    if (resolve(value) instanceof Stream stream) {
      return stream.dictionary;
    }
    throw new MalformedFile("a stream was expected");
  }

  /** A text string (7.9.2.2): UTF-16 behind its mark, or one byte a character; null of null. */
  @Nullable String text(@Nullable Object value) {
    if (!(resolve(value) instanceof byte[] bytes)) {
      return null;
    }
    boolean wide = bytes.length > 1 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF;
    return wide
        ? new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE)
        : new String(bytes, StandardCharsets.ISO_8859_1);
  }

  int integer(@Nullable Object value) {
    if (resolve(value) instanceof Double number) {
      return number.intValue();
    }
    throw new MalformedFile("a number was expected");
  }

  /** A name without its slash; null of anything else. */
  @Nullable String name(@Nullable Object value) {
    return resolve(value) instanceof PdfTokens.Name name ? name.text() : null;
  }
}
