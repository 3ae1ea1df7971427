package dev.bayan.verify;

import dev.bayan.plan.Block;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Prose;
import dev.bayan.plan.Span;
import dev.bayan.style.Picture;
import dev.bayan.style.Running;
import java.net.URI;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The parts that a tagged PDF must have, block by block (ISO 32000-1, 14.8.4). */
final class PlannedParts {

  private static final String BULLET = "•";

  private final Pack pack;
  private final List<PdfPart> parts = new ArrayList<>();

  /** What the file decides: on which pages the headings are, in how many columns each table is. */
  private final List<Integer> headingPages;

  private final Iterator<Integer> cells;
  private final PlannedNames names = new PlannedNames();

  private PlannedParts(Pack pack, PdfStructure found) {
    this.pack = pack;
    this.headingPages = found.headings();
    this.cells = found.tables().iterator();
  }

  /**
   * The parts of a pack in reading order.
   *
   * @param found the structure that leaves some things to the file
   */
  static List<PdfPart> of(Pack pack, PdfStructure found) {
    PlannedParts planned = new PlannedParts(pack, found);
    planned.group("Document");
    Running.Logo logo = pack.theme().running().logo();
    if (logo != null) {
      planned.figure(logo.alt(), logo.picture());
    }
    pack.blocks().forEach(planned::add);
    return planned.parts;
  }

  private void add(Block block) {
    switch (block) {
      case Block.Title title -> leaf("H1 title", title.text());
      case Block.Subtitle subtitle -> leaf("P", subtitle.text());
      case Block.Facts facts -> {
        group("L None");
        String end = pack.labels().labelEnd();
        facts.facts().forEach(fact -> item(fact.label().text() + end, fact.text()));
      }
      case Block.Lead lead -> leaf("P", lead.text());
      case Block.Contents contents -> contents(contents);
      case Block.Heading heading -> {
        String role = "H" + (heading.level() + 1);
        leaf(role + " " + names.heading(heading.level()), heading.text());
      }
      case Block.Paragraph paragraph -> leaf("P", paragraph.text());
      case Block.Bullets bullets -> {
        group("L Disc");
        bullets.items().forEach(item -> item(BULLET, item));
      }
      case Block.Numbered numbered -> {
        group("L Decimal");
        numbered.items().forEach(item -> item(item.label(), item.text()));
      }
      case Block.Quote quote -> {
        group("BlockQuote");
        leaf("P", quote.text());
        if (quote.by() != null) {
          leaf("P", quote.by());
        }
      }
      case Block.Figure figure -> {
        if (figure.caption() != null) {
          group("Div");
        }
        figure(figure.alt(), figure.picture());
        if (figure.caption() != null) {
          leaf("Caption", figure.caption().line());
        }
      }
      case Block.Table table -> table(table);
    }
  }

  private void item(String label, Prose text) {
    group("LI");
    StringBuilder ink = new StringBuilder();
    Ink.append(label, ink);
    parts.add(new PdfPart("Lbl", PdfCheck.settled(ink), List.of()));
    leaf("LBody", text);
  }

  private void figure(String alternative, Picture picture) {
    PdfPage.Drawn drawn = new PdfPage.Drawn(picture.width(), picture.height());
    group("Figure " + alternative + PdfPart.shown(List.of(drawn)));
  }

  /** What is below a heading is a TOC within its item. */
  private void contents(Block.Contents contents) {
    group("TOC");
    leaf("Caption", contents.title());
    PlannedNames targets = new PlannedNames();
    int depth = 1;
    for (int i = 0; i < contents.headings().size(); i++) {
      Block.Heading heading = contents.headings().get(i);
      for (; depth < heading.level(); depth++) {
        group("TOC");
      }
      depth = heading.level();
      int page = i < headingPages.size() ? headingPages.get(i) : 0;
      String ink = Ink.of(heading.text()) + pack.digits().write(page);
      PdfPart.Link link = link("#" + targets.heading(heading.level()), ink);
      parts.add(new PdfPart("TOCI", link.ink(), List.of(link)));
    }
  }

  /** A table in as many parts as the file has of it; the notes stand below the last. */
  private void table(Block.Table table) {
    String name = names.table(table);
    Map<String, String> notes = PlannedNames.notes(name, table);
    for (Block.Table part : PdfParts.of(pack, table, cells)) {
      group("Table");
      leaf("Caption", part.caption().line());
      group("THead");
      group("TR");
      leaf("TH Column", part.axis());
      part.columns().forEach(column -> leaf("TH Column", column));
      group("TBody");
      for (Block.Row row : part.rows()) {
        group("TR");
        cell("TH Row", row.name(), row.marker(), notes);
        row.cells().forEach(cell -> cell("TD", cell.text(), cell.marker(), notes));
      }
    }
    for (int i = 0; i < table.notes().size(); i++) {
      group("Note " + PlannedNames.note(name, i));
      leaf("P", table.notes().get(i).line());
    }
  }

  private void group(String kind) {
    parts.add(new PdfPart(kind, "", List.of()));
  }

  private void leaf(String kind, Prose words) {
    cell(kind, words, null, Map.of());
  }

  /** Words, and a marker that leads to its note. */
  private void cell(String kind, Prose words, @Nullable Prose marker, Map<String, String> notes) {
    String ink = Ink.of(words);
    List<PdfPart.Link> links = links(words);
    if (marker != null) {
      String sign = Ink.of(marker);
      ink += sign;
      links.add(link("#" + notes.get(marker.text()), sign));
    }
    parts.add(new PdfPart(kind, PdfCheck.settled(ink), links));
  }

  /** Where words lead, those that follow each other to one place together. */
  private static List<PdfPart.Link> links(Prose words) {
    List<PdfPart.Link> links = new ArrayList<>(0);
    if (!words.leads()) {
      return links;
    }
    URI open = null;
    StringBuilder ink = new StringBuilder();
    for (Span span : words.spans()) {
      URI link = span.link();
      if (link == null && open == null) {
        continue;
      }
      if (open != null && !Objects.equals(link, open)) {
        links.add(link(open.toASCIIString(), ink.toString()));
        ink.setLength(0);
      }
      open = link;
      if (link != null) {
        Ink.append(span.text(), ink);
      }
    }
    if (open != null) {
      links.add(link(open.toASCIIString(), ink.toString()));
    }
    return links;
  }

  private static PdfPart.Link link(String target, String ink) {
    return new PdfPart.Link(target, PdfCheck.settled(ink));
  }
}
