package dev.bayan.read;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The table that a comparison takes from a file beside the briefing: {@code "from": "aid.csv"},
 * {@code "aid.xlsx"}, or a sheet of it, {@code "aid.xlsx#ورقة ٢"}. What is wrong in the file is
 * told under its own name.
 */
final class TableReader {

  private static final String XLSX = ".xlsx";

  /** What is often meant to be read and cannot be, by the ending. */
  private static final List<String> OTHERS = List.of(".xls", ".xlsm", ".xlsb", ".ods", ".numbers");

  private final Values values;
  private final BesideReader files;

  TableReader(Values values, BesideReader files) {
    this.values = values;
    this.files = files;
  }

  /** The table; null, and reported, where there is none. */
  @Nullable Table table(Node from, @Nullable String axis) {
    String written = values.word(from);
    if (written == null) {
      return null;
    }
    int book = written.toLowerCase(Locale.ROOT).indexOf(XLSX + "#");
    String name = book < 0 ? written : written.substring(0, book + XLSX.length());
    String sheet = book < 0 ? null : written.substring(book + XLSX.length() + 1);
    String ending = ending(name);
    boolean csv = ending.equals(".csv") || ending.equals(".tsv");
    if (!csv && !ending.equals(XLSX)) {
      String help = OTHERS.contains(ending) ? "table.save-xlsx" : "table.ending.help";
      Message message = Message.of("table.ending", Echo.quoted(name));
      values.problems().report(Code.TABLE_KIND, from, message, Message.of(help));
      return null;
    }
    byte[] bytes = files.bytes(from, name, Limits.DOCUMENT);
    if (bytes == null) {
      return null;
    }
    Utf8 decoded = csv ? Utf8.decode(bytes) : null;
    SourceText source = decoded == null ? new SourceText("") : decoded.source();
    Problems problems = values.problems().beside(name, source);
    TableRows rows = new TableRows(values.beside(problems), axis);
    if (decoded == null) {
      new XlsxTable(problems, rows).read(bytes, sheet);
    } else {
      CsvTable.read(decoded, problems, rows);
    }
    Table table = rows.end();
    values.problems().include(problems.all());
    return table;
  }

  private static String ending(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    int dot = last.lastIndexOf('.');
    return dot < 0 ? "" : last.substring(dot).toLowerCase(Locale.ROOT);
  }
}
