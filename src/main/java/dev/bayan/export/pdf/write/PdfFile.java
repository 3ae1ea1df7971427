package dev.bayan.export.pdf.write;

import dev.bayan.export.Bytes;
import dev.bayan.export.Hands;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfLiteral;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.PdfString;

/**
 * A PDF file as numbered objects (ISO 32000-1, 7.5): header, body, cross-reference stream. All
 * objects but streams are themselves in object streams, deflated.
 *
 * <p>The objects are OpenPDF's; the file round them is ours, because its writer keeps page
 * resources to itself (no font object of ours could get in), and draws the file identifier by lot.
 */
final class PdfFile {

  /** A comment of bytes above 127 tells transfer programs that the file is binary (7.5.2). */
  private static final byte[] HEADER =
      "%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n".getBytes(StandardCharsets.ISO_8859_1);

  private static final int BLOCK = 1024;

  /** Streams that may be on their way at once: they are held in memory. */
  private static final int ON_THE_WAY = 32;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
  private final CrossReferences references = new CrossReferences();
  private final Hands hands;

  /** Streams in their order, which others may deflate while the next are made. */
  private final Queue<Coming> coming = new ArrayDeque<>();

  private @Nullable ObjectStream open;

  private record Coming(int number, Supplier<? extends PdfObject> stream) {}

  PdfFile(Hands hands) {
    this.hands = hands;
    out.writeBytes(HEADER);
  }

  /** A number for an object to be written later. */
  int reserve() {
    return references.reserve();
  }

  /** The first of so many numbers that follow each other. */
  int reserve(int count) {
    int first = references.reserve();
    for (int i = 1; i < count; i++) {
      references.reserve();
    }
    return first;
  }

  /** Writes an object under a new number. */
  int add(PdfObject object) {
    int number = reserve();
    write(number, object);
    return number;
  }

  /** Writes a stream of such content under a new number, deflated when there is time for it. */
  int add(byte[] content) {
    int number = reserve();
    comes(number, hands.later(() -> stream(content)));
    return number;
  }

  /** Writes an object under its reserved number. */
  void write(int number, PdfObject object) {
    try {
      if (object instanceof PdfStream) {
        comes(number, () -> object);
        return;
      }
      ObjectStream stream = opened();
      references.compressed(number, stream.number(), stream.add(number, object));
      if (stream.isFull()) {
        finish();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes an object that is no stream, as its characters. */
  void write(int number, Bytes ascii) {
    ObjectStream stream = opened();
    references.compressed(number, stream.number(), stream.add(number, ascii));
    if (stream.isFull()) {
      finish();
    }
  }

  private ObjectStream opened() {
    ObjectStream stream = open;
    if (stream == null) {
      stream = new ObjectStream(reserve());
      open = stream;
    }
    return stream;
  }

  private void comes(int number, Supplier<? extends PdfObject> stream) {
    coming.add(new Coming(number, stream));
    if (coming.size() > ON_THE_WAY) {
      plain(coming.remove());
    }
  }

  private void plain(Coming next) {
    try {
      plain(next.number(), next.stream().get());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void plain(int number, PdfObject object) throws IOException {
    references.plain(number, out.size());
    print(number + " 0 obj\n");
    // Without a writer an object is written as it is: no encryption, no renumbering.
    object.toPdf(null, out);
    print("\nendobj\n");
  }

  private void finish() {
    ObjectStream full = open;
    if (full != null) {
      comes(full.number(), hands.later(full::finished));
      open = null;
    }
  }

  static PdfObject reference(int number) {
    return new PdfLiteral(PdfObject.INDIRECT, number + " 0 R");
  }

  /** A stream, deflated. */
  static PdfStream stream(byte[] content) {
    return deflated(Deflating.of(content));
  }

  /** A stream of bytes that are deflated already. */
  static PdfStream deflated(byte[] content) {
    PdfStream stream = new PdfStream(content);
    stream.put(PdfName.FILTER, PdfName.FLATEDECODE);
    stream.put(PdfName.LENGTH, new PdfNumber(content.length));
    return stream;
  }

  static PdfLiteral number(double value) {
    return new PdfLiteral(PdfNumber.NUMBER, Decimals.of(value));
  }

  static PdfString text(String text) {
    return new PdfString(text, PdfObject.TEXT_UNICODE);
  }

  static PdfArray array(PdfObject... objects) {
    PdfArray array = new PdfArray();
    for (PdfObject object : objects) {
      array.add(object);
    }
    return array;
  }

  static PdfDictionary dictionary(PdfObject... keysAndValues) {
    PdfDictionary dictionary = new PdfDictionary();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      dictionary.put((PdfName) keysAndValues[i], keysAndValues[i + 1]);
    }
    return dictionary;
  }

  /** The finished file; its identifier (14.4) is a digest of its body. */
  byte[] bytes(int catalog, int info) {
    try {
      finish();
      coming.forEach(this::plain);
      PdfString id = new PdfString(Arrays.copyOf(digest(out.toByteArray()), 16));
      id.setHexWriting(true);
      int xref = out.size();
      int number = reserve();
      references.plain(number, xref);
      PdfStream trailer = stream(references.rows());
      trailer.put(PdfName.TYPE, new PdfName("XRef"));
      trailer.put(PdfName.SIZE, new PdfNumber(references.size()));
      trailer.put(PdfName.W, widths());
      trailer.put(
          PdfName.DECODEPARMS,
          dictionary(
              PdfName.PREDICTOR, new PdfNumber(12),
              PdfName.COLUMNS, new PdfNumber(CrossReferences.ROW)));
      trailer.put(PdfName.ROOT, reference(catalog));
      trailer.put(PdfName.INFO, reference(info));
      trailer.put(PdfName.ID, array(id, id));
      plain(number, trailer);
      print("startxref\n" + xref + "\n%%EOF\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static PdfArray widths() {
    PdfArray widths = new PdfArray();
    for (int width : CrossReferences.WIDTHS) {
      widths.add(new PdfNumber(width));
    }
    return widths;
  }

  private void print(String ascii) {
    out.writeBytes(ascii.getBytes(StandardCharsets.ISO_8859_1));
  }

  /**
   * A digest of the checksums of the content's blocks. It need only tell two files apart, and the
   * first compiler of the JVM takes twenty times as long for SHA-256 as for CRC-32.
   */
  private static byte[] digest(byte[] content) {
    ByteBuffer sums = ByteBuffer.allocate(Integer.BYTES * (content.length / BLOCK + 1));
    CRC32 sum = new CRC32();
    for (int at = 0; at < content.length; at += BLOCK) {
      sum.reset();
      sum.update(content, at, Math.min(BLOCK, content.length - at));
      sums.putInt((int) sum.getValue());
    }
    try {
      return MessageDigest.getInstance("SHA-256").digest(sums.array());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
