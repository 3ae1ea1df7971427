package dev.bayan.export.docx;

import dev.bayan.export.opc.Xml;
import dev.bayan.plan.Block;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Prose;
import dev.bayan.style.Length;
import dev.bayan.style.Picture;
import dev.bayan.style.Running;
import dev.bayan.style.TextStyle;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the blocks of a pack as the main document part (ECMA-376 part 1, 17.2).
 *
 * <p>One paragraph is always held back: the last one of a section carries the section's properties
 * (17.6.18), and only what follows tells whether it is the last.
 */
final class BodyWriter {

  private final Xml xml = Wml.root("w:document").start("w:body");
  private final Pack pack;
  private final List<Place> places;
  private final RunningParts.Ids running;
  private final ParagraphWriter paragraphs;
  private final TableWriter tables;
  private final DrawingWriter drawings;
  private final Measure measure;

  private @Nullable Held held;
  private int lastList = Numbering.BULLETS;
  private boolean inFirstSection = true;

  private record Held(StyleName style, int list, Runnable content) {}

  BodyWriter(
      Pack pack,
      List<Place> places,
      RunningParts.Ids running,
      Measure measure,
      Links links,
      Media media) {
    this.pack = pack;
    this.places = places;
    this.running = running;
    paragraphs = new ParagraphWriter(xml, links, pack.direction());
    tables = new TableWriter(xml, paragraphs, pack);
    drawings = new DrawingWriter(xml, media);
    this.measure = measure;
  }

  byte[] write() {
    Sheet sheet = places.get(0).sheet();
    Running.Logo logo = pack.theme().running().logo();
    if (logo != null) {
      hold(StyleName.LOGO, logo.picture(), size(logo, sheet), logo.alt());
    }
    Iterator<Place> next = places.iterator();
    for (Block block : pack.blocks()) {
      Place place = next.next();
      if (!place.sheet().equals(sheet)) {
        endSection(sheet);
        sheet = place.sheet();
      }
      write(block, place);
    }
    release(null);
    section(sheet);
    return xml.end().end().bytes();
  }

  private void write(Block block, Place place) {
    switch (block) {
      case Block.Title title -> hold(StyleName.TITLE, title.text());
      case Block.Subtitle subtitle -> hold(StyleName.SUBTITLE, subtitle.text());
      case Block.Facts facts -> facts.facts().forEach(fact -> hold(StyleName.FACTS, fact.line()));
      case Block.Lead lead -> hold(StyleName.LEAD, lead.text());
      case Block.Contents contents -> {}
      case Block.Heading heading -> hold(StyleName.heading(heading.level()), heading.text());
      case Block.Paragraph paragraph -> hold(StyleName.BODY, paragraph.text());
      case Block.Bullets bullets ->
          bullets.items().forEach(item -> hold(StyleName.BULLET, item, Numbering.BULLETS));
      case Block.Numbered numbered -> {
        lastList++;
        numbered.items().forEach(item -> hold(StyleName.NUMBER, item.text(), lastList));
      }
      case Block.Quote quote -> {
        Prose by = quote.by();
        hold(by == null ? StyleName.QUOTE_ALONE : StyleName.QUOTE, quote.text());
        if (by != null) {
          hold(StyleName.ATTRIBUTION, by);
        }
      }
      case Block.Figure figure -> {
        Block.Caption caption = figure.caption();
        StyleName style = caption == null ? StyleName.FIGURE_ALONE : StyleName.FIGURE;
        hold(style, figure.picture(), size(figure, place.sheet()), figure.alt());
        if (caption != null) {
          hold(StyleName.CAPTION, caption.line());
        }
      }
      case Block.Table table -> {
        hold(StyleName.TABLE_TITLE, table.caption().line());
        release(null);
        tables.write(table, place.table());
        table.notes().forEach(note -> hold(StyleName.NOTE, note.line()));
        hold(StyleName.TABLE_END, new Prose(pack.direction(), List.of()));
      }
    }
  }

  private void hold(StyleName style, Prose text) {
    hold(style, text, ParagraphWriter.NONE);
  }

  private void hold(StyleName style, Prose text, int list) {
    release(null);
    held = new Held(style, list, () -> paragraphs.runs().write(text.spans(), Dress.PLAIN));
  }

  private void hold(StyleName style, Picture picture, Picture.Size size, String alt) {
    release(null);
    held = new Held(style, ParagraphWriter.NONE, () -> drawings.write(picture, size, alt));
  }

  /** As high as the theme says, unless it is too wide for the page then. */
  private static Picture.Size size(Running.Logo logo, Sheet sheet) {
    Picture.Size size = logo.picture().ofHeight(logo.height());
    double most = Wml.points(sheet.textWidth());
    double scale = Math.min(1, most / size.width().points());
    return logo.picture().ofHeight(Length.points(size.height().points() * scale));
  }

  /** As large as the page allows: its caption must stand on the page too. */
  private Picture.Size size(Block.Figure figure, Sheet sheet) {
    double width = Wml.points(sheet.textWidth());
    TextStyle look = pack.theme().style(StyleName.CAPTION.role());
    double caption = 0;
    if (figure.caption() != null) {
      double line = measure.of(figure.caption().line(), look.bold()).line() * look.size();
      caption = look.before() + (Math.ceil(line / width) + 1) * look.lineHeight();
    }
    double around = 2 * look.after() + look.lineHeight();
    double height = Math.max(sheet.textHeight() - caption - around, sheet.textHeight() / 2);
    return figure.picture().fit(Length.points(width), Length.points(height));
  }

  private void release(@Nullable Runnable section) {
    Held last = held;
    if (last != null) {
      paragraphs.open(last.style(), last.list(), section);
      last.content().run();
      paragraphs.close();
      held = null;
    }
  }

  private void endSection(Sheet sheet) {
    release(() -> section(sheet));
    inFirstSection = false;
  }

  private void section(Sheet sheet) {
    sheet.write(
        xml,
        running,
        pack.theme().style(StyleName.HEADER.role()).lineHeight(),
        inFirstSection,
        pack.direction().isRightToLeft());
  }
}
