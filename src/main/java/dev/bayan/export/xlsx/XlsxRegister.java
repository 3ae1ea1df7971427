package dev.bayan.export.xlsx;

import dev.bayan.export.Register;
import dev.bayan.plan.Pack;
import java.io.IOException;
import java.util.List;

/**
 * Writes the workbook of all packs: a list that leads to the files of each, and one table of every
 * cell of their comparisons.
 *
 * <pre>
 * gaza-talks-roles | ٢٠٢٥-٠٧-٠٦ | من يفعل ماذا… | أدوار | المساعدات | قطر | عدد | …
 * </pre>
 *
 * <p>Packs are taken one after the other, and rows are packed as they come, so that ten thousand
 * packs need little more memory than the file.
 */
public final class XlsxRegister implements Register {

  /** The most rows of a sheet; tests take fewer. */
  private final int mostRows;

  public XlsxRegister() {
    this(DataSheet.MOST_ROWS);
  }

  XlsxRegister(int mostRows) {
    this.mostRows = mostRows;
  }

  @Override
  public byte[] write(Pack frame, List<Item> items) throws IOException {
    Workbook workbook = new Workbook(frame);
    // The first sheet is written last: it leads to those that the data needs.
    RegisterIndex index = new RegisterIndex(workbook, items);
    RegisterData data = new RegisterData(workbook, items, mostRows);
    for (Item item : items) {
      data.pack(item);
    }
    index.write(data.finish());
    return workbook.bytes();
  }
}
