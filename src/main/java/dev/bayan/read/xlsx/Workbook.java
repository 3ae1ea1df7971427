package dev.bayan.read.xlsx;

import static dev.bayan.read.xlsx.WorkbookException.broken;

import dev.bayan.read.xlsx.WorkbookException.Reason;
import java.util.ArrayList;
import java.util.List;

/**
 * A workbook whose sheets are read one at a time, as often as asked for.
 *
 * <pre>
 * Workbook book = Workbook.open(bytes);
 * book.rows(book.sheets().get(0), cells → …)     A1, B1, then A2 …; cells that hold nothing are left out
 * </pre>
 */
public final class Workbook {

  /** A worksheet of the workbook. */
  public record Sheet(String name, boolean visible, String part) {}

  /** Takes rows, each with at least one cell; false where it has seen enough. */
  public interface Rows {
    boolean row(List<SheetCell> cells);
  }

  private static final int MOST_SHEETS = 1_000;

  private final ZipParts zip;
  private final List<Sheet> sheets = new ArrayList<>();
  private boolean from1904;
  private final CellDecoder decoder;

  private Workbook(ZipParts zip) throws WorkbookException {
    this.zip = zip;
    String main = Relationships.of(zip, "").partOf("officeDocument");
    if (main == null) {
      throw broken("no relationship to a workbook");
    }
    Relationships targets = Relationships.of(zip, main);
    try (XmlPart part = new XmlPart(zip.open(main))) {
      readSheets(part, targets);
    }
    List<String> strings = List.of();
    CellStyles styles = new CellStyles();
    String stringsPart = targets.partOf("sharedStrings");
    if (stringsPart != null) {
      try (XmlPart part = new XmlPart(zip.open(stringsPart))) {
        strings = Strings.shared(part);
      }
    }
    String stylesPart = targets.partOf("styles");
    if (stylesPart != null) {
      try (XmlPart part = new XmlPart(zip.open(stylesPart))) {
        styles = CellStyles.read(part);
      }
    }
    this.decoder = new CellDecoder(strings, styles, from1904);
  }

  /** Opens a workbook; its limits are held before anything of it is unpacked. */
  public static Workbook open(byte[] bytes) throws WorkbookException {
    ZipParts zip = ZipParts.of(bytes);
    if (zip.has("mimetype")) {
      throw new WorkbookException(Reason.OPEN_DOCUMENT, "a part mimetype");
    }
    if (zip.has("xl/vbaProject.bin")) {
      throw new WorkbookException(Reason.MACROS, "a part vbaProject.bin");
    }
    if (zip.has("xl/workbook.bin")) {
      throw new WorkbookException(Reason.BINARY, "a part workbook.bin");
    }
    if (zip.has("word/document.xml") || zip.has("ppt/presentation.xml")) {
      throw new WorkbookException(Reason.NO_WORKBOOK, "a document");
    }
    return new Workbook(zip);
  }

  /** The worksheets, in the order of their tabs. */
  public List<Sheet> sheets() {
    return List.copyOf(sheets);
  }

  /** What a sheet says beside its cells. */
  public SheetFacts facts(Sheet sheet) throws WorkbookException {
    Relationships targets = Relationships.of(zip, sheet.part());
    try (XmlPart part = new XmlPart(zip.open(sheet.part()))) {
      return new SheetParser(part, decoder).facts(targets.pages(), comments(targets));
    }
  }

  /** The rows of a sheet that hold something. */
  public void rows(Sheet sheet, Rows rows) throws WorkbookException {
    try (XmlPart part = new XmlPart(zip.open(sheet.part()))) {
      new SheetParser(part, decoder).rows(rows);
    }
  }

  private void readSheets(XmlPart part, Relationships targets) throws WorkbookException {
    while (part.next()) {
      if (part.starts("workbookPr")) {
        from1904 = part.flag("date1904");
      } else if (part.starts("sheet") && sheets.size() < MOST_SHEETS) {
        addSheet(part, targets);
      }
    }
  }

  /** Chart sheets are in the list too, and have no cells. */
  private void addSheet(XmlPart part, Relationships targets) throws WorkbookException {
    String id = part.relationship();
    if (id == null || !"worksheet".equals(targets.types().get(id))) {
      return;
    }
    String name = Strings.unescaped(part.required("name"));
    String target = targets.parts().get(id);
    if (target == null) {
      throw broken("a sheet without a part");
    }
    String state = part.attribute("state");
    sheets.add(new Sheet(name, state == null || state.equals("visible"), target));
  }

  private int comments(Relationships targets) throws WorkbookException {
    String comments = targets.partOf("comments");
    if (comments == null || !zip.has(comments)) {
      return 0;
    }
    int count = 0;
    try (XmlPart part = new XmlPart(zip.open(comments))) {
      while (part.next()) {
        count += part.starts("comment") ? 1 : 0;
      }
    }
    return count;
  }
}
