package dev.bayan.export.pdf.flow;

import dev.bayan.plan.Block;
import dev.bayan.plan.Prose;
import dev.bayan.style.Colour;
import dev.bayan.style.Running;
import dev.bayan.style.TextRole;
import dev.bayan.style.TextStyle;
import dev.bayan.style.Theme;
import java.util.ArrayList;
import java.util.List;

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
  private static final double TABLE_GAP = 1.15;

  private static final double HAIRLINE = 0.6;

  private final Theme theme;
  private final Paragraphs paragraphs;
  private final TableComposer tables;
  private final Figures figures;
  private final Frame frame;
  private final Tag document;
  private final Places places = new Places();
  private final List<Strip> strips = new ArrayList<>();

  /** Width of the bar beside the lead and quotes. */
  private final double bar;

  /** Space below what was last composed. */
  private double after;

  Composer(Theme theme, Paragraphs paragraphs, Frame frame, Tag document) {
    this.theme = theme;
    this.paragraphs = paragraphs;
    this.tables = new TableComposer(theme, paragraphs, frame);
    this.figures = new Figures(theme, paragraphs, frame);
    this.frame = frame;
    this.bar = 0.19 * theme.style(TextRole.BODY).size();
    this.document = document;
  }

  List<Strip> compose(List<Block> blocks) {
    blocks.forEach(this::compose);
    return strips;
  }

  private void compose(Block block) {
    switch (block) {
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
      case Block.Contents contents -> {}
      case Block.Heading heading ->
          heading(
              heading.text(),
              TextRole.heading(heading.level()),
              "H" + (heading.level() + 1),
              places.heading(heading.level(), heading.text()));
      case Block.Paragraph paragraph -> {
        TextStyle style = theme.style(TextRole.BODY);
        Tag tag = document.child("P");
        add(paragraphs.running(paragraph.text(), style, frame, tag), style.after());
      }
      case Block.Bullets bullets -> bullets(bullets);
      case Block.Numbered numbered -> numbered(numbered);
      case Block.Quote quote -> quote(quote);
      case Block.Figure figure ->
          add(figures.compose(figure, document), theme.style(TextRole.CAPTION).after());
      case Block.Table table -> {
        Bookmark bookmark = places.table(table);
        List<Strip> lines =
            new ArrayList<>(tables.compose(table, document.child("Table"), document, bookmark));
        lines.set(0, lines.get(0).withBookmark(bookmark));
        add(lines, TABLE_GAP * theme.style(TextRole.TABLE_CELL).size());
      }
    }
  }

  private void heading(Prose text, TextRole role, String tag, Bookmark bookmark) {
    TextStyle style = theme.style(role);
    List<Strip> lines =
        paragraphs.compose(text, style, frame, document.child(tag)).stream()
            .map(Strip::keptWithNext)
            .toList();
    List<Strip> marked = new ArrayList<>(lines);
    marked.set(0, lines.get(0).withBookmark(bookmark));
    add(marked, style.after());
  }

  /** Facts stand apart from the article, a hairline below them. */
  private void facts(Block.Facts facts) {
    TextStyle style = theme.style(TextRole.FACTS);
    for (Block.Fact fact : facts.facts()) {
      add(paragraphs.compose(fact.line(), style, frame, document.child("P")), style.after());
    }
    rule(FACTS_GAP * style.size(), HAIRLINE, FACTS_GAP * style.size(), theme.palette().rule());
    after = theme.style(TextRole.LEAD).before();
  }

  private void rule(double above, double thickness, double below, Colour colour) {
    Mark rule = new Mark.Fill(frame.left(), 0, frame.width(), thickness, colour);
    add(List.of(Strip.of(above, thickness + below, List.of(rule)).keptWithNext()), 0);
  }

  /** The lead stands on a tinted ground with a bar at its start side, in one piece. */
  private void lead(Block.Lead lead) {
    TextStyle style = theme.style(TextRole.LEAD);
    double padding = LEAD_PADDING * style.size();
    double paddingY = LEAD_PADDING_Y * style.size();
    Frame in = frame.inset(padding + bar, padding);
    List<Strip> lines = paragraphs.running(lead.text(), style, in, document.child("P"));
    double height = lines.size() * style.lineHeight() + 2 * paddingY;
    if (height > theme.page().height().points() / 2) {
      add(lines, style.after());
      return;
    }
    List<Mark> marks = new ArrayList<>();
    marks.add(new Mark.Fill(frame.left(), 0, frame.width(), height, theme.palette().tint()));
    marks.add(new Mark.Fill(frame.fromStart(0, bar), 0, bar, height, theme.palette().accent()));
    for (int i = 0; i < lines.size(); i++) {
      double down = paddingY + i * style.lineHeight();
      lines.get(i).marks().forEach(mark -> marks.add(Marks.moved(mark, down)));
    }
    add(List.of(Strip.of(style.before(), height, marks)), style.after() + paddingY);
  }

  private void bullets(Block.Bullets bullets) {
    Tag list = document.child("L").listNumbering("Disc");
    double gutter = LIST_GUTTER * theme.style(TextRole.LIST_ITEM).size();
    for (Prose item : bullets.items()) {
      item(Prose.of("•", item.base()), gutter, item, list);
    }
    after = theme.style(TextRole.BODY).after();
  }

  private void numbered(Block.Numbered numbered) {
    TextStyle style = theme.style(TextRole.LIST_ITEM);
    Tag list = document.child("L").listNumbering("Decimal");
    double widest = LIST_GUTTER * style.size();
    List<Prose> labels = new ArrayList<>();
    for (Block.Item item : numbered.items()) {
      Prose label = Prose.of(item.label(), item.text().base());
      labels.add(label);
      double width = paragraphs.lines().extent(label, bold(style))[1];
      widest = Math.max(widest, width + LABEL_GAP * style.size());
    }
    for (int i = 0; i < labels.size(); i++) {
      item(labels.get(i), widest, numbered.items().get(i).text(), list);
    }
    after = theme.style(TextRole.BODY).after();
  }

  private void item(Prose label, double gutter, Prose text, Tag list) {
    TextStyle style = theme.style(TextRole.LIST_ITEM);
    Tag item = list.child("LI");
    double indent = LIST_INDENT * style.size();
    Strip labelLine =
        paragraphs
            .compose(label, bold(style), frame.part(indent, gutter), item.child("Lbl"))
            .get(0);
    List<Strip> body =
        new ArrayList<>(
            paragraphs.running(text, style, frame.inset(gutter + indent, 0), item.child("LBody")));
    // Painted in visual order: the label of a right-to-left item stands to the right of its words.
    boolean labelFirst = !frame.direction().isRightToLeft();
    List<Mark> marks = new ArrayList<>(labelFirst ? labelLine.marks() : body.get(0).marks());
    marks.addAll(labelFirst ? body.get(0).marks() : labelLine.marks());
    body.set(0, body.get(0).withMarks(marks));
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
    strips.add(first.withBefore(Math.max(first.before(), after)));
    strips.addAll(more.subList(1, more.size()));
    after = spaceAfter;
  }
}
