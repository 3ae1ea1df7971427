package dev.bayan.verify;

import dev.bayan.export.Hands;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * A PDF file taken apart from its end, as a viewer does: {@code startxref}, cross-reference stream,
 * objects (ISO 32000-1, 7.5). A reader of our own and nobody's writer: what it finds is in the
 * file.
 *
 * <p>It knows cross-reference streams, object streams and deflated streams, which is what a pack
 * has; on anything else it throws {@link MalformedFile}.
 */
final class PdfObjects {

  /** The least that is shared out between two threads. */
  private static final int MANY = 1 << 11;

  /** A reference to a numbered object. */
  record Ref(int number) {

    /** Written out: the first compiler does not see through a record's own. */
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Ref that && number == that.number;
    }

    @Override
    public int hashCode() {
      return number;
    }
  }

  /** A stream with its content inflated. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared, never changed.
  private record Stream(Map<String, Object> dictionary, byte[] content) {}

  /** So many bytes of a stream at a time that nobody asks for. */
  private static final int PASSED = 1 << 13;

  /** To make one takes as long as to inflate a small stream. */
  private static final ThreadLocal<Inflater> KEPT = ThreadLocal.withInitial(Inflater::new);

  private final byte[] file;
  private final PdfReferences references;
  private final @Nullable Object[] parsed;

  PdfObjects(byte[] file) {
    this.file = file;
    PdfTokens tail = new PdfTokens(file, lastIndexOf("startxref") + "startxref".length());
    Object table = objectAt(tail.integer(), -1);
    if (!(table instanceof Stream stream)) {
      throw new MalformedFile("no cross-reference stream");
    }
    references = new PdfReferences(stream.dictionary, stream.content);
    parsed = new Object[references.size()];
  }

  /** The same file, of which nothing has been read. */
  private PdfObjects(PdfObjects same) {
    file = same.file;
    references = same.references;
    parsed = new Object[references.size()];
  }

  /** The root of the document's objects (7.7.2). */
  Map<String, Object> catalog() {
    return dictionary(references.trailer().get("Root"));
  }

  int size() {
    return parsed.length;
  }

  /** Whether it is worth the while of two threads. */
  boolean isLarge() {
    return parsed.length >= MANY;
  }

  /** An attribute of a structure element (14.7.5), a name as its text; null where it has none. */
  @Nullable Object attribute(Map<String, Object> element, String key) {
    for (Object attributes : list(element.get("A"))) {
      Object value = dictionary(attributes).get(key);
      if (value != null) {
        String name = name(value);
        return name == null ? value : name;
      }
    }
    return null;
  }

  /**
   * Reads every object of the table: one that is not where the table says throws. Then nothing is
   * left to be written here, and any thread may ask.
   *
   * @param hands may read half of a large file, by a reader of its own: an object stream that has
   *     objects of both halves is read twice
   */
  void readAll(Hands hands) {
    if (!isLarge()) {
      read(0, parsed.length);
      return;
    }
    int middle = parsed.length / 2;
    Supplier<PdfObjects> upper =
        hands.later(() -> new PdfObjects(this).read(middle, parsed.length));
    read(0, middle);
    System.arraycopy(upper.get().parsed, middle, parsed, middle, parsed.length - middle);
  }

  private PdfObjects read(int from, int to) {
    for (int number = from; number < to; number++) {
      if (references.isUsed(number)) {
        object(number);
      }
    }
    return this;
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
    if (number < 0 || number >= parsed.length || !references.isUsed(number)) {
      throw new MalformedFile("no object " + number);
    }
    Object known = parsed[number];
    if (known != null) {
      return known;
    }
    if (references.isCompressed(number)) {
      readStream(references.place(number));
    } else {
      parsed[number] = objectAt(references.place(number), number);
    }
    Object found = parsed[number];
    if (found == null) {
      throw new MalformedFile("object " + number + " is not where the table says");
    }
    return found;
  }

  /** Reads all objects of an object stream (7.5.7), which is never in one itself. */
  private void readStream(int number) {
    if (number >= parsed.length || references.isCompressed(number)) {
      throw new MalformedFile("no object stream " + number);
    }
    Map<String, Object> dictionary = streamDictionary(new Ref(number));
    byte[] content = content(new Ref(number));
    PdfTokens head = new PdfTokens(content, 0);
    int first = integer(dictionary.get("First"));
    int count = integer(dictionary.get("N"));
    for (int i = 0; i < count; i++) {
      int object = head.integer();
      PdfTokens tokens = new PdfTokens(content, first + head.integer());
      if (object >= 0 && object < parsed.length && references.isAt(object, number, i)) {
        parsed[object] = tokens.value();
      }
    }
  }

  /** The object at an offset, of a number unless that is negative. */
  private Object objectAt(int offset, int number) {
    PdfTokens tokens = new PdfTokens(file, offset);
    int found = tokens.integer();
    if (number >= 0 && found != number) {
      throw new MalformedFile("object " + number + " is not where the table says");
    }
    tokens.integer();
    tokens.expect("obj");
    Object value = tokens.value();
    if (tokens.next("stream")) {
      return stream(dictionary(value), tokens.streamStart());
    }
    tokens.expect("endobj");
    return value;
  }

  private Stream stream(Map<String, Object> dictionary, int start) {
    int length = integer(dictionary.get("Length"));
    if (length < 0 || start + length > file.length) {
      throw new MalformedFile("a stream runs over the file's end");
    }
    new PdfTokens(file, start + length).expect("endstream");
    if (!"FlateDecode".equals(name(dictionary.get("Filter")))) {
      return new Stream(dictionary, Arrays.copyOfRange(file, start, start + length));
    }
    // A font says how long it is (9.9). Nobody asks for its outlines, but whole they must be.
    boolean isFont = dictionary.get("Length1") instanceof Double;
    return new Stream(dictionary, inflated(start, length, !isFont));
  }

  private byte[] inflated(int start, int length, boolean isKept) {
    Inflater inflater = KEPT.get();
    // One that met damage is not used again.
    KEPT.remove();
    inflater.setInput(file, start, length);
    byte[] out = new byte[isKept ? 4 * length + 64 : PASSED];
    int size = 0;
    try {
      while (!inflater.finished()) {
        if (size == out.length) {
          out = Arrays.copyOf(out, 2 * size);
        }
        int count = inflater.inflate(out, size, out.length - size);
        if (count == 0 && !inflater.finished()) {
          throw new MalformedFile("a deflated stream ends early");
        }
        size += isKept ? count : 0;
      }
    } catch (DataFormatException e) {
      throw new MalformedFile("a deflated stream is damaged", e);
    }
    inflater.reset();
    KEPT.set(inflater);
    return Arrays.copyOf(out, size);
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

  /** A text string; null of anything else. */
  @Nullable String text(@Nullable Object value) {
    return resolve(value) instanceof byte[] bytes ? PdfText.of(bytes) : null;
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
