package dev.bayan.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Follows the cells of a tagged table in reading order: each header must have an identifier, and
 * each cell must name the headers of its row and its column (ISO 32000-1, 14.8.5.7).
 */
final class PdfTable {

  private final PdfObjects objects;
  private final List<String> columns = new ArrayList<>();
  private final List<Integer> tables = new ArrayList<>();
  private boolean inHead;
  private int cell;
  private String row = "";

  PdfTable(PdfObjects objects) {
    this.objects = objects;
  }

  /** A table's next element: its role, its scope, and what is amiss with its headers. */
  String kind(String role, Map<String, Object> element, @Nullable String id) {
    switch (role) {
      case "Table" -> {
        columns.clear();
        tables.add(0);
      }
      case "THead" -> inHead = true;
      case "TBody" -> inHead = false;
      case "TR" -> cell = 0;
      default -> {
        String scope = objects.attribute(element, "Scope") instanceof String s ? " " + s : "";
        String fault = fault(element, String.valueOf(id), role.equals("TH"));
        cell++;
        return scope.isEmpty() && fault.isEmpty() ? role : role + scope + fault;
      }
    }
    return role;
  }

  /** How many header cells each table has at its top, in order. */
  List<Integer> tables() {
    return tables;
  }

  private String fault(Map<String, Object> element, String id, boolean isHeader) {
    if (isHeader && id.equals("null")) {
      return " without identifier";
    }
    if (inHead) {
      columns.add(id);
      if (!tables.isEmpty()) {
        tables.set(tables.size() - 1, columns.size());
      }
      return "";
    }
    if (cell == 0) {
      row = id;
    }
    List<Object> headers = objects.list(objects.attribute(element, "Headers"));
    if (cell > 0 && cell < columns.size() && headers.size() == 2) {
      // As nearly all are.
      if (row.equals(objects.text(headers.get(0)))
          && columns.get(cell).equals(objects.text(headers.get(1)))) {
        return "";
      }
    }
    List<String> expected =
        cell >= columns.size()
            ? List.of("?")
            : cell == 0 ? List.of(columns.get(0)) : List.of(row, columns.get(cell));
    List<String> found = new ArrayList<>(2);
    for (Object header : headers) {
      found.add(String.valueOf(objects.text(header)));
    }
    return found.equals(expected) ? "" : " of headers " + found + " where it has " + expected;
  }
}
