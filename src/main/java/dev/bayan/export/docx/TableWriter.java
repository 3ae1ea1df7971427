package dev.bayan.export.docx;

import dev.bayan.export.docx.ParagraphWriter.Marker;
import dev.bayan.export.opc.Xml;
import dev.bayan.plan.Block;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Prose;
import dev.bayan.plan.Tags;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes a comparison as a table (ECMA-376 part 1, 17.4). Cells stand in logical order; {@code
 * bidiVisual} puts the first at the right.
 */
final class TableWriter {

  /** A table of so few rows is read at one glance: it stays on one page. */
  static final int TOGETHER = 10;

  private final Xml xml;
  private final ParagraphWriter paragraphs;
  private final Controls controls;
  private final Pack pack;
  private int tables;
  private int notes;

  TableWriter(Xml xml, ParagraphWriter paragraphs, Controls controls, Pack pack) {
    this.xml = xml;
    this.paragraphs = paragraphs;
    this.controls = controls;
    this.pack = pack;
  }

  /** How many tables there are so far; their notes are named by it. */
  int tables() {
    return tables;
  }

  void write(Block.Table table, TableFit fit) {
    tables++;
    notes = 0;
    List<String> parties = Tags.parties(table);
    xml.start("w:tbl");
    properties(table, fit);
    xml.start("w:tblGrid");
    for (int width : fit.columns()) {
      xml.start("w:gridCol").attr("w:w", width).end();
    }
    xml.end();
    header(table, fit);
    for (int i = 0; i < table.rows().size(); i++) {
      row(table, i, parties, fit, keepsNext(table, i));
    }
    xml.end();
  }

  /** Whether a row stays on one page with the next one, or the last with the table's notes. */
  static boolean keepsNext(Block.Table table, int row) {
    int last = table.rows().size() - 1;
    return row == last ? !table.notes().isEmpty() : last < TOGETHER;
  }

  private void properties(Block.Table table, TableFit fit) {
    xml.start("w:tblPr");
    Wml.val(xml, "w:tblStyle", TableStyle.ID);
    if (pack.direction().isRightToLeft()) {
      Wml.on(xml, "w:bidiVisual");
    }
    // The whole width in fiftieths of a percent: LibreOffice sets a narrower RTL table at the left.
    xml.empty("w:tblW", "w:w", "5000", "w:type", "pct");
    xml.empty("w:tblLayout", "w:type", "fixed");
    if (fit.density() != Density.NORMAL) {
      TableStyle.margins(xml, fit.density());
    }
    xml.empty(
        "w:tblLook",
        "w:val",
        "04A0",
        "w:firstRow",
        "1",
        "w:lastRow",
        "0",
        "w:firstColumn",
        "1",
        "w:lastColumn",
        "0",
        "w:noHBand",
        "0",
        "w:noVBand",
        "1");
    Wml.val(xml, "w:tblCaption", table.title().text());
    Wml.val(xml, "w:tblDescription", description(table));
    xml.end();
  }

  /** What a screen reader says of the table: which parties are compared, and by what. */
  private String description(Block.Table table) {
    String parties =
        table.columns().stream()
            .map(Prose::text)
            .collect(Collectors.joining(pack.labels().listJoin()));
    return table.axis().text() + pack.labels().labelEnd() + " " + parties;
  }

  private void header(Block.Table table, TableFit fit) {
    StyleName style = fit.density().header();
    startRow(true);
    headerCell(table.axis(), fit.columns().get(0), style);
    for (int i = 0; i < table.columns().size(); i++) {
      headerCell(table.columns().get(i), fit.columns().get(i + 1), style);
    }
    xml.end();
  }

  private void headerCell(Prose text, int width, StyleName style) {
    startCell(width);
    paragraphs.cell(style, () -> words(text), null, false);
    xml.end();
  }

  private void row(
      Block.Table table, int at, List<String> parties, TableFit fit, boolean keepNext) {
    Block.Row row = table.rows().get(at);
    List<Integer> widths = fit.columns();
    startRow(false);
    Runnable name = () -> words(row.name());
    cell(name, row.marker(), widths.get(0), fit.density().rowName(), keepNext);
    for (int i = 0; i < row.cells().size(); i++) {
      Block.Cell cell = row.cells().get(i);
      String tag = Tags.cell(at + 1, parties.get(i));
      String shown = row.name().text() + " \u2013 " + table.columns().get(i).text();
      Runnable words = () -> controls.around(tag, shown, () -> words(cell.text()));
      cell(words, cell.marker(), widths.get(i + 1), fit.density().cell(), keepNext);
    }
    xml.end();
  }

  private void words(Prose text) {
    paragraphs.runs().write(text.spans(), Dress.PLAIN);
  }

  private void cell(
      Runnable words, @Nullable Prose marker, int width, StyleName style, boolean keepNext) {
    startCell(width);
    Marker note = marker == null ? null : new Marker(marker, Bookmarks.note(tables, ++notes));
    paragraphs.cell(style, words, note, keepNext);
    xml.end();
  }

  /** No row breaks across pages, and the header stands on each of them (17.4.6, 17.4.49). */
  private void startRow(boolean isHeader) {
    xml.start("w:tr").start("w:trPr");
    Wml.on(xml, "w:cantSplit");
    if (isHeader) {
      Wml.on(xml, "w:tblHeader");
    }
    xml.end();
  }

  /** A cell with a width of its own; all other looks are the table style's. */
  private void startCell(int width) {
    xml.start("w:tc").start("w:tcPr");
    xml.start("w:tcW").attr("w:w", width).attr("w:type", "dxa").end().end();
  }
}
