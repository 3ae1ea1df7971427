package dev.bayan.export.pdf.write;

import static dev.bayan.export.pdf.write.PdfFile.array;
import static dev.bayan.export.pdf.write.PdfFile.dictionary;

import dev.bayan.export.pdf.flow.Mark;
import dev.bayan.export.pdf.flow.Tag;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfLiteral;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfString;

/** Link annotations (ISO 32000-1, 12.5.6.5): one for each run of linked text. */
final class Links {

  /**
   * @param tag the Link element
   * @param page from 0
   * @param number of the annotation's object
   * @param structParent its key in the parent tree
   */
  record Annotation(Tag tag, int page, int number, int structParent) {}

  private final PdfFile file;
  private final List<Annotation> annotations = new ArrayList<>();
  private int nextKey;

  /** Keys of the parent tree below the first are the pages' own. */
  Links(PdfFile file, int firstKey) {
    this.file = file;
    this.nextKey = firstKey;
  }

  /** Writes the annotations of a page; gives their array, null where there is none. */
  @Nullable PdfArray write(int page, double height, List<Mark> marks) {
    PdfArray array = new PdfArray();
    for (Mark mark : marks) {
      if (mark instanceof Mark.Text text) {
        Tag tag = linkOf(text.tag());
        URI target = tag == null ? null : tag.link();
        if (tag != null && target != null) {
          int number = write(text, target, height);
          annotations.add(new Annotation(tag, page, number, nextKey++));
          array.add(PdfFile.reference(number));
        }
      }
    }
    return array.size() == 0 ? null : array;
  }

  private int write(Mark.Text text, URI target, double height) {
    double size = text.run().lettering().size();
    double baseline = height - text.baseline();
    String address = target.toASCIIString();
    return file.add(
        dictionary(
            PdfName.TYPE,
            PdfName.ANNOT,
            PdfName.SUBTYPE,
            PdfName.LINK,
            PdfName.RECT,
            array(
                number(text.x()),
                number(baseline - 0.35 * size),
                number(text.x() + text.run().width()),
                number(baseline + 0.85 * size)),
            PdfName.BORDER,
            array(new PdfNumber(0), new PdfNumber(0), new PdfNumber(0)),
            PdfName.F,
            new PdfNumber(4),
            PdfName.CONTENTS,
            PdfFile.text(address),
            PdfName.STRUCTPARENT,
            new PdfNumber(nextKey),
            PdfName.A,
            dictionary(
                PdfName.TYPE, PdfName.ACTION,
                PdfName.S, PdfName.URI,
                PdfName.URI, new PdfString(address))));
  }

  private static PdfLiteral number(double points) {
    return new PdfLiteral(PdfNumber.NUMBER, Decimals.of(points));
  }

  private static @Nullable Tag linkOf(@Nullable Tag tag) {
    Tag at = tag;
    while (at != null && at.link() == null) {
      at = at.parent();
    }
    return at;
  }

  List<Annotation> all() {
    return annotations;
  }

  List<Annotation> of(Tag tag) {
    return annotations.stream().filter(annotation -> annotation.tag() == tag).toList();
  }
}
