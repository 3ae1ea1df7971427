package dev.bayan.verify;

import dev.bayan.plan.RegisterEntry;
import dev.bayan.plan.RegisterEntry.Head;
import dev.bayan.plan.RegisterEntry.Row;
import dev.bayan.plan.Value;
import dev.bayan.style.Colour;
import dev.bayan.text.Labels;
import dev.bayan.text.LocaleProfile;
import dev.bayan.text.NumberStyle;
import dev.bayan.verify.XlsxSheet.Cell;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Finds out from a pack's own workbook what the pack gives to the workbook of all packs: for packs
 * of which nothing was kept. Of a pack without a workbook only the name is known.
 */
public final class RegisterRecovery {

  private static final int COLUMNS = 11;
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  /** What packs without a day have for one. */
  private static final String NO_DAY = "1980-01-01";

  /** The colour of a marking is the theme's, which no cell names. */
  private static final Colour MARK = Colour.hex("7F1D1D");

  private static final Pattern CODE =
      Pattern.compile(
          "\\[\\$-[0-9A-F]+](?:\"([^\"]*)\")?(#,##0|0)(?:\\.(0+))?(%)?(?:\"([^\"]*)\")?.*");

  private RegisterRecovery() {}

  /**
   * What a pack gives.
   *
   * @param workbook empty where the pack has none
   * @throws IOException if it is damaged
   */
  public static RegisterEntry recover(String id, byte[] workbook) throws IOException {
    if (workbook.length == 0) {
      return RegisterEntry.of(new Head(id, "ar", false, id, null, null, 0, 0, ""), taker -> {});
    }
    XlsxBook book = XlsxBook.read(Stored.of(workbook));
    Map<String, String> core = core(book);
    String language = core.getOrDefault("language", "ar");
    String continued = Labels.of(LocaleProfile.of(language)).sheets().kindContinued();
    List<Row> rows = new ArrayList<>();
    boolean latin = false;
    int data = book.sheets().size() - 3;
    if (data >= 2) {
      XlsxSheet sheet = book.sheet(book.sheets().get(data));
      XlsxSheet.Table table = sheet.table();
      if (table != null && table.columns().size() == COLUMNS) {
        for (int at = table.firstRow() + 1; at <= table.lastRow(); at++) {
          add(sheet.row(at), continued, rows);
        }
      }
      latin = sheet.rows().values().stream().anyMatch(RegisterRecovery::hasLatinDigits);
    }
    String mark = book.sheet(book.sheets().get(0)).text(1, 0);
    return RegisterEntry.of(
        new Head(
            id,
            language,
            latin,
            core.getOrDefault("title", id),
            date(core.getOrDefault("created", "")),
            mark.isEmpty() ? null : new RegisterEntry.Mark(mark, MARK),
            comparisons(rows),
            rows.size(),
            longest(rows)),
        rows::forEach);
  }

  private static int comparisons(List<Row> rows) {
    Set<String> names = new HashSet<>();
    rows.forEach(row -> names.add(row.comparison()));
    return names.size();
  }

  private static String longest(List<Row> rows) {
    String longest = "";
    for (Row row : rows) {
      boolean longer = row.words().length() > longest.length();
      longest = row.value() instanceof Value.Number && longer ? row.words() : longest;
    }
    return longest;
  }

  private static void add(XlsxRow cells, String continued, List<Row> rows) {
    String words = cells.text(4);
    String note = cells.text(9);
    int last = rows.size() - 1;
    if (last >= 0 && cells.text(3).equals(continued)) {
      Row row = rows.get(last);
      String whole = row.words() + words;
      Value value = row.value() instanceof Value.Words ? new Value.Words(whole) : row.value();
      rows.set(
          last,
          new Row(
              row.comparison(),
              row.role(),
              row.party(),
              value,
              whole,
              row.note() + note,
              row.source()));
      return;
    }
    Cell number = cells.get(6);
    Cell day = cells.get(7);
    Value value = words.isEmpty() ? new Value.Empty() : new Value.Words(words);
    if (number != null && number.number() != null) {
      value = number(number.number(), number.code());
      words = number.number().toPlainString();
    } else if (day != null && day.number() != null) {
      LocalDate date = DAY_ZERO.plusDays(day.number().longValue());
      value = new Value.Day(date);
      words = date.toString();
    }
    String source = cells.text(10);
    rows.add(
        new Row(
            cells.text(0),
            cells.text(1),
            cells.text(2),
            value,
            words,
            note,
            source.isEmpty() ? null : URI.create(source)));
  }

  private static Value number(BigDecimal number, String code) {
    Matcher style = CODE.matcher(code);
    if (!style.matches()) {
      return new Value.Number(number, NumberStyle.plain(Math.max(0, number.scale())));
    }
    String decimals = style.group(3);
    return new Value.Number(
        number,
        new NumberStyle(
            decimals == null ? 0 : decimals.length(),
            style.group(4) != null,
            style.group(2).length() > 1,
            unit(style.group(1)),
            unit(style.group(5))));
  }

  /** Without the space that does not break before it. */
  private static String unit(@Nullable String literal) {
    return literal == null ? "" : literal.startsWith("\u00A0") ? literal.substring(1) : literal;
  }

  private static boolean hasLatinDigits(XlsxRow cells) {
    boolean has = false;
    for (int column = 0; column < cells.end(); column++) {
      Cell cell = cells.get(column);
      has |= cell != null && cell.code().startsWith("[$-1");
    }
    return has;
  }

  private static @Nullable LocalDate date(String created) {
    try {
      return created.length() < 10 || created.startsWith(NO_DAY)
          ? null
          : LocalDate.parse(created.substring(0, 10));
    } catch (DateTimeException none) {
      return null;
    }
  }

  private static Map<String, String> core(XlsxBook book) throws IOException {
    Map<String, String> core = new HashMap<>();
    try {
      XMLStreamReader in = book.open("/docProps/core.xml");
      while (in.hasNext()) {
        in.next();
        if (in.isStartElement() && !in.getLocalName().equals("coreProperties")) {
          core.put(in.getLocalName(), in.getElementText());
        }
      }
    } catch (XMLStreamException broken) {
      throw new IOException(broken);
    }
    return core;
  }
}
