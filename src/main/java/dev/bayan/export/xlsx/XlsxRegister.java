package dev.bayan.export.xlsx;

import dev.bayan.export.Hands;
import dev.bayan.export.Pieces;
import dev.bayan.export.Register;
import dev.bayan.plan.Pack;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Collection;

/**
 * Writes the workbook of all packs: a list that leads to the files of each, and one table of every
 * cell of their comparisons.
 *
 * <pre>
 * gaza-talks-roles | ٢٠٢٥-٠٧-٠٦ | من يفعل ماذا… | أدوار | المساعدات | قطر | عدد | …
 * </pre>
 *
 * <p>Packs are taken one after the other, and rows are packed as they come, by another hand if
 * there is one, and kept where there is room for them: ten thousand packs take no more memory than
 * a hundred.
 */
public final class XlsxRegister implements Register {

  /**
   * Texts that are kept until the end, to be written once; any further ones stand in their cells.
   */
  private static final int MOST_TEXTS = 1 << 14;

  /** The most rows of a sheet; tests take fewer. */
  private final int mostRows;

  private final int mostTexts;

  public XlsxRegister() {
    this(DataSheet.MOST_ROWS, MOST_TEXTS);
  }

  XlsxRegister(int mostRows, int mostTexts) {
    this.mostRows = mostRows;
    this.mostTexts = mostTexts;
  }

  @Override
  public void write(
      Pack frame, Collection<Item> items, Hands hands, Pieces.Room room, OutputStream to)
      throws IOException {
    try {
      Workbook workbook = new Workbook(frame, room, hands, mostTexts);
      // The first sheet is written last: it leads to those that the data needs.
      RegisterIndex index = new RegisterIndex(workbook, items);
      RegisterData data = new RegisterData(workbook, items, mostRows);
      for (Item item : items) {
        data.pack(item);
      }
      index.write(data.finish());
      workbook.write(to);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
