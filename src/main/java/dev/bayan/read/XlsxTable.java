package dev.bayan.read;

import dev.bayan.read.xlsx.SheetCell;
import dev.bayan.read.xlsx.SheetFacts;
import dev.bayan.read.xlsx.Workbook;
import dev.bayan.read.xlsx.WorkbookException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of a workbook to the rows of a table. Places are cells: {@code ورقة1!B7}. The table
 * begins at the first row and the leftmost column that hold anything.
 */
final class XlsxTable {

  private static final int LISTED = 10;

  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private final Problems problems;
  private final TableRows rows;

  XlsxTable(Problems problems, TableRows rows) {
    this.problems = problems;
    this.rows = rows;
  }

  /** Reads a named sheet, or the first that is shown. */
  void read(byte[] bytes, @Nullable String name) {
    if (startsWith(bytes, OLE)) {
      boolean encrypted = new String(bytes, StandardCharsets.UTF_16LE).contains("EncryptedPackage");
      whole(
          Code.TABLE_KIND,
          encrypted ? "encrypted" : "save-xlsx",
          encrypted ? "is-locked" : "is-xls");
      return;
    }
    if (!startsWith(bytes, new byte[] {'P', 'K'})) {
      whole(Code.TABLE_KIND, "save-xlsx", "is-no-zip");
      return;
    }
    try {
      Workbook book = Workbook.open(bytes);
      Workbook.Sheet sheet = sheet(book, name);
      if (sheet != null) {
        read(book, sheet);
      }
    } catch (WorkbookException unreadable) {
      switch (unreadable.reason()) {
        case BROKEN -> whole(Code.BROKEN_WORKBOOK, "broken.help", "broken");
        case BOMB -> whole(Code.WORKBOOK_TOO_LARGE, "bomb.help", "bomb");
        case OPEN_DOCUMENT -> whole(Code.TABLE_KIND, "save-xlsx", "is-ods");
        case MACROS -> whole(Code.TABLE_KIND, "save-xlsx", "is-xlsm");
        case BINARY -> whole(Code.TABLE_KIND, "save-xlsx", "is-xlsb");
        case NO_WORKBOOK -> whole(Code.TABLE_KIND, "save-xlsx", "is-document");
        case ENCRYPTED -> whole(Code.TABLE_KIND, "encrypted", "is-locked");
      }
    }
  }

  private Workbook.@Nullable Sheet sheet(Workbook book, @Nullable String name) {
    for (Workbook.Sheet sheet : book.sheets()) {
      if (name == null ? sheet.visible() : sheet.name().equals(name)) {
        return sheet;
      }
    }
    List<String> names = book.sheets().stream().map(Workbook.Sheet::name).toList();
    Message message =
        name == null
            ? Message.of("table.no-sheets")
            : Message.of("table.no-sheet", Echo.quoted(name));
    String near = name == null ? null : Suggestion.nearest(name, names);
    String listed =
        names.stream().limit(LISTED).map(Echo::quoted).collect(Collectors.joining(", "));
    Message hint =
        near != null
            ? Message.of("table.no-sheet.near", Echo.quoted(near), listed)
            : name == null ? null : Message.of("table.no-sheet.help", listed);
    problems.report(Code.NO_SHEET, Place.WHOLE_FILE, Pointer.ROOT, message, hint);
    return null;
  }

  private void read(Workbook book, Workbook.Sheet sheet) throws WorkbookException {
    SheetFacts facts = book.facts(sheet);
    XlsxCell reader = new XlsxCell(sheet.name(), facts, problems);
    for (String range : facts.merged()) {
      problems.report(
          Code.MERGED_CELLS,
          Place.WHOLE_FILE,
          reader.pointer(range),
          Message.of("table.merged"),
          Message.of("table.merged.help"));
    }
    book.rows(sheet, cells -> rows.add(row(cells, facts.firstColumn(), reader), at(cells, reader)));
    warn(facts, sheet.name());
  }

  /** A row without gaps, from the first column on, at least as wide as the columns are many. */
  private List<TableCell> row(List<SheetCell> cells, int first, XlsxCell reader) {
    int row = cells.get(0).row();
    int last = cells.get(cells.size() - 1).column();
    List<TableCell> full = new ArrayList<>();
    int next = 0;
    for (int column = first; column <= last || full.size() < rows.width(); column++) {
      boolean holds = next < cells.size() && cells.get(next).column() == column;
      full.add(holds ? reader.read(cells.get(next++)) : reader.nothing(row, column));
    }
    return full;
  }

  private static Node at(List<SheetCell> cells, XlsxCell reader) {
    String name = cells.get(0).reference();
    return new Node.Null(Place.WHOLE_FILE, reader.pointer(name));
  }

  private void warn(SheetFacts facts, String sheet) {
    String hiddenRows =
        facts.hiddenRows().stream()
            .limit(LISTED)
            .map(row -> Integer.toString(row + 1))
            .collect(Collectors.joining(", "));
    if (!hiddenRows.isEmpty()) {
      String etc = facts.hiddenRows().size() > LISTED ? ", …" : "";
      hidden("table.hidden-rows", hiddenRows + etc, sheet);
    }
    if (!facts.hiddenColumns().isEmpty()) {
      hidden("table.hidden-columns", String.join(", ", facts.hiddenColumns()), sheet);
    }
    if (facts.comments() > 0) {
      problems.report(
          Code.COMMENTS_LEFT_OUT,
          Place.WHOLE_FILE,
          Pointer.cell(XlsxCell.sheet(sheet)),
          Message.of("table.comments"),
          Message.of("table.comments.help"));
    }
  }

  private void hidden(String key, String which, String sheet) {
    problems.report(
        Code.HIDDEN_CELLS,
        Place.WHOLE_FILE,
        Pointer.cell(XlsxCell.sheet(sheet)),
        Message.of(key, which),
        Message.of("table.hidden.help"));
  }

  private void whole(Code code, String help, String what) {
    problems.report(
        code,
        Place.WHOLE_FILE,
        Pointer.ROOT,
        Message.of("table." + what),
        Message.of("table." + help));
  }

  private static boolean startsWith(byte[] bytes, byte[] prefix) {
    for (int i = 0; i < prefix.length; i++) {
      if (i >= bytes.length || bytes[i] != prefix[i]) {
        return false;
      }
    }
    return true;
  }
}
