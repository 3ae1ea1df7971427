package dev.bayan.export.xlsx;

import dev.bayan.export.Bytes;
import dev.bayan.export.opc.PackedStream;
import dev.bayan.export.opc.Xml;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a worksheet as markup (ECMA-376 part 1, 18.3.1.73 row and 18.3.1.4 c), packed as they
 * come.
 *
 * <pre>
 * &lt;row r="4" ht="25.10">&lt;c r="A4" s="3" t="s">&lt;v>7&lt;/v>&lt;/c>&lt;/row>
 * </pre>
 *
 * <p>By hand and not by {@link dev.bayan.export.opc.Xml}: nothing here but formulas needs escaping,
 * and a comparison of 100,000 rows is millions of cells.
 */
final class SheetRows {

  /** Characters of markup that are packed at a time. */
  private static final int CHUNK = 1 << 14;

  private final PackedStream packed;
  private final Bytes out = new Bytes(CHUNK + (1 << 12));
  private final Bytes cells = new Bytes(1 << 10);
  private int row;

  SheetRows(PackedStream packed) {
    this.packed = packed;
  }

  void begin(int number) {
    row = number;
  }

  boolean isEmpty() {
    return cells.length() == 0;
  }

  /** A text by its place among the shared strings. */
  void shared(int column, int style, int index) {
    open(column, style).append(" t=\"s\"><v>").append(index).append("</v></c>");
  }

  /** A text that stands in this cell only. */
  void inline(int column, int style, String text) {
    open(column, style).append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
    Xml.escape(Xstring.escape(text), cells);
    cells.append("</t></is></c>");
  }

  void number(int column, int style, String value) {
    open(column, style).append("><v>").append(value).append("</v></c>");
  }

  /** A formula and what it comes to. */
  void formula(int column, int style, String formula, long value) {
    open(column, style).append("><f>");
    String escaped = formula.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    cells.utf8(escaped, 0, escaped.length()).append("</f><v>").append(value).append("</v></c>");
  }

  void blank(int column, int style) {
    open(column, style).append("/>");
  }

  private Bytes open(int column, int style) {
    cells.append("<c r=\"").append(CellRef.column(column)).append(row);
    return cells.append("\" s=\"").append(style).append('"');
  }

  /**
   * Ends the row.
   *
   * @param height in points; null: for the reader to fit
   * @param custom whether it stays when the row is edited
   */
  void end(@Nullable Double height, boolean custom) {
    out.append("<row r=\"").append(row).append('"');
    if (height != null) {
      out.append(" ht=\"").append(Serial.decimal(height)).append('"');
    }
    if (custom) {
      out.append(" customHeight=\"1\"");
    }
    out.append('>').append(cells).append("</row>");
    cells.setLength(0);
    if (out.length() > CHUNK) {
      flush();
    }
  }

  void flush() {
    packed.hand(out.bytes());
    out.setLength(0);
  }
}
