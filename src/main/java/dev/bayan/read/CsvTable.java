package dev.bayan.read;

import java.util.List;

/**
 * A CSV file to the rows of a table: strict UTF-8 with or without a mark, its separator found out.
 *
 * <pre>
 * ,مصر,قطر
 * المساعدات,120500,"نعم، جزئيًا"
 * </pre>
 */
final class CsvTable {

  private final SourceText source;
  private final Problems problems;

  CsvTable(SourceText source, Problems problems) {
    this.source = source;
    this.problems = problems;
  }

  /** Reads all there is to read; what is wrong with the characters of the file stops it. */
  static void read(Utf8 decoded, Problems problems, TableRows rows) {
    Fault fault = decoded.fault();
    if (decoded.source().text().startsWith("PK\u0003\u0004")) {
      problems.report(
          Code.TABLE_KIND,
          Place.WHOLE_FILE,
          Pointer.ROOT,
          Message.of("table.is-zip"),
          Message.of("table.is-zip.help"));
      return;
    }
    if (fault != null) {
      boolean other = fault.code() == Code.OTHER_ENCODING;
      problems.report(
          fault.code(),
          decoded.source().place(fault.start(), fault.end()),
          Pointer.ROOT,
          Message.of(other ? "table.utf-16" : "table.not-utf-8"),
          Message.of("table.save-utf-8"));
      return;
    }
    new CsvTable(decoded.source(), problems).rows(rows);
  }

  private void rows(TableRows rows) {
    CsvSeparator found = CsvSeparator.of(source.text());
    CsvScanner scanner = new CsvScanner(source.text(), found.separator(), found.from());
    boolean more = true;
    while (more && scanner.hasNext()) {
      List<CsvScanner.Cell> record = scanner.next();
      CsvScanner.Cell first = record.get(0);
      CsvScanner.Cell last = record.get(record.size() - 1);
      if (wellQuoted(record)) {
        Place place = source.place(first.start(), last.end());
        more =
            rows.add(CsvCell.record(source, record, problems), new Node.Null(place, Pointer.ROOT));
      }
    }
  }

  /** Whether a record can be read: where its quotes are wrong so is all that follows from them. */
  private boolean wellQuoted(List<CsvScanner.Cell> record) {
    boolean good = true;
    for (CsvScanner.Cell cell : record) {
      switch (cell.shape()) {
        case BARE, QUOTED -> {}
        case UNCLOSED -> {
          quotes(cell, "unclosed");
          good = false;
        }
        case SPILLED -> {
          quotes(cell, "spilled");
          good = false;
        }
      }
    }
    return good;
  }

  private void quotes(CsvScanner.Cell cell, String what) {
    Place place = source.place(cell.start(), cell.end());
    problems.report(
        Code.CSV_QUOTES,
        place,
        Pointer.ROOT,
        Message.of("table." + what),
        Message.of("table." + what + ".help"));
  }
}
