package dev.bayan.read;

import dev.bayan.model.Cell;
import dev.bayan.model.Comparison;
import dev.bayan.model.Format;
import dev.bayan.model.RichText;
import dev.bayan.text.ArabicLetters;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The comparisons of a briefing: roles by parties, each row as wide as the columns are many.
 *
 * <p>A row is read against the columns of the file, not against those that could be read: one bad
 * column name does not make every row wrong.
 */
final class ComparisonReader {

  static final int MOST_COLUMNS = 50;

  private static final List<String> KEYS =
      List.of("id", "title", "axis", "columns", "rows", "from");
  private static final List<String> ROW_KEYS = List.of("name", "format", "cells", "note");

  private final Values values;
  private final Words words;

  private final Formats formats;
  private final CellReader cells;
  private final TableReader tables;
  private final Map<String, Place> ids = new HashMap<>();
  private long cellsRead;

  ComparisonReader(Values values, Words words, BesideReader files) {
    this.values = values;
    this.words = words;
    this.formats = new Formats(values);
    this.cells = new CellReader(values);
    this.tables = new TableReader(values, files);
  }

  /** One comparison; null where it could not be read whole, or there is no room for it. */
  @Nullable Comparison comparison(Node node) {
    Comparison comparison = whole(node);
    if (comparison == null || cellsRead > Limits.TABLE_CELLS) {
      return null;
    }
    cellsRead += (long) comparison.rows().size() * comparison.columns().size();
    if (cellsRead > Limits.TABLE_CELLS) {
      Message message = Message.of("table.together");
      Message hint = Message.of("table.together.help");
      values.problems().report(Code.TABLE_TOO_LONG, node, message, hint);
      return null;
    }
    return comparison;
  }

  private @Nullable Comparison whole(Node node) {
    Fields fields = values.fields(node, Message.of("owner.comparison"), KEYS);
    if (fields == null) {
      return null;
    }
    Node idNode = fields.required("id");
    String id = idNode == null ? null : words.id(idNode);
    if (id != null && idNode != null) {
      unique(id, idNode);
    }
    String title = fields.requiredName("title");
    String axis = fields.requiredName("axis");
    Node from = fields.node("from");
    if (from != null) {
      Table table = onlyFrom(fields) ? tables.table(from, axis) : null;
      return id == null || title == null || axis == null || table == null
          ? null
          : new Comparison(id, title, axis, table.columns(), table.rows());
    }
    List<String> columns = fields.requiredList("columns", values::name);
    int width = width(fields);
    headersDiffer(axis, fields.node("columns"));
    List<Comparison.Row> rows = fields.requiredList("rows", row -> row(row, width));
    boolean whole =
        columns.size() == width && rows.stream().allMatch(row -> row.cells().size() == width);
    return id == null || title == null || axis == null || !whole
        ? null
        : new Comparison(id, title, axis, columns, rows);
  }

  /** Whether a table from a file has no columns and rows of its own beside it. */
  private boolean onlyFrom(Fields fields) {
    boolean only = true;
    for (String key : List.of("columns", "rows")) {
      Node.Member member = fields.mapping().member(key);
      if (member != null) {
        only = false;
        Message message = Message.of("table.from-or", "\"" + key + "\"");
        Message hint = Message.of("table.from-or.help", "\"" + key + "\"");
        values
            .problems()
            .report(Code.CONFLICTING_KEYS, member.place(), member.value().pointer(), message, hint);
      }
    }
    return only;
  }

  private void unique(String id, Node node) {
    Place first = ids.putIfAbsent(id, node.place());
    if (first != null) {
      Message message = Message.of("contract.duplicate-id", first, Echo.quoted(id));
      Message hint = Message.of("contract.duplicate-id.help");
      values.problems().report(Code.DUPLICATE_ID, node, message, hint);
    }
  }

  /** How many columns the file has, well written or not; 0 where there are none to count. */
  private int width(Fields fields) {
    if (!(fields.node("columns") instanceof Node.Sequence columns)) {
      return 0;
    }
    int width = columns.items().size();
    if (width > MOST_COLUMNS) {
      Message message = Message.of("contract.columns", width, MOST_COLUMNS);
      Message hint = Message.of("contract.columns.help");
      values.problems().report(Code.COLUMN_COUNT, columns, message, hint);
    }
    return width;
  }

  /** An Excel table needs headers that differ, whatever their case. */
  private void headersDiffer(@Nullable String axis, @Nullable Node columns) {
    Map<String, Message> seen = new HashMap<>();
    if (axis != null) {
      seen.put(fold(axis), Message.of("contract.the-axis"));
    }
    if (columns instanceof Node.Sequence sequence) {
      for (Node node : sequence.items()) {
        if (node instanceof Node.Text text) {
          Message column = Message.of("contract.the-column", text.place());
          Message other = seen.putIfAbsent(fold(text.text()), column);
          if (other != null) {
            Message message =
                Message.of("contract.repeated-header", other, Echo.quoted(text.text()));
            Message hint = Message.of("contract.repeated-header.help");
            values.problems().report(Code.REPEATED_HEADER, text, message, hint);
          }
        }
      }
    }
  }

  private Comparison.@Nullable Row row(Node node, int width) {
    Fields fields = values.fields(node, Message.of("owner.row"), ROW_KEYS);
    if (fields == null) {
      return null;
    }
    String name = fields.requiredName("name");
    Format format =
        fields.has("format") ? fields.read("format", formats::format) : new Format.Plain();
    // A format that could not be read says nothing against any cell.
    Format checked = format == null ? new Format.Plain() : format;
    List<Cell> read = new ArrayList<>();
    read.addAll(fields.requiredList("cells", cell -> cells.cell(cell, checked)));
    if (fields.node("cells") instanceof Node.Sequence sequence && !sequence.items().isEmpty()) {
      count(sequence, width);
    }
    RichText note = fields.rich("note");
    return name == null || format == null ? null : new Comparison.Row(name, format, read, note);
  }

  private void count(Node.Sequence cells, int width) {
    int count = cells.items().size();
    if (width > 0 && count != width) {
      Message message =
          Message.of(
              "contract.cell-count",
              Message.counted("contract.cells", count),
              Message.counted("contract.columns-counted", width));
      Message hint =
          Message.of(count < width ? "contract.empty-cell.help" : "contract.cells-over.help");
      values.problems().report(Code.CELL_COUNT, cells, message, hint);
    }
  }

  /** A name as Excel compares it, and as the eye does. */
  static String fold(String name) {
    return isFolded(name) ? name : folded(name);
  }

  /** Whether it has only what folding leaves as it is, which takes tables to find out of others. */
  private static boolean isFolded(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c != ' ' && !ArabicLetters.contains(c)) {
        return false;
      }
    }
    return true;
  }

  /** The same by Unicode's tables, which have to be read first. */
  static String folded(String name) {
    return NameGate.skeleton(
        Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT));
  }
}
