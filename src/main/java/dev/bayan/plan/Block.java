package dev.bayan.plan;

import dev.bayan.style.Colour;
import dev.bayan.style.Picture;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One block of a pack, in reading order. Sealed: a new kind of block fails to compile in every
 * exporter until each has said how it is written.
 */
public sealed interface Block {

  /** The document's title: the first block, and the only one of its kind. */
  record Title(Prose text) implements Block {}

  record Subtitle(Prose text) implements Block {}

  /** When, from where, by whom: one line each. */
  record Facts(List<Fact> facts) implements Block {
    public Facts {
      facts = List.copyOf(facts);
    }
  }

  /** The summary that leads the article. */
  record Lead(Prose text) implements Block {}

  /**
   * The table of contents of a long briefing. Its words are the headings' own, said again, so
   * {@link Texts} leaves it out; a format may leave it out too.
   *
   * @param headings all headings of the pack in their order: the nth entry leads to the nth of them
   */
  record Contents(Prose title, List<Heading> headings) implements Block {

    /** A briefing with more headings than this has a table of contents. */
    static final int FEW = 8;

    public Contents {
      headings = List.copyOf(headings);
    }
  }

  /** A heading of level 1, 2 or 3; levels never skip. */
  record Heading(int level, Prose text) implements Block {}

  record Paragraph(Prose text) implements Block {}

  record Bullets(List<Prose> items) implements Block {
    public Bullets {
      items = List.copyOf(items);
    }
  }

  record Numbered(List<Item> items) implements Block {
    public Numbered {
      items = List.copyOf(items);
    }
  }

  /** A quotation; {@code by} is its attribution line. */
  record Quote(Prose text, @Nullable Prose by) implements Block {}

  /** A picture with its alternative text, and its caption below it. */
  record Figure(Picture picture, String alt, @Nullable Caption caption) implements Block {}

  /**
   * A comparison: roles by parties.
   *
   * @param title its own title, without a number
   * @param caption the title as it stands above the table
   * @param axis header of the column that names the rows
   * @param notes what the markers in the table refer to, in order
   */
  record Table(
      String id,
      Prose title,
      Caption caption,
      Prose axis,
      List<Prose> columns,
      List<Row> rows,
      List<Note> notes)
      implements Block {
    public Table {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
      notes = List.copyOf(notes);
    }

    /** By its id: a table may be as large as a briefing, and is a key of many maps. */
    @Override
    public int hashCode() {
      return id.hashCode();
    }

    /** The same rows with the parties from one to before another, under a caption of its own. */
    Table part(int from, int to, Caption caption, List<Note> notes) {
      List<Row> cut =
          rows.stream()
              .map(row -> new Row(row.name(), row.marker(), row.cells().subList(from, to)))
              .toList();
      return new Table(id, title, caption, axis, columns.subList(from, to), cut, notes);
    }
  }

  /**
   * What names a table or a figure: {@code جدول ١: توزيع الأدوار}. Tables and figures are counted
   * apart, in reading order.
   *
   * @param label the word before the number
   * @param number in the pack's digits
   * @param line the whole of it, which begins with label, space that does not break, and number
   */
  record Caption(String label, String number, Prose line) {}

  /**
   * One fact about the briefing.
   *
   * @param line label and value as one paragraph: {@code التاريخ: ٦ يوليو ٢٠٢٥}
   * @param value what the fact is worth to a spreadsheet
   * @param marking the colour of the classification, when that is the fact; otherwise null
   */
  record Fact(
      Prose label,
      Prose text,
      Prose line,
      Value value,
      @Nullable URI link,
      @Nullable Colour marking) {}

  /** An item of a numbered list and the number it shows, such as {@code ١.} */
  record Item(String label, Prose text) {}

  /** A table row; the marker, if any, refers to a note and follows the name after a space. */
  record Row(Prose name, @Nullable Prose marker, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A table cell.
   *
   * @param text the words; an em dash where nothing is known
   * @param marker refers to a note and follows the words after a space, such as {@code (١)}
   * @param source the web page the cell rests on; its words already carry the link
   */
  record Cell(Prose text, Value value, @Nullable Prose marker, @Nullable URI source) {}

  /**
   * A note below a table.
   *
   * @param marker what refers to it in the table, such as {@code (١)}
   * @param line marker and words as one paragraph
   */
  record Note(String marker, Prose line) {}
}
