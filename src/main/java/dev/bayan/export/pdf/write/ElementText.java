package dev.bayan.export.pdf.write;

import dev.bayan.export.Bytes;
import dev.bayan.export.pdf.flow.Drawing;
import dev.bayan.export.pdf.flow.Tag;

/**
 * A structure element (ISO 32000-1, 14.7.2) as it stands in the file, written letter by letter: a
 * large table has a hundred thousand of them, and each would be some ten objects.
 *
 * <pre>
 * &lt;&lt;/Type/StructElem/S/TD/P 8 0 R/Pg 3 0 R/K[17]/A&lt;&lt;/O/Table/Headers[(t1r1)(t1c1)]>>>>
 * </pre>
 */
final class ElementText {

  private final Bytes out = new Bytes(256);

  /** Begins an element below another object. */
  void begin(String role, int parent) {
    out.setLength(0);
    out.append("<</Type/StructElem/S/").append(role).append("/P ");
    reference(parent);
  }

  /** The page of the contents that name none. */
  void page(int number) {
    out.append("/Pg ");
    reference(number);
  }

  void beginKids() {
    out.append("/K[");
  }

  void element(int number) {
    reference(number);
    out.append(' ');
  }

  /** A marked content on the element's page. */
  void content(int mcid) {
    out.append(mcid).append(' ');
  }

  /** A marked content on another page (14.7.4.2). */
  void content(int mcid, int page) {
    out.append("<</Type/MCR/Pg ");
    reference(page);
    out.append("/MCID ").append(mcid).append(">>");
  }

  /** An annotation (14.7.4.3). */
  void annotation(int number, int page) {
    out.append("<</Type/OBJR/Pg ");
    reference(page);
    out.append("/Obj ");
    reference(number);
    out.append(">>");
  }

  void endKids() {
    out.append(']');
  }

  /** Standard structure attributes (14.8.5), and what else an element says of itself. */
  Bytes end(Tag tag, ContentIndex index, boolean rightToLeft) {
    int start = out.append("/A[").length();
    if (tag.parent() == null && rightToLeft) {
      out.append("<</O/Layout/WritingMode/RlTb>>");
    }
    if (tag.scope() != null || !tag.headers().isEmpty()) {
      headers(tag);
    }
    if (tag.listNumbering() != null) {
      out.append("<</O/List/ListNumbering/").append(tag.listNumbering()).append(">>");
    }
    for (int i = 0; i < tag.kidCount(); i++) {
      if (tag.kid(i) instanceof Drawing drawing) {
        box(index.box(drawing));
      }
    }
    if (out.length() > start) {
      out.append(']');
    } else {
      out.setLength(start - "/A[".length());
    }
    String id = tag.id();
    if (id != null) {
      string(id, out.append("/ID"));
    }
    String alternative = tag.alternative();
    if (alternative != null) {
      out.append("/Alt<FEFF");
      alternative.chars().forEach(c -> out.hexadecimal(c));
      out.append('>');
    }
    String language = tag.language();
    if (language != null) {
      string(language, out.append("/Lang"));
    }
    return out.append(">>");
  }

  /** What a header cell heads, and what heads a cell (14.8.5.7). */
  private void headers(Tag tag) {
    out.append("<</O/Table");
    if (!tag.headers().isEmpty()) {
      out.append("/Headers[");
      for (String id : tag.headers()) {
        string(id, out);
      }
      out.append(']');
    }
    if (tag.scope() != null) {
      out.append("/Scope/").append(tag.scope());
    }
    out.append(">>");
  }

  /** Where a picture stands (14.8.5.4.3). */
  private void box(ContentIndex.Box box) {
    out.append("<</O/Layout/Placement/Block/BBox[");
    Decimals.append(box.left(), out).append(' ');
    Decimals.append(box.bottom(), out).append(' ');
    Decimals.append(box.right(), out).append(' ');
    Decimals.append(box.top(), out).append("]>>");
  }

  /** A string of ASCII characters between parentheses (7.3.4.2). */
  private static void string(String ascii, Bytes out) {
    out.append('(');
    for (int i = 0; i < ascii.length(); i++) {
      char c = ascii.charAt(i);
      if (c == '(' || c == ')' || c == '\\') {
        out.append('\\');
      }
      out.append(c);
    }
    out.append(')');
  }

  private void reference(int number) {
    out.append(number).append(" 0 R");
  }
}
