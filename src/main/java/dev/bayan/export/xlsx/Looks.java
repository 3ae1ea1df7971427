package dev.bayan.export.xlsx;

import dev.bayan.export.xlsx.CellFormat.Alignment;
import dev.bayan.export.xlsx.CellFormat.Edge;
import dev.bayan.export.xlsx.CellFormat.Side;
import dev.bayan.plan.Pack;
import dev.bayan.style.Colour;
import dev.bayan.style.TextRole;
import dev.bayan.style.Theme;

/** The theme's text roles as cell formats of one pack. */
final class Looks {

  private final Theme theme;
  private final boolean rightToLeft;
  private final CellFormat header;
  private final CellFormat rowName;
  private final CellFormat cell;

  Looks(Pack pack) {
    theme = pack.theme();
    rightToLeft = pack.direction().isRightToLeft();
    CellFormat head = text(TextRole.TABLE_HEADER).filled(theme.palette().accent());
    Alignment a = head.alignment();
    header = head.with(new Alignment(a.side(), a.rightToLeft(), true, true, 1));
    rowName =
        text(TextRole.TABLE_ROW_NAME)
            .filled(theme.palette().tint())
            .with(Edge.HAIRLINE)
            .indented(1);
    cell = text(TextRole.TABLE_CELL).with(Edge.HAIRLINE).indented(1);
  }

  /** Running text of a role: wrapped, at the top, from the side where reading starts. */
  CellFormat text(TextRole role) {
    Side start = rightToLeft ? Side.RIGHT : Side.LEFT;
    return new CellFormat(
        Face.of(theme.style(role)),
        null,
        Edge.NONE,
        new Alignment(start, rightToLeft, false, true, 0),
        "",
        false);
  }

  /** A line that runs on over the empty cells beside it instead of wrapping. */
  CellFormat line(TextRole role) {
    CellFormat wrapped = text(role);
    Alignment a = wrapped.alignment();
    return wrapped.with(new Alignment(a.side(), a.rightToLeft(), a.middle(), false, a.indent()));
  }

  /** A header cell of a table. */
  CellFormat header() {
    return header;
  }

  CellFormat rowName() {
    return rowName;
  }

  CellFormat cell() {
    return cell;
  }

  /** The same cell, leading somewhere. */
  CellFormat linked(CellFormat format) {
    Face face = format.face();
    return format.with(new Face(face.size(), face.bold(), true, theme.palette().accent()));
  }

  CellFormat coloured(CellFormat format, Colour colour) {
    return format.with(new Face(format.face().size(), true, false, colour));
  }
}
