package dev.bayan.export.docx;

/** How closely a table is set: the more parties it has, the smaller its text. */
enum Density {
  NORMAL(1, 5.5, 2.5, StyleName.TABLE_HEADER, StyleName.TABLE_ROW_NAME, StyleName.TABLE_CELL),
  DENSE(0.8, 4, 1.5, StyleName.DENSE_HEADER, StyleName.DENSE_ROW_NAME, StyleName.DENSE_CELL),
  MINUTE(0.6, 2.5, 1, StyleName.MINUTE_HEADER, StyleName.MINUTE_ROW_NAME, StyleName.MINUTE_CELL);

  private final double scale;
  private final double side;
  private final double edge;
  private final StyleName header;
  private final StyleName rowName;
  private final StyleName cell;

  Density(
      double scale, double side, double edge, StyleName header, StyleName rowName, StyleName cell) {
    this.scale = scale;
    this.side = side;
    this.edge = edge;
    this.header = header;
    this.rowName = rowName;
    this.cell = cell;
  }

  /** What the theme's size of a table's text is multiplied by. */
  double scale() {
    return scale;
  }

  /** Space left and right of a cell's text, in points. */
  double side() {
    return side;
  }

  /** Space above and below a cell's text, in points. */
  double edge() {
    return edge;
  }

  StyleName header() {
    return header;
  }

  StyleName rowName() {
    return rowName;
  }

  StyleName cell() {
    return cell;
  }

  /** The scale of a style's text: 1 for all but the smaller table styles. */
  static double scaleOf(StyleName style) {
    for (Density density : values()) {
      if (style == density.header || style == density.rowName || style == density.cell) {
        return density.scale;
      }
    }
    return 1;
  }
}
