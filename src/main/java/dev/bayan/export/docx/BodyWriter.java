package dev.bayan.export.docx;

import dev.bayan.export.opc.Packed;
import dev.bayan.export.opc.Xml;
import dev.bayan.plan.Block;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Prose;
import dev.bayan.plan.Span;
import dev.bayan.plan.Tags;
import dev.bayan.plan.Value;
import dev.bayan.style.Picture;
import dev.bayan.style.Running;
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

  private final Xml xml = Wml.root("w:document").packingEarly().start("w:body");
  private final Pack pack;
  private final List<Place> places;
  private final RunningParts.Ids running;
  private final ParagraphWriter paragraphs;
  private final TableWriter tables;
  private final DrawingWriter drawings;
  private final Bookmarks bookmarks = new Bookmarks(xml);
  private final Controls controls;
  private final Captions captions;

  /** Of the tables, in their order. */
  private final Iterator<String> names;

  private final Measure measure;

  private @Nullable Held held;
  private int lastList = Numbering.BULLETS;
  private int headings;
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
    controls = new Controls(xml, Language.of(pack.locale()));
    names = Tags.tables(pack).iterator();
    captions = new Captions(paragraphs.runs());
    tables = new TableWriter(xml, paragraphs, controls, pack);
    drawings = new DrawingWriter(xml, media);
    this.measure = measure;
  }

  Packed write() {
    Sheet sheet = places.get(0).sheet();
    Running.Logo logo = pack.theme().running().logo();
    if (logo != null) {
      hold(StyleName.LOGO, logo.picture(), FigureFit.of(logo, sheet), logo.alt());
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
    return xml.end().end().packed();
  }

  private void write(Block block, Place place) {
    switch (block) {
      case Block.Title title ->
          hold(
              StyleName.TITLE,
              () ->
                  controls.around(
                      Tags.TITLE, pack.labels().title(), () -> words(title.text().spans())));
      case Block.Subtitle subtitle -> hold(StyleName.SUBTITLE, subtitle.text());
      case Block.Facts facts ->
          facts.facts().forEach(fact -> hold(StyleName.FACTS, () -> fact(fact)));
      case Block.Lead lead -> hold(StyleName.LEAD, lead.text());
      case Block.Contents contents -> {
        release(null);
        List<Integer> pages = Pagination.ofHeadings(Boxes.of(pack, places, measure));
        new Contents(xml, paragraphs, controls, pack).write(contents, pages);
      }
      case Block.Heading heading -> {
        String name = Bookmarks.heading(++headings);
        hold(
            StyleName.heading(heading.level()),
            () -> bookmarks.around(name, () -> words(heading.text().spans())));
      }
      case Block.Paragraph paragraph -> hold(place.first(StyleName.BODY), paragraph.text());
      case Block.Bullets bullets -> {
        StyleName style = place.first(StyleName.BULLET);
        for (Prose item : bullets.items()) {
          hold(style, item, Numbering.BULLETS);
          style = StyleName.BULLET;
        }
      }
      case Block.Numbered numbered -> {
        lastList++;
        StyleName style = place.first(StyleName.NUMBER);
        for (Block.Item item : numbered.items()) {
          hold(style, item.text(), lastList);
          style = StyleName.NUMBER;
        }
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
        Picture.Size size = FigureFit.of(figure, place.sheet(), pack.theme(), measure);
        hold(style, figure.picture(), size, figure.alt());
        if (caption != null) {
          hold(StyleName.CAPTION, () -> captions.figure(caption));
        }
      }
      case Block.Table table -> {
        String name = names.next();
        hold(
            StyleName.TABLE_TITLE,
            () -> bookmarks.around(name, () -> captions.table(table.caption())));
        release(null);
        tables.write(table, place.table());
        notes(table);
        if (place.isLast() && table.notes().isEmpty()) {
          hold(StyleName.TABLE_END, new Prose(pack.direction(), List.of()));
        }
      }
    }
  }

  private void hold(StyleName style, Prose text) {
    hold(style, text, ParagraphWriter.NONE);
  }

  private void hold(StyleName style, Prose text, int list) {
    release(null);
    held = new Held(style, list, () -> words(text.spans()));
  }

  private void hold(StyleName style, Runnable content) {
    release(null);
    held = new Held(style, ParagraphWriter.NONE, content);
  }

  private void words(List<Span> spans) {
    paragraphs.runs().write(spans, Dress.PLAIN);
  }

  /** Day and classification in controls of their own, behind their labels. */
  private void fact(Block.Fact fact) {
    List<Span> spans = fact.line().spans();
    int length = Pieces.length(spans);
    int value = length - Pieces.length(fact.text().spans());
    Runnable words = () -> words(Pieces.of(spans, value, length));
    words(Pieces.of(spans, 0, value));
    if (fact.value() instanceof Value.Day day) {
      controls.around(day.date(), fact.label().text(), words);
    } else if (fact.marking() != null) {
      controls.around(Tags.CLASSIFICATION, fact.label().text(), words);
    } else {
      words.run();
    }
  }

  /** Notes below their table, where its markers lead. */
  private void notes(Block.Table table) {
    int n = 0;
    for (Block.Note note : table.notes()) {
      String name = Bookmarks.note(tables.tables(), ++n);
      hold(StyleName.NOTE, () -> bookmarks.around(name, () -> words(note.line().spans())));
    }
  }

  private void hold(StyleName style, Picture picture, Picture.Size size, String alt) {
    release(null);
    held = new Held(style, ParagraphWriter.NONE, () -> drawings.write(picture, size, alt));
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
