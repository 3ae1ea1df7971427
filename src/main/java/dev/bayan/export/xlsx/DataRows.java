package dev.bayan.export.xlsx;

import dev.bayan.export.xlsx.CellFormat.Edge;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Prose;
import dev.bayan.plan.RegisterEntry;
import dev.bayan.plan.Value;
import dev.bayan.text.NumberStyle;
import dev.bayan.text.SearchFold;
import dev.bayan.text.SheetLabels;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Writes cells of comparisons in long form, each in a row of its own: a value in the column of its
 * type, beside a text the same as it is looked for ({@link SearchFold}). What a cell cannot hold
 * goes on in the next row, of a kind of its own.
 */
final class DataRows {

  private static final int TEXT = 4;
  private static final int SEARCH = 5;
  private static final int NUMBER = 6;
  private static final int DAY = 7;
  private static final int UNIT = 8;
  private static final int NOTE = 9;
  private static final int SOURCE = 10;

  private final Pack pack;
  private final SheetLabels labels;
  private final SheetPart sheet;
  private final FormatCodes codes;
  private final CellFormat plain;

  /** Read from left to right in any pack. */
  private final CellFormat address;

  private final CellFormat days;
  private final int first;
  private final Consumer<SheetPart> before;
  private final Map<String, CellFormat> coded = new HashMap<>();
  private boolean continued;

  /**
   * Rows of a sheet.
   *
   * @param first the column of the comparison's name
   * @param before fills the columns that stand before it
   */
  DataRows(Workbook workbook, SheetPart sheet, int first, Consumer<SheetPart> before) {
    this.sheet = sheet;
    this.first = first;
    this.before = before;
    pack = workbook.pack();
    labels = pack.labels().sheets();
    codes = workbook.codes();
    plain = plain(workbook);
    Prose latin = Prose.of("a", pack.direction());
    address = workbook.looks().linked(plain).reading(latin);
    days = plain.coded(codes.day()).reading(latin);
  }

  /** The look of most cells. */
  static CellFormat plain(Workbook workbook) {
    return workbook.looks().cell().with(Edge.NONE);
  }

  /** Whether any row goes on with the text of the one above. */
  boolean isContinued() {
    return continued;
  }

  /** How many rows a cell of a comparison takes. */
  static int height(RegisterEntry.Row row) {
    return Math.max(texts(row).size(), notes(row).size());
  }

  private static List<String> texts(RegisterEntry.Row row) {
    String words = said(row.value(), row.words());
    return words.isEmpty() ? List.of() : Xstring.pieces(words, Xstring.CELL_LIMIT);
  }

  private static List<String> notes(RegisterEntry.Row row) {
    return Xstring.pieces(row.note(), Xstring.CELL_LIMIT);
  }

  void cell(RegisterEntry.Row row) {
    Value value = row.value();
    List<String> texts = texts(row);
    List<String> notes = notes(row);
    for (int i = 0; i < Math.max(texts.size(), notes.size()); i++) {
      sheet.row();
      before.accept(sheet);
      plain(DataSheet.COMPARISON, row.comparison());
      plain(DataSheet.ROLE, row.role());
      plain(DataSheet.PARTY, row.party());
      plain(DataSheet.KIND, i == 0 ? kind(value) : labels.kindContinued());
      continued |= i > 0;
      if (i < texts.size()) {
        plain(TEXT, texts.get(i));
        String fold = SearchFold.of(texts.get(i));
        if (fold.equals(texts.get(i))) {
          plain(SEARCH, fold);
        } else {
          sheet.once(first + SEARCH, fold, plain);
        }
      }
      if (i == 0 && texts.isEmpty()) {
        typed(value);
      }
      if (i < notes.size() && !row.note().isEmpty()) {
        plain(NOTE, notes.get(i));
      }
      if (i == 0 && row.source() != null) {
        source(row.source());
      }
    }
  }

  private void plain(int column, String text) {
    sheet.plain(first + column, Xstring.first(text), plain);
  }

  /** The words of a value that no typed column can hold. */
  static String said(Value value, String words) {
    return switch (value) {
      case Value.Words only -> words;
      case Value.Number number -> Serial.holds(number.number(), words) ? "" : words;
      case Value.Day day -> Serial.holds(day.date()) ? "" : words;
      case Value.Empty nothing -> "";
    };
  }

  private String kind(Value value) {
    return switch (value) {
      case Value.Words words -> labels.kindText();
      case Value.Number number -> labels.kindNumber();
      case Value.Day day -> labels.kindDate();
      case Value.Empty nothing -> labels.kindEmpty();
    };
  }

  private void typed(Value value) {
    switch (value) {
      case Value.Words none -> {}
      case Value.Number number -> {
        NumberStyle style = number.style();
        CellFormat format = coded(codes.number(number.number(), style));
        sheet.number(first + NUMBER, number.number(), format);
        String unit = style.percent() ? "%" : style.prefix().strip() + style.suffix().strip();
        if (!unit.isEmpty()) {
          sheet.plain(first + UNIT, unit, plain);
        }
      }
      case Value.Day day -> sheet.day(first + DAY, day.date(), days);
      case Value.Empty none -> {}
    }
  }

  private void source(URI source) {
    sheet.plain(first + SOURCE, Xstring.first(source.toString()), address);
    sheet.link(source, pack.labels().source() + pack.labels().labelEnd() + " " + source);
  }

  private CellFormat coded(String code) {
    return coded.computeIfAbsent(code, plain::coded);
  }
}
