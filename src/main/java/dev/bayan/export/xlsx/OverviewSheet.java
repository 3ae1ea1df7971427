package dev.bayan.export.xlsx;

import dev.bayan.export.xlsx.CellFormat.Edge;
import dev.bayan.plan.Block;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Prose;
import dev.bayan.plan.Value;
import dev.bayan.style.Colour;
import dev.bayan.style.Length;
import dev.bayan.style.Picture;
import dev.bayan.style.Running;
import dev.bayan.style.TextRole;
import dev.bayan.text.Direction;
import dev.bayan.text.SheetLabels;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sheet a workbook opens with: title, lead, facts, and the way to the other sheets. */
final class OverviewSheet {

  private static final Layout LAYOUT = new Layout(List.of(18.0, 74.0), 0, 0, false);

  /** Air between the logo and the title, in points. */
  private static final double BELOW_LOGO = 8;

  private final Workbook workbook;
  private final Pack pack;
  private final Looks looks;
  private final SheetPart sheet;

  private OverviewSheet(Workbook workbook) {
    this.workbook = workbook;
    pack = workbook.pack();
    looks = workbook.looks();
    sheet = workbook.sheet(workbook.names().overview(), LAYOUT);
  }

  static void write(Workbook workbook) {
    OverviewSheet overview = new OverviewSheet(workbook);
    overview.logo();
    overview.head();
    overview.counts();
    overview.contents();
    workbook.finish(overview.sheet);
  }

  /** The publisher's mark in a row of its own, over the title's column. */
  private void logo() {
    Running.Logo logo = pack.theme().running().logo();
    if (logo == null) {
      return;
    }
    Length room = workbook.widths().length(LAYOUT.widths().get(1));
    Picture.Size size = logo.picture().ofHeight(logo.height());
    if (size.width().points() > room.points()) {
      double height = size.height().points() * room.points() / size.width().points();
      size = logo.picture().ofHeight(Length.points(height));
    }
    sheet.row(size.height().points() + BELOW_LOGO);
    sheet.blank(1, looks.text(TextRole.TITLE));
    workbook.picture(sheet, logo.picture(), logo.alt(), 1, size);
  }

  private void head() {
    Block.@Nullable Facts facts = null;
    Block.@Nullable Lead lead = null;
    for (Block block : pack.blocks()) {
      switch (block) {
        case Block.Title title -> line(null, title.text(), looks.text(TextRole.TITLE));
        case Block.Subtitle subtitle -> line(null, subtitle.text(), looks.text(TextRole.SUBTITLE));
        case Block.Facts some -> facts = some;
        case Block.Lead summary -> lead = summary;
        case Block.Contents none -> {}
        case Block.Heading none -> {}
        case Block.Paragraph none -> {}
        case Block.Bullets none -> {}
        case Block.Numbered none -> {}
        case Block.Quote none -> {}
        case Block.Figure none -> {}
        case Block.Table none -> {}
      }
    }
    rule();
    if (lead != null) {
      line(pack.labels().summary(), lead.text(), looks.text(TextRole.LEAD));
      sheet.gap();
    }
    if (facts != null) {
      facts.facts().forEach(this::fact);
      sheet.gap();
    }
  }

  /** A rule in the accent colour, as wide as the sheet. */
  private void rule() {
    sheet.row();
    CellFormat rule = looks.text(TextRole.NOTE).with(Edge.STRONG);
    sheet.blank(0, rule);
    sheet.blank(1, rule);
    sheet.gap();
  }

  private void line(@Nullable String label, Prose text, CellFormat format) {
    List<String> pieces = sheet.pieces(1, text, format);
    int from = 0;
    for (int i = 0; i < pieces.size(); i++) {
      sheet.row();
      if (label != null && i == 0) {
        Prose words = Prose.of(label, pack.direction());
        sheet.text(0, words, looks.text(TextRole.FACTS));
      }
      sheet.text(1, text, from, pieces.get(i), format);
      from += pieces.get(i).length();
      if (i == 0 && !text.links().isEmpty()) {
        sheet.link(text.links().get(0), text.links().get(0).toString());
      }
    }
  }

  private void fact(Block.Fact fact) {
    sheet.row();
    sheet.text(0, fact.label(), looks.text(TextRole.FACTS).with(Edge.HAIRLINE));
    CellFormat format = looks.text(TextRole.TABLE_CELL).with(Edge.HAIRLINE);
    Colour marking = fact.marking();
    if (marking != null) {
      format = looks.coloured(format, marking);
    }
    if (fact.value() instanceof Value.Day day && Serial.holds(day.date())) {
      String code = workbook.codes().day(day.date(), fact.text().text(), "");
      if (code != null) {
        sheet.day(1, day.date(), format.coded(code));
        return;
      }
    }
    value(fact, format);
  }

  private void value(Block.Fact fact, CellFormat plain) {
    CellFormat format = fact.link() == null ? plain : looks.linked(plain);
    List<String> pieces = Xstring.pieces(fact.text().text(), Xstring.CELL_LIMIT);
    for (int i = 0; i < pieces.size(); i++) {
      if (i > 0) {
        sheet.row();
      }
      sheet.text(1, fact.text(), 0, pieces.get(i), format);
      if (fact.link() != null && i == 0) {
        sheet.link(fact.link(), fact.link().toString());
      }
    }
  }

  /** How much there is of what. */
  private void counts() {
    SheetLabels labels = pack.labels().sheets();
    List<Block.Table> tables = pack.tables();
    if (!tables.isEmpty()) {
      long cells = DataSheet.cells(pack);
      long unknown = tables.stream().mapToLong(OverviewSheet::unknown).sum();
      count(labels.comparisons(), tables.size());
      count(labels.known(), cells - unknown);
      count(labels.unknown(), unknown);
    }
    List<Prose> paragraphs = ArticleSheet.paragraphs(pack);
    count(labels.paragraphs(), paragraphs.size());
    count(labels.wordCount(), paragraphs.stream().mapToLong(Words::in).sum());
    sheet.gap();
  }

  private static long unknown(Block.Table table) {
    return table.rows().stream()
        .flatMap(row -> row.cells().stream())
        .filter(cell -> cell.value() instanceof Value.Empty)
        .count();
  }

  private void count(String label, long count) {
    sheet.row();
    sheet.plain(0, label, looks.text(TextRole.FACTS).with(Edge.HAIRLINE));
    CellFormat format = looks.text(TextRole.TABLE_CELL).with(Edge.HAIRLINE);
    sheet.number(1, BigDecimal.valueOf(count), format.coded(workbook.codes().count()));
  }

  /** The way to the other sheets; a comparison's by its whole title. */
  private void contents() {
    Direction base = pack.direction();
    sheet.row();
    Prose label = Prose.of(pack.labels().contents(), base);
    sheet.text(0, label, looks.text(TextRole.FACTS));
    boolean first = true;
    for (Map.Entry<Block.Table, String> table : workbook.names().ofTables().entrySet()) {
      if (!first) {
        sheet.row();
      }
      first = false;
      entry(table.getKey().title(), table.getValue());
    }
    if (!first) {
      sheet.row();
    }
    if (workbook.hasData()) {
      entry(Prose.of(pack.labels().sheets().data(), base), workbook.names().data());
      sheet.row();
      entry(Prose.of(pack.labels().sheets().coverage(), base), workbook.names().coverage());
      sheet.row();
    }
    entry(Prose.of(pack.labels().article(), base), workbook.names().article());
  }

  private void entry(Prose title, String name) {
    CellFormat format = looks.linked(looks.text(TextRole.TABLE_CELL));
    sheet.text(1, title, 0, Xstring.pieces(title.text(), Xstring.CELL_LIMIT).get(0), format);
    sheet.link(1, name);
  }
}
