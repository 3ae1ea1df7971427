package dev.bayan.export.pdf.write;

import dev.bayan.export.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfStream;

/** Objects deflated together (ISO 32000-1, 7.5.7): a structure tree shrinks to a tenth. */
final class ObjectStream {

  /** A viewer that wants one object inflates all of its stream. */
  private static final int FULL = 256;

  private static final PdfName TYPE = new PdfName("ObjStm");

  private final int number;
  private final Bytes offsets = new Bytes(8 * FULL);
  private final Bytes objects = new Bytes(1 << 15);

  /** Where OpenPDF writes an object to. */
  private final ByteArrayOutputStream written = new ByteArrayOutputStream(256);

  private int count;

  /** A stream under a number of its own. */
  ObjectStream(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  boolean isFull() {
    return count == FULL;
  }

  /** Adds an object; gives its index. */
  int add(int object, Bytes ascii) {
    offsets.append(object).append(' ').append(objects.length()).append(' ');
    objects.append(ascii);
    return count++;
  }

  int add(int object, PdfObject value) throws IOException {
    offsets.append(object).append(' ').append(objects.length()).append(' ');
    // Without a writer an object is written as it is: no encryption, no renumbering.
    written.reset();
    value.toPdf(null, written);
    objects.append(written.toByteArray()).append(' ');
    return count++;
  }

  PdfStream finished() {
    int head = offsets.length();
    PdfStream stream = PdfFile.stream(offsets.append(objects).bytes());
    stream.put(PdfName.TYPE, TYPE);
    stream.put(PdfName.N, new PdfNumber(count));
    stream.put(PdfName.FIRST, new PdfNumber(head));
    return stream;
  }
}
