package dev.bayan.verify;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A cross-reference stream (ISO 32000-1, 7.5.8): where each object of a PDF is. */
final class PdfReferences {

  /** More objects than any PDF may have (Annex C). */
  private static final int MOST = 8_388_607;

  private static final int FREE = 0;
  private static final int PLAIN = 1;
  private static final int COMPRESSED = 2;

  private final Map<String, Object> trailer;
  private final int[] kinds;
  private final int[] places;
  private final int[] indexes;

  PdfReferences(Map<String, Object> trailer, byte[] content) {
    this.trailer = trailer;
    List<?> widths = list(trailer.get("W"));
    if (widths.size() != 3 || !"XRef".equals(name(trailer.get("Type")))) {
      throw new MalformedFile("no cross-reference stream");
    }
    int kind = number(widths.get(0));
    int place = number(widths.get(1));
    int index = number(widths.get(2));
    int row = kind + place + index;
    byte[] rows = unpredicted(content, row);
    List<?> ranges =
        trailer.containsKey("Index")
            ? list(trailer.get("Index"))
            : List.of(0.0, (double) number(trailer.get("Size")));
    // Where ranges and size disagree, the ranges say what is there.
    int size = 0;
    for (int range = 0; range + 1 < ranges.size(); range += 2) {
      size = Math.max(size, number(ranges.get(range)) + number(ranges.get(range + 1)));
    }
    if (row < 1 || size < 1 || size > MOST) {
      throw new MalformedFile("a cross-reference stream of unknown make");
    }
    kinds = new int[size];
    places = new int[size];
    indexes = new int[size];
    int at = 0;
    for (int range = 0; range + 1 < ranges.size(); range += 2) {
      int first = number(ranges.get(range));
      int count = number(ranges.get(range + 1));
      if (first < 0 || count < 0 || count > (rows.length - at) / row) {
        throw new MalformedFile("a cross-reference stream that ends early");
      }
      for (int number = first; number < first + count; number++) {
        kinds[number] = kind == 0 ? PLAIN : integer(rows, at, kind);
        places[number] = integer(rows, at + kind, place);
        indexes[number] = integer(rows, at + kind + place, index);
        at += row;
      }
    }
  }

  /** Rows of which each has the bytes by which it differs from the row above (7.4.4.4). */
  private byte[] unpredicted(byte[] content, int row) {
    if (!(trailer.get("DecodeParms") instanceof Map<?, ?> parameters)) {
      return content;
    }
    if (number(parameters.get("Predictor")) != 12 || number(parameters.get("Columns")) != row) {
      throw new MalformedFile("a cross-reference stream of unknown make");
    }
    byte[] rows = new byte[content.length / (row + 1) * row];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = (byte) (content[i + i / row + 1] + (i < row ? 0 : rows[i - row]));
    }
    return rows;
  }

  private static int integer(byte[] bytes, int at, int width) {
    int value = 0;
    for (int i = at; i < at + width; i++) {
      value = value << 8 | (bytes[i] & 0xFF);
    }
    return value;
  }

  private static int number(@Nullable Object value) {
    if (value instanceof Double number) {
      return number.intValue();
    }
    throw new MalformedFile("a number was expected");
  }

  private static List<?> list(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list;
    }
    throw new MalformedFile("an array was expected");
  }

  private static String name(@Nullable Object value) {
    return value instanceof PdfTokens.Name name ? name.text() : "";
  }

  /** The entries of the stream's dictionary, which is the file's trailer. */
  Map<String, Object> trailer() {
    return trailer;
  }

  int size() {
    return kinds.length;
  }

  boolean isUsed(int number) {
    return kinds[number] != FREE;
  }

  boolean isCompressed(int number) {
    return kinds[number] == COMPRESSED;
  }

  /** The offset of an object in the file, or the number of the object stream that it is in. */
  int place(int number) {
    return places[number];
  }

  /** Whether an object is to be found at an index of an object stream. */
  boolean isAt(int number, int stream, int index) {
    return isCompressed(number) && places[number] == stream && indexes[number] == index;
  }
}
