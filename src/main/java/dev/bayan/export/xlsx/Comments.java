package dev.bayan.export.xlsx;

import dev.bayan.export.opc.Xml;
import dev.bayan.plan.Prose;
import dev.bayan.style.TextRole;
import java.util.List;
import java.util.Locale;

/**
 * Notes fastened to cells: the part that says them (ECMA-376 part 1, 18.7 comments), and the shapes
 * without which Excel shows none (part 4, 19.4 VML).
 *
 * <pre>
 * B4: (١) بحسب بيان وزارة الخارجية
 * </pre>
 *
 * <p>Their author is the program: a pack is no person's remark. The same notes stand below the
 * table, where they can be read on paper.
 */
final class Comments {

  static final String AUTHOR = "Bayan";

  /** Shapes are large and Excel draws each of them; what is beyond stands below the table only. */
  static final int MOST = 2_000;

  private static final String OFFICE = "urn:schemas-microsoft-com:office:";

  /** What a box holds in a line, in characters. */
  private static final int LINE = 34;

  private static final double LINE_HEIGHT = 18;
  private static final double HIGHEST = 320;

  private Comments() {}

  /**
   * A note and its cell.
   *
   * @param column from 0
   * @param row from 1
   */
  record Comment(int column, int row, Prose note) {

    String text() {
      return Xstring.pieces(note.text(), Xstring.CELL_LIMIT).get(0);
    }
  }

  /** The part with the words. */
  static byte[] texts(List<Comment> comments, Looks looks, Stylesheet styles) {
    Face face = looks.text(TextRole.NOTE).face();
    Xml xml = new Xml().start("comments").attr("xmlns", Names.MAIN);
    xml.start("authors").start("author").text(AUTHOR).end().end();
    xml.start("commentList");
    for (Comment comment : comments) {
      xml.start("comment").attr("ref", CellRef.of(comment.column(), comment.row()));
      xml.attr("authorId", 0).start("text").start("r").start("rPr");
      styles.face(xml, face, "rFont");
      xml.end().start("t").attr("xml:space", "preserve");
      xml.text(Xstring.escape(comment.text())).end().end().end().end();
    }
    xml.end();
    return xml.end().bytes();
  }

  /** The part with the shapes, one a comment, hidden until the mouse rests on the cell. */
  static byte[] shapes(List<Comment> comments, boolean rightToLeft) {
    Xml xml = new Xml().start("xml").attr("xmlns:v", "urn:schemas-microsoft-com:vml");
    xml.attr("xmlns:o", OFFICE + "office").attr("xmlns:x", OFFICE + "excel");
    xml.start("o:shapelayout").attr("v:ext", "edit");
    xml.empty("o:idmap", "v:ext", "edit", "data", "1").end();
    xml.start("v:shapetype").attr("id", "_x0000_t202").attr("coordsize", "21600,21600");
    xml.attr("o:spt", 202).attr("path", "m,l,21600r21600,l21600,xe");
    xml.empty("v:stroke", "joinstyle", "miter");
    xml.empty("v:path", "gradientshapeok", "t", "o:connecttype", "rect").end();
    for (int i = 0; i < comments.size(); i++) {
      shape(xml, comments.get(i), 1025 + i, rightToLeft);
    }
    return xml.end().bytes();
  }

  private static void shape(Xml xml, Comment comment, int id, boolean rightToLeft) {
    double height = height(comment.text());
    xml.start("v:shape").attr("id", "_x0000_s" + id).attr("type", "#_x0000_t202");
    String size =
        String.format(Locale.ROOT, "position:absolute;width:220pt;height:%.0fpt;", height);
    xml.attr("style", size + "z-index:1;visibility:hidden");
    xml.attr("fillcolor", "#ffffe1").attr("o:insetmode", "auto");
    xml.empty("v:fill", "color2", "#ffffe1");
    xml.empty("v:shadow", "on", "t", "color", "black", "obscured", "t");
    xml.empty("v:path", "o:connecttype", "none");
    xml.start("v:textbox").attr("style", "mso-direction-alt:auto");
    String way = rightToLeft ? "text-align:right;direction:rtl" : "text-align:left";
    xml.empty("div", "style", way).end();
    xml.start("x:ClientData").attr("ObjectType", "Note");
    xml.empty("x:MoveWithCells").empty("x:SizeWithCells");
    int rows = (int) Math.ceil(height / 22) + 1;
    String anchor =
        String.format(
            Locale.ROOT,
            "%d, 15, %d, 4, %d, 40, %d, 4",
            comment.column() + 1,
            Math.max(0, comment.row() - 2),
            comment.column() + 3,
            Math.max(0, comment.row() - 2) + rows);
    element(xml, "x:Anchor", anchor);
    element(xml, "x:AutoFill", "False");
    element(xml, "x:TextHAlign", rightToLeft ? "Right" : "Left");
    element(xml, "x:Row", Integer.toString(comment.row() - 1));
    element(xml, "x:Column", Integer.toString(comment.column()));
    xml.end().end();
  }

  private static void element(Xml xml, String name, String text) {
    xml.start(name).text(text).end();
  }

  private static double height(String text) {
    int lines = 1;
    for (String line : text.split("\n", -1)) {
      lines += 1 + line.length() / LINE;
    }
    return Math.min(HIGHEST, lines * LINE_HEIGHT);
  }
}
