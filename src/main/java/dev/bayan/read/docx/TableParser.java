package dev.bayan.read.docx;

import dev.bayan.read.docx.EditedDocument.Cell;
import dev.bayan.read.docx.EditedDocument.Row;
import dev.bayan.read.docx.EditedDocument.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts tables together from what the parser comes by (ECMA-376 part 1, 17.4). A table in a cell is
 * text of that cell.
 */
final class TableParser {

  /** No table has more columns (17.4.17 leaves it open, Word does not). */
  private static final int MOST_COLUMNS = 63;

  private final List<Table> tables = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private final List<Cell> cells = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int depth;
  private boolean inCell;
  private boolean isDeleted;
  private int span = 1;
  private @Nullable String name;
  private @Nullable String style;
  private @Nullable String caption;
  private @Nullable String cellTag;

  List<Table> found() {
    return tables;
  }

  boolean isOpen() {
    return depth > 0;
  }

  void start(@Nullable String bookmark) {
    if (++depth == 1) {
      rows.clear();
      name = bookmark;
      style = null;
      caption = null;
    }
  }

  void startRow() {
    if (depth == 1) {
      cells.clear();
      isDeleted = false;
    }
  }

  void startCell(@Nullable String tag) {
    if (depth == 1) {
      text.setLength(0);
      inCell = true;
      span = 1;
      cellTag = tag != null && tag.startsWith("role/") ? tag : null;
    }
  }

  /** A second paragraph of a cell begins a line. */
  void startParagraph() {
    if (inCell && text.length() > 0) {
      text.append('\n');
    }
  }

  void tag(String tag) {
    if (inCell && cellTag == null) {
      cellTag = tag;
    }
  }

  void add(String words) {
    if (inCell) {
      text.append(words);
    }
  }

  void property(String element, String parent, @Nullable String value) {
    if (depth != 1 || (value == null && !element.equals("del"))) {
      return;
    }
    switch (element) {
      case "tblStyle" -> style = value;
      case "tblCaption" -> caption = value;
      case "gridSpan" -> span = span(String.valueOf(value));
      case "del" -> isDeleted |= parent.equals("trPr");
      default -> {
        // How it looks is its own affair.
      }
    }
  }

  private static int span(String value) {
    try {
      return Math.max(1, Math.min(MOST_COLUMNS, Integer.parseInt(value)));
    } catch (NumberFormatException notOne) {
      return 1;
    }
  }

  void endCell() {
    if (depth == 1 && inCell) {
      inCell = false;
      cells.add(new Cell(stripped(text.toString()), cellTag));
      for (int i = 1; i < span; i++) {
        cells.add(new Cell("", null));
      }
    }
  }

  /** Before the marker of a note stands a space that does not break. */
  private static String stripped(String words) {
    int from = 0;
    int to = words.length();
    while (from < to && isSpace(words.charAt(from))) {
      from++;
    }
    while (from < to && isSpace(words.charAt(to - 1))) {
      to--;
    }
    return words.substring(from, to);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  void endRow() {
    if (depth == 1 && !isDeleted) {
      rows.add(new Row(cells));
    }
  }

  void end() {
    if (--depth == 0) {
      tables.add(new Table(name, style, caption, rows));
    }
  }
}
