package dev.bayan.export.pdf.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfLiteral;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.PdfString;

/**
 * A PDF file as numbered objects (ISO 32000-1, 7.5): header, body, cross-reference table, trailer.
 *
 * <p>The objects are OpenPDF's; the file round them is ours, because its writer keeps page
 * resources to itself (no font object of ours could get in), and draws the file identifier by lot.
 */
final class PdfFile {

  /** A comment of bytes above 127 tells transfer programs that the file is binary (7.5.2). */
  private static final byte[] HEADER =
      "%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n".getBytes(StandardCharsets.ISO_8859_1);

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
  private final List<Integer> offsets = new ArrayList<>();

  PdfFile() {
    out.writeBytes(HEADER);
  }

  /** A number for an object to be written later. */
  int reserve() {
    offsets.add(0);
    return offsets.size();
  }

  /** Writes an object under a new number. */
  int add(PdfObject object) {
    int number = reserve();
    write(number, object);
    return number;
  }

  /** Writes an object under its reserved number. */
  void write(int number, PdfObject object) {
    offsets.set(number - 1, out.size());
    try {
      print(number + " 0 obj\n");
      // Without a writer an object is written as it is: no encryption, no renumbering.
      object.toPdf(null, out);
      print("\nendobj\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static PdfObject reference(int number) {
    return new PdfLiteral(PdfObject.INDIRECT, number + " 0 R");
  }

  /** A stream, deflated. */
  static PdfStream stream(byte[] content) {
    return deflated(Deflating.TEXT.of(content));
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
    PdfString id = new PdfString(Arrays.copyOf(digest(out.toByteArray()), 16));
    id.setHexWriting(true);
    int xref = out.size();
    StringBuilder table = new StringBuilder(20 * offsets.size() + 60);
    table.append("xref\n0 ").append(offsets.size() + 1).append("\n0000000000 65535 f \n");
    for (int offset : offsets) {
      table.append(String.format(Locale.ROOT, "%010d 00000 n \n", offset));
    }
    print(table.append("trailer\n").toString());
    PdfDictionary trailer =
        dictionary(
            PdfName.SIZE, new PdfNumber(offsets.size() + 1),
            PdfName.ROOT, reference(catalog),
            PdfName.INFO, reference(info),
            PdfName.ID, array(id, id));
    try {
      trailer.toPdf(null, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    print("\nstartxref\n" + xref + "\n%%EOF\n");
    return out.toByteArray();
  }

  private void print(String ascii) {
    out.writeBytes(ascii.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Of one after the other. */
  static byte[] digest(byte[]... contents) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] content : contents) {
        digest.update(content);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
