package dev.bayan.export.xlsx;

import dev.bayan.export.Exporter;
import dev.bayan.export.Format;
import dev.bayan.plan.Block;
import dev.bayan.plan.Pack;

/**
 * Writes a pack as an Excel workbook: an overview, one sheet per comparison, the data of all of
 * them, what they cover, and the article.
 *
 * <pre>
 * byte[] xlsx = new XlsxExporter().export(pack);
 * </pre>
 *
 * <p>Numbers and dates are typed and look like the pack's words by their format. Three kinds stay
 * words, because Excel would alter them: a number of more than 15 significant digits, one longer
 * than 40 characters, and a day before 1 March 1900. A text longer than a cell can hold or a row
 * can show goes on in the next row of the article; in a comparison, what a cell cannot hold goes on
 * below the table.
 *
 * <p>The markup of the parts is written here (ECMA-376 part 1, clause 18), so that rows can be
 * streamed and bytes are the same everywhere.
 */
public final class XlsxExporter implements Exporter {

  @Override
  public Format format() {
    return Format.XLSX;
  }

  @Override
  public byte[] export(Pack pack) {
    Workbook workbook = new Workbook(pack);
    OverviewSheet.write(workbook);
    for (Block.Table table : pack.tables()) {
      new MatrixSheet(workbook, table).write();
    }
    if (workbook.hasData()) {
      boolean continued = new DataSheet(workbook).write();
      new CoverageSheet(workbook, continued).write();
    }
    ArticleSheet.write(workbook);
    return workbook.bytes();
  }
}
