package dev.bayan.export.pdf.write;

import static dev.bayan.export.pdf.write.PdfFile.array;
import static dev.bayan.export.pdf.write.PdfFile.dictionary;
import static dev.bayan.export.pdf.write.PdfFile.reference;

import java.util.Map;
import java.util.SortedMap;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;

/**
 * A name tree (ISO 32000-1, 7.9.6): keys in Latin letters and signs, in the order of their codes. A
 * long one has a level of leaves, so that a viewer need not read it whole.
 */
final class NameTree {

  private static final int LEAF = 512;

  private NameTree() {}

  /** The root of a tree. */
  static PdfDictionary of(PdfFile file, SortedMap<String, PdfObject> entries) {
    PdfArray kids = new PdfArray();
    PdfArray leaf = new PdfArray();
    String first = "";
    int left = entries.size();
    for (Map.Entry<String, PdfObject> entry : entries.entrySet()) {
      PdfString key = new PdfString(entry.getKey());
      if (leaf.size() == 0) {
        first = entry.getKey();
      }
      leaf.add(key);
      leaf.add(entry.getValue());
      left--;
      if (entries.size() > LEAF && (leaf.size() == 2 * LEAF || left == 0)) {
        PdfArray limits = array(new PdfString(first), key);
        kids.add(reference(file.add(dictionary(PdfName.LIMITS, limits, PdfName.NAMES, leaf))));
        leaf = new PdfArray();
      }
    }
    return kids.size() == 0 ? dictionary(PdfName.NAMES, leaf) : dictionary(PdfName.KIDS, kids);
  }
}
