package dev.bayan.read.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The number formats of a workbook by the style numbers of its cells (clause 18.8). */
final class CellStyles {

  private static final int MOST = 100_000;

  private final List<NumberFormat> formats = new ArrayList<>();

  /** The formats of a styles part. */
  static CellStyles read(XmlPart part) throws WorkbookException {
    CellStyles styles = new CellStyles();
    Map<Integer, NumberFormat> own = new HashMap<>();
    boolean cells = false;
    while (part.next()) {
      if (part.starts("numFmt")) {
        own.put(part.number("numFmtId", 0), FormatCode.read(part.required("formatCode")));
      } else if (part.starts("cellXfs")) {
        cells = true;
      } else if (part.ends("cellXfs")) {
        cells = false;
      } else if (cells && part.starts("xf") && styles.formats.size() < MOST) {
        int id = part.number("numFmtId", 0);
        NumberFormat format = own.get(id);
        styles.formats.add(format == null ? FormatCode.builtIn(id) : format);
      }
    }
    return styles;
  }

  NumberFormat format(int style) {
    return style >= 0 && style < formats.size() ? formats.get(style) : new NumberFormat.General();
  }
}
