package dev.bayan.plan;

import dev.bayan.style.Colour;
import dev.bayan.text.DigitStyle;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * What one pack gives to the workbook of all packs: what it is called, and every cell of its
 * comparisons. Held packed, so that thousands of packs are never whole in memory.
 *
 * <pre>
 * byte[] kept = RegisterEntry.of(pack).bytes();
 * RegisterEntry.read(kept).rows(row -> …);
 * </pre>
 */
public final class RegisterEntry {

  private static final int BUFFER = 1 << 12;

  /** A new one takes longer to set up than an entry takes to pack. */
  private static final ThreadLocal<Deflater> KEPT =
      ThreadLocal.withInitial(() -> new Deflater(Deflater.BEST_SPEED));

  private final Head head;

  /** Packed by {@link #of(Head, Rows)}, the head first. */
  private final byte[] bytes;

  private RegisterEntry(Head head, byte[] bytes) {
    this.head = head;
    this.bytes = bytes;
  }

  /**
   * What is said of a pack in one line.
   *
   * @param latin whether Bayan's own words have Latin digits
   * @param rows how many cells its comparisons have
   * @param longest the words of the longest number
   */
  public record Head(
      String id,
      String language,
      boolean latin,
      String title,
      @Nullable LocalDate date,
      @Nullable Mark mark,
      int comparisons,
      int rows,
      String longest) {}

  /** A classification as the pack words it, in its colour. */
  public record Mark(String words, Colour colour) {}

  /**
   * A cell of a comparison and what it stands for.
   *
   * @param words how Word and PDF say the value; empty where nothing is known
   * @param note of the cell, then of its row
   */
  public record Row(
      String comparison,
      String role,
      String party,
      Value value,
      String words,
      String note,
      @Nullable URI source) {}

  /** Where rows come from, one by one. */
  @FunctionalInterface
  public interface Rows {
    void each(Consumer<Row> taker);
  }

  /** What a pack gives. */
  public static RegisterEntry of(Pack pack) {
    String longest = "";
    int rows = 0;
    for (Block.Table table : pack.tables()) {
      for (Block.Row row : table.rows()) {
        rows += row.cells().size();
        for (Block.Cell cell : row.cells()) {
          String words = cell.value() instanceof Value.Number ? cell.text().text() : "";
          longest = words.length() > longest.length() ? words : longest;
        }
      }
    }
    Pack.Marking marking = pack.head().marking();
    Mark mark = marking == null ? null : new Mark(marking.text().text(), marking.colour());
    return of(
        new Head(
            pack.id(),
            pack.locale().language(),
            pack.digits() == DigitStyle.LATIN,
            pack.properties().title(),
            pack.properties().date(),
            mark,
            pack.tables().size(),
            rows,
            longest),
        taker -> pack.tables().forEach(table -> rows(table, taker)));
  }

  /** What was found out in another way; there are as many rows as the head says. */
  public static RegisterEntry of(Head head, Rows rows) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    Deflater deflater = KEPT.get();
    // One whose entry broke off is not used again.
    KEPT.remove();
    try (DataOutputStream out =
        new DataOutputStream(
            // A deflater is called once a write: an int would be four calls out of Java.
            new BufferedOutputStream(new DeflaterOutputStream(packed, deflater, BUFFER), BUFFER))) {
      RegisterWriter writer = new RegisterWriter(out);
      writer.head(head);
      rows.each(writer::row);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    deflater.reset();
    KEPT.set(deflater);
    return new RegisterEntry(head, packed.toByteArray());
  }

  /**
   * What was kept.
   *
   * @throws IOException if the beginning is damaged
   */
  public static RegisterEntry read(byte[] kept) throws IOException {
    try (RegisterReader reader = new RegisterReader(kept)) {
      return new RegisterEntry(reader.head(), kept);
    }
  }

  private static void rows(Block.Table table, Consumer<Row> taker) {
    Iterator<Block.Note> notes = table.notes().iterator();
    String title = table.title().text();
    for (Block.Row row : table.rows()) {
      String ofRow = words(row.marker(), notes);
      String role = row.name().text();
      for (int i = 0; i < row.cells().size(); i++) {
        Block.Cell cell = row.cells().get(i);
        String own = words(cell.marker(), notes);
        String note = own.isEmpty() || ofRow.isEmpty() ? own + ofRow : own + "\n" + ofRow;
        String party = table.columns().get(i).text();
        String words = cell.value() instanceof Value.Empty ? "" : cell.text().text();
        taker.accept(new Row(title, role, party, cell.value(), words, note, cell.source()));
      }
    }
  }

  private static String words(@Nullable Prose marker, Iterator<Block.Note> notes) {
    return marker == null || !notes.hasNext()
        ? ""
        : notes.next().line().text().substring(marker.text().length()).strip();
  }

  public Head head() {
    return head;
  }

  /**
   * Hands the cells on, in their order.
   *
   * @throws IOException if what was kept is damaged
   */
  public void rows(Consumer<Row> taker) throws IOException {
    try (RegisterReader reader = new RegisterReader(bytes)) {
      Head again = reader.head();
      for (int i = 0; i < again.rows(); i++) {
        taker.accept(reader.row());
      }
      reader.end();
    }
  }

  /** To be kept; the same pack gives the same bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }
}
