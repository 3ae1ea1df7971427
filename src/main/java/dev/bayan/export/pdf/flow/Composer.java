package dev.bayan.export.pdf.flow;

import dev.bayan.export.Hands;
import dev.bayan.plan.Block;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Prose;
import dev.bayan.style.Colour;
import dev.bayan.style.Running;
import dev.bayan.style.TextRole;
import dev.bayan.style.TextStyle;
import dev.bayan.style.Theme;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Blocks to strips and structure elements: the one place that says how each kind of block is set.
 *
 * <p>The title is H1 and the headings H2 to H4, so that a reader's list of headings begins with the
 * document's own name (PDF/UA-1, 7.4.2: levels begin at 1 and never skip).
 */
final class Composer {

  /** Distances in multiples of the size of the text they belong to. */
  private static final double LIST_INDENT = 0.3;

  private static final double LIST_GUTTER = 1.4;
  private static final double LABEL_GAP = 0.6;
  private static final double QUOTE_INDENT = 1.2;
  private static final double LEAD_PADDING = 0.7;
  private static final double LEAD_PADDING_Y = 0.35;
  private static final double TITLE_RULE = 0.07;
  private static final double TITLE_GAP = 0.4;
  private static final double LOGO_GAP = 0.5;
  private static final double FACTS_GAP = 0.36;
  private static final double CONTENTS_GAP = 1.3;
  private static final double TABLE_GAP = 1.15;

  private static final double HAIRLINE = 0.6;

  private final Theme theme;
  private final Paragraphs paragraphs;
  private final Pack pack;
  private final TableComposer tables;
  private final Figures figures;
  private final Sheet upright;
  private final Sheet across;
  private final Tag document;
  private final Passages passages;
  private final List<Placed> placed;
  private final Places places = new Places();
  private final List<Strip> strips = new ArrayList<>();

  /** Width of the bar beside the lead and quotes. */
  private final double bar;

  /** What is being composed stands on it. */
  private Sheet sheet;

  private Frame frame;

  private @Nullable ContentsComposer contents;

  /** Space below what was last composed. */
  private double after;

  Composer(Pack pack, Paragraphs paragraphs, Tag document, Hands hands) {
    this.pack = pack;
    this.theme = pack.theme();
    this.paragraphs = paragraphs;
    this.upright = Sheet.of(theme.page(), pack.direction());
    this.across = Sheet.across(theme.page(), pack.direction());
    this.sheet = upright;
    this.frame = upright.frame();
    this.tables = new TableComposer(pack, paragraphs, hands);
    this.figures = new Figures(theme, paragraphs, upright);
    this.bar = 0.19 * theme.style(TextRole.BODY).size();
    this.document = document;
    this.placed = Placed.of(pack, tables, upright, across);
    this.passages = Passages.of(placed, paragraphs, theme.style(TextRole.BODY), document, hands);
  }

  List<Strip> compose() {
    for (int i = 0; i < placed.size(); i++) {
      sheet = placed.get(i).sheet();
      frame = sheet.frame();
      compose(placed.get(i));
      if (placed.get(i).announces()) {
        strips.add(strips.removeLast().keptWithNext());
      }
    }
    return strips;
  }

  /** What finishes the pages of a document with a table of contents; null where there is none. */
  @Nullable ContentsComposer contents() {
    return contents;
  }

  private void compose(Placed placed) {
    switch (placed.block()) {
      case Block.Title title -> {
        double size = theme.style(TextRole.TITLE).size();
        Running.Logo logo = theme.running().logo();
        if (logo != null) {
          add(List.of(figures.logo(logo, document)), LOGO_GAP * size);
        }
        rule(0, TITLE_RULE * size, TITLE_GAP * size, theme.palette().accent());
        heading(title.text(), TextRole.TITLE, "H1", places.title(title.text()));
      }
      case Block.Subtitle subtitle -> {
        TextStyle style = theme.style(TextRole.SUBTITLE);
        Tag tag = document.child("P");
        add(paragraphs.compose(subtitle.text(), style, frame, tag), style.after());
      }
      case Block.Facts facts -> facts(facts);
      case Block.Lead lead -> lead(lead);
      case Block.Contents listed -> {
        contents = new ContentsComposer(listed, pack, paragraphs, frame, document.child("TOC"));
        int at = strips.size();
        add(contents.provisional(), CONTENTS_GAP * theme.style(TextRole.BODY).size());
        contents.standsAt(at, strips.get(at).before());
      }
      case Block.Heading heading ->
          heading(
              heading.text(),
              TextRole.heading(heading.level()),
              "H" + (heading.level() + 1),
              places.heading(heading.level(), heading.text()));
      case Block.Paragraph unused -> {
        Passages.Passage passage = passages.next();
        document.add(passage.tag());
        add(passage.lines(), theme.style(TextRole.BODY).after());
      }
      case Block.Bullets bullets -> bullets(bullets);
      case Block.Numbered numbered -> numbered(numbered);
      case Block.Quote quote -> quote(quote);
      case Block.Figure figure ->
          add(figures.compose(figure, document), theme.style(TextRole.CAPTION).after());
      case Block.Table table -> {
        List<Strip> lines = tables.compose(placed.table(), sheet, document, places.table(table));
        add(lines, TABLE_GAP * theme.style(TextRole.TABLE_CELL).size());
      }
    }
  }

  private void heading(Prose text, TextRole role, String tag, Bookmark bookmark) {
    TextStyle style = theme.style(role);
    List<Strip> lines =
        paragraphs.title(text, style, frame, document.child(tag).id(bookmark.name())).stream()
            .map(Strip::keptWithNext)
            .toList();
    List<Strip> marked = new ArrayList<>(lines);
    marked.set(0, lines.get(0).withBookmark(bookmark));
    add(marked, style.after());
  }

  /** Facts stand apart from the article, a hairline below them. */
  private void facts(Block.Facts facts) {
    TextStyle style = theme.style(TextRole.FACTS);
    after = Math.max(after, FACTS_GAP * style.size());
    add(new FactsComposer(pack, paragraphs, frame).compose(facts, document), style.after());
    rule(FACTS_GAP * style.size(), HAIRLINE, FACTS_GAP * style.size(), theme.palette().rule());
    after = theme.style(TextRole.LEAD).before();
  }

  private void rule(double above, double thickness, double below, Colour colour) {
    Mark rule = new Mark.Fill(frame.left(), 0, frame.width(), thickness, colour);
    add(List.of(Strip.of(above, thickness + below, List.of(rule)).keptWithNext()), 0);
  }

  /** The lead stands on a tinted ground with a bar at its start side, a short one in one piece. */
  private void lead(Block.Lead lead) {
    TextStyle style = theme.style(TextRole.LEAD);
    double padding = LEAD_PADDING * style.size();
    double paddingY = LEAD_PADDING_Y * style.size();
    Frame in = frame.inset(padding + bar, padding);
    List<Strip> lines = paragraphs.running(lead.text(), style, in, document.child("P"));
    List<Strip> box = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      double above = i == 0 ? paddingY : 0;
      double height = above + style.lineHeight() + (i == lines.size() - 1 ? paddingY : 0);
      List<Mark> marks = new ArrayList<>();
      marks.add(
          new Mark.Ground(
              new Mark.Fill(frame.left(), 0, frame.width(), height, theme.palette().tint())));
      marks.add(new Mark.Fill(frame.fromStart(0, bar), 0, bar, height, theme.palette().accent()));
      Mark.move(lines.get(i).marks(), above, marks);
      Strip.Keep keep = i < lines.size() - 1 ? Strip.Keep.IF_WHOLE : Strip.Keep.NOT;
      double before = i == 0 ? style.before() : 0;
      box.add(Strip.of(before, height, marks).kept(lines.get(i).keep()).kept(keep));
    }
    add(box, style.after() + paddingY);
  }

  private void bullets(Block.Bullets bullets) {
    Tag list = document.child("L").listNumbering("Disc");
    double gutter = LIST_GUTTER * theme.style(TextRole.LIST_ITEM).size();
    for (Prose item : bullets.items()) {
      item(Prose.of("•", item.base()), 0, gutter, item, list);
    }
    after = theme.style(TextRole.BODY).after();
  }

  private void numbered(Block.Numbered numbered) {
    TextStyle style = theme.style(TextRole.LIST_ITEM);
    Tag list = document.child("L").listNumbering("Decimal");
    double widest = LIST_GUTTER * style.size();
    double gap = LABEL_GAP * style.size();
    List<Prose> labels = new ArrayList<>();
    List<Double> widths = new ArrayList<>();
    for (Block.Item item : numbered.items()) {
      Prose label = Prose.of(item.label(), item.text().base());
      labels.add(label);
      widths.add(paragraphs.lines().extent(label, bold(style))[1]);
      widest = Math.max(widest, widths.getLast() + gap);
    }
    for (int i = 0; i < labels.size(); i++) {
      // Numbers of one digit and of two end below each other, as far from their words.
      double indent = widest - gap - widths.get(i);
      item(labels.get(i), indent, widest, numbered.items().get(i).text(), list);
    }
    after = theme.style(TextRole.BODY).after();
  }

  private void item(Prose label, double before, double gutter, Prose text, Tag list) {
    TextStyle style = theme.style(TextRole.LIST_ITEM);
    Tag item = list.child("LI");
    double indent = LIST_INDENT * style.size();
    Strip labelLine =
        paragraphs
            .compose(
                label, bold(style), frame.part(indent + before, gutter - before), item.child("Lbl"))
            .get(0);
    List<Strip> body =
        new ArrayList<>(
            paragraphs.running(text, style, frame.inset(gutter + indent, 0), item.child("LBody")));
    body.set(0, body.get(0).withMarks(FactsComposer.sideBySide(labelLine, body.get(0), frame)));
    add(body, style.after());
  }

  /** How the label of a list item is set. */
  private TextStyle bold(TextStyle style) {
    return new TextStyle(
        style.size(), true, theme.palette().accent(), style.leading(), style.before(), 0);
  }

  private void quote(Block.Quote quote) {
    Tag tag = document.child("BlockQuote");
    TextStyle style = theme.style(TextRole.QUOTE);
    double indent = QUOTE_INDENT * style.size();
    Frame in = frame.inset(indent, indent);
    List<Strip> lines =
        new ArrayList<>(paragraphs.running(quote.text(), style, in, tag.child("P")));
    Prose by = quote.by();
    if (by != null) {
      lines.set(lines.size() - 1, lines.get(lines.size() - 1).keptWithNext());
      TextStyle small = theme.style(TextRole.ATTRIBUTION);
      lines.addAll(paragraphs.compose(by, small, in, tag.child("P")));
    }
    double x = frame.fromStart(0, bar);
    add(
        Paragraphs.with(
            lines, strip -> new Mark.Fill(x, 0, bar, strip.height(), theme.palette().accent())),
        theme.style(TextRole.ATTRIBUTION).after());
  }

  /** Adds strips; the space above them is the larger of what was asked above and below. */
  private void add(List<Strip> more, double spaceAfter) {
    Strip first = more.get(0);
    strips.add(onSheet(first.withBefore(Math.max(first.before(), after))));
    more.subList(1, more.size()).forEach(strip -> strips.add(onSheet(strip)));
    after = spaceAfter;
  }

  private Strip onSheet(Strip strip) {
    return sheet.equals(upright) ? strip : strip.on(sheet);
  }
}
