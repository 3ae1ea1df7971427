package dev.bayan.plan;

import dev.bayan.model.Cell;
import dev.bayan.model.Comparison;
import dev.bayan.model.Format;
import dev.bayan.model.RichText;
import dev.bayan.text.Direction;
import dev.bayan.text.NumberStyle;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A comparison's words and values, its notes numbered in reading order. */
final class TablePlanner {

  /** Cells beyond which the directions in their words are not kept. */
  private static final int LARGE = 40_000;

  private static final Value EMPTY = new Value.Empty();

  private final Wording wording;
  private final Direction base;

  /** By id: a comparison that stands in two places is one table of one number. */
  private final Map<String, Block.Table> planned = new HashMap<>();

  /** Each once, however many numbers are written so. */
  private final Map<NumberStyle, NumberStyle> styles = new HashMap<>();

  TablePlanner(Wording wording, Direction base) {
    this.wording = wording;
    this.base = base;
  }

  Block.Table plan(Comparison comparison) {
    Block.Table known = planned.get(comparison.id());
    if (known == null) {
      known = table(comparison);
      planned.put(comparison.id(), known);
    }
    return known;
  }

  private Block.Table table(Comparison comparison) {
    boolean large = (long) comparison.rows().size() * comparison.columns().size() > LARGE;
    List<Block.Note> notes = new ArrayList<>();
    List<Block.Row> rows = new ArrayList<>();
    for (Comparison.Row row : comparison.rows()) {
      Prose rowMarker = marker(row.note(), notes);
      List<Block.Cell> cells = new ArrayList<>();
      for (Cell cell : row.cells()) {
        cells.add(cell(cell, row.format(), notes, large));
      }
      Prose name = large ? Prose.later(row.name(), null, base) : prose(row.name());
      rows.add(new Block.Row(name, rowMarker, cells));
    }
    return new Block.Table(
        comparison.id(),
        prose(comparison.title()),
        wording.caption(
            wording.labels().tableNumber(),
            planned.size() + 1,
            RichText.plain(comparison.title()),
            base),
        prose(comparison.axis()),
        comparison.columns().stream().map(this::prose).toList(),
        rows,
        notes);
  }

  private Block.Cell cell(Cell cell, Format format, List<Block.Note> notes, boolean large) {
    Value value;
    RichText words;
    switch (cell) {
      case Cell.Text text -> {
        value = new Value.Words(text.text().text());
        words = text.text();
      }
      case Cell.Number number -> {
        BigDecimal exact = number.number();
        NumberStyle found = wording.style(exact, format);
        NumberStyle style = styles.computeIfAbsent(found, same -> same);
        String written =
            format instanceof Format.Words ? wording.plain(exact) : wording.number(exact, style);
        words = RichText.plain(written);
        value =
            format instanceof Format.Words
                ? new Value.Words(written)
                : new Value.Number(exact, style);
      }
      case Cell.Day day -> {
        words = RichText.plain(wording.date(day.date()));
        value = new Value.Day(day.date());
      }
      case Cell.Empty empty -> {
        value = EMPTY;
        words = RichText.plain(wording.labels().empty());
      }
    }
    Prose prose =
        large && words.isPlain()
            ? Prose.later(words.text(), cell.source(), base)
            : Prose.linked(words, cell.source(), base);
    return new Block.Cell(prose, value, marker(cell.note(), notes), cell.source());
  }

  private @Nullable Prose marker(@Nullable RichText note, List<Block.Note> notes) {
    if (note == null) {
      return null;
    }
    String marker = wording.marker(notes.size() + 1);
    notes.add(new Block.Note(marker, note(marker, note)));
    return prose(marker);
  }

  private Prose note(String marker, RichText note) {
    List<RichText.Piece> pieces = new ArrayList<>(RichText.plain(marker + " ").pieces());
    pieces.addAll(note.pieces());
    return Prose.of(new RichText(pieces), base);
  }

  private Prose prose(String text) {
    return Prose.of(text, base);
  }
}
