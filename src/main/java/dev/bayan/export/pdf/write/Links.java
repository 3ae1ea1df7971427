package dev.bayan.export.pdf.write;

import static dev.bayan.export.pdf.write.PdfFile.array;
import static dev.bayan.export.pdf.write.PdfFile.dictionary;
import static dev.bayan.export.pdf.write.PdfFile.number;

import dev.bayan.export.pdf.flow.Bookmark;
import dev.bayan.export.pdf.flow.Mark;
import dev.bayan.export.pdf.flow.Tag;
import java.net.URI;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfString;

/** Link annotations (ISO 32000-1, 12.5.6.5): one for each line of linked text. */
final class Links {

  /**
   * @param tag the Link element
   * @param page from 0
   * @param number of the annotation's object
   * @param structParent its key in the parent tree
   */
  record Annotation(Tag tag, int page, int number, int structParent) {}

  private final PdfFile file;
  private final Places places;
  private final List<Annotation> annotations = new ArrayList<>();
  private final IdentityHashMap<Tag, List<Annotation>> byTag = new IdentityHashMap<>();
  private int nextKey;

  /** Keys of the parent tree below the first are the pages' own. */
  Links(PdfFile file, Places places, int firstKey) {
    this.file = file;
    this.places = places;
    this.nextKey = firstKey;
  }

  /** Linked text of one line of a page, runs that follow each other joined. */
  private static final class Area {
    final Tag tag;
    final URI target;
    final double baseline;
    final double size;
    final double left;
    double right;

    Area(Tag tag, URI target, Mark.Text text) {
      this.tag = tag;
      this.target = target;
      this.baseline = text.baseline();
      this.size = text.run().lettering().size();
      this.left = text.x();
      this.right = text.x() + text.run().width();
    }

    boolean goesOnWith(Tag other, Mark.Text text) {
      // An entry of the contents is one area, the dots before its number with it.
      boolean near = Bookmark.isWithin(target) || Math.abs(text.x() - right) < 0.5;
      return tag == other && text.baseline() == baseline && near;
    }
  }

  /** Writes the annotations of a page; gives their array, null where there is none. */
  @Nullable PdfArray write(int page, double height, List<Mark> marks) {
    List<Area> areas = new ArrayList<>();
    for (Mark mark : marks) {
      if (mark instanceof Mark.Text text) {
        Tag tag = linkOf(text.tag());
        URI target = tag == null ? null : tag.link();
        if (tag == null || target == null) {
          continue;
        }
        Area last = areas.isEmpty() ? null : areas.get(areas.size() - 1);
        if (last != null && last.goesOnWith(tag, text)) {
          last.right = text.x() + text.run().width();
        } else {
          areas.add(new Area(tag, target, text));
        }
      }
    }
    PdfArray array = new PdfArray();
    for (Area area : areas) {
      int number = write(area, height);
      Annotation annotation = new Annotation(area.tag, page, number, nextKey++);
      annotations.add(annotation);
      byTag.computeIfAbsent(area.tag, t -> new ArrayList<>(1)).add(annotation);
      array.add(PdfFile.reference(number));
    }
    return array.size() == 0 ? null : array;
  }

  private int write(Area area, double height) {
    double baseline = height - area.baseline;
    PdfDictionary annotation =
        dictionary(
            PdfName.TYPE,
            PdfName.ANNOT,
            PdfName.SUBTYPE,
            PdfName.LINK,
            PdfName.RECT,
            array(
                number(area.left),
                number(baseline - 0.35 * area.size),
                number(area.right),
                number(baseline + 0.85 * area.size)),
            PdfName.BORDER,
            array(new PdfNumber(0), new PdfNumber(0), new PdfNumber(0)),
            PdfName.F,
            new PdfNumber(4),
            PdfName.STRUCTPARENT,
            new PdfNumber(nextKey));
    lead(annotation, area.target);
    return file.add(annotation);
  }

  /** Where it leads, and what it says of that to whoever hears it (PDF/UA-1, 7.18.5). */
  private void lead(PdfDictionary annotation, URI target) {
    if (Bookmark.isWithin(target)) {
      annotation.put(PdfName.CONTENTS, PdfFile.text(places.title(target)));
      annotation.put(PdfName.DEST, new PdfString(target.getFragment()));
      return;
    }
    String address = target.toASCIIString();
    annotation.put(PdfName.CONTENTS, PdfFile.text(address));
    annotation.put(
        PdfName.A,
        dictionary(
            PdfName.TYPE, PdfName.ACTION,
            PdfName.S, PdfName.URI,
            PdfName.URI, new PdfString(address)));
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
    return byTag.getOrDefault(tag, List.of());
  }
}
