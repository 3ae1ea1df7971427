package dev.bayan.export.pdf.write;

import dev.bayan.export.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
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
  private final ByteArrayOutputStream objects = new ByteArrayOutputStream(1 << 15);
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
    offsets.append(object).append(' ').append(objects.size()).append(' ');
    objects.writeBytes(ascii.bytes());
    return count++;
  }

  int add(int object, PdfObject value) throws IOException {
    offsets.append(object).append(' ').append(objects.size()).append(' ');
    // Without a writer an object is written as it is: no encryption, no renumbering.
    value.toPdf(null, objects);
    objects.write(' ');
    return count++;
  }

  PdfStream finished() {
    byte[] head = offsets.bytes();
    byte[] content = Arrays.copyOf(head, head.length + objects.size());
    System.arraycopy(objects.toByteArray(), 0, content, head.length, objects.size());
    PdfStream stream = PdfFile.stream(content);
    stream.put(PdfName.TYPE, TYPE);
    stream.put(PdfName.N, new PdfNumber(count));
    stream.put(PdfName.FIRST, new PdfNumber(head.length));
    return stream;
  }
}
