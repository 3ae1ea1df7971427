package dev.bayan.cases;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** The cells of a workbook as fastexcel's reader finds them, by sheet, row and column. */
final class WorkbookCells {

  /** Excel's code of a day: the cell's format has a year in it. */
  private static final String YEAR = "yyyy";

  private final List<List<List<String>>> sheets = new ArrayList<>();

  WorkbookCells(byte[] file) throws IOException {
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false))) {
      for (Sheet sheet : workbook.getSheets().toList()) {
        List<List<String>> rows = new ArrayList<>();
        try (Stream<Row> read = sheet.openStream()) {
          read.forEach(row -> rows.add(row(row)));
        }
        sheets.add(rows);
      }
    }
  }

  private static List<String> row(Row row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.getCellCount(); i++) {
      Cell cell = row.getCell(i);
      cells.add(cell == null || cell.getType() == CellType.EMPTY ? "" : value(cell));
    }
    return cells;
  }

  private static String value(Cell cell) {
    if (cell.getType() == CellType.STRING) {
      return plain(cell.asString());
    }
    if (cell.getType() == CellType.FORMULA) {
      return cell.getRawValue();
    }
    if (cell.getType() != CellType.NUMBER) {
      throw new AssertionError("a cell of type " + cell.getType() + " at " + cell.getAddress());
    }
    String format = cell.getDataFormatString();
    return format != null && format.contains(YEAR)
        ? cell.asDate().toLocalDate().toString()
        : PlannedCells.number(cell.asNumber());
  }

  /** fastexcel's reader leaves the escapes of ST_Xstring as they are; ours is that of {@code _}. */
  private static String plain(String text) {
    return text.replace("_x005F_", "_");
  }

  int sheets() {
    return sheets.size();
  }

  /** The rows of a sheet that hold something, a row a line. */
  List<String> lines(int sheet) {
    return sheets.get(sheet).stream()
        .map(row -> PlannedCells.line(row.toArray(String[]::new)))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** What stands in one column of a sheet, empty cells left out. */
  List<String> column(int sheet, int column) {
    return sheets.get(sheet).stream()
        .filter(row -> row.size() > column)
        .map(row -> row.get(column))
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /** All that stands in the workbook. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < sheets.size(); i++) {
      lines(i).forEach(line -> text.append(line).append('\n'));
    }
    return text.toString();
  }
}
