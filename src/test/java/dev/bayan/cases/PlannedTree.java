package dev.bayan.cases;

import dev.bayan.plan.Block;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Prose;
import dev.bayan.plan.Span;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The elements that a pack's PDF must have, a line each in reading order: role, attributes, words,
 * and where they lead. The table of contents is left out.
 *
 * <pre>
 * TD Headers=t1r1+t1c2: التواصل مع حماس → https://example.org/a
 * </pre>
 */
final class PlannedTree {

  private final Pack pack;
  private final Iterator<Integer> columns;
  private final List<String> lines = new ArrayList<>();
  private final int[] sections = new int[3];
  private int tables;

  private PlannedTree(Pack pack, List<Integer> columns) {
    this.pack = pack;
    this.columns = columns.iterator();
  }

  /**
   * The lines of a pack.
   *
   * @param columns of each table of the file in turn: a wide comparison stands in several
   */
  static List<String> of(Pack pack, List<Integer> columns) {
    PlannedTree tree = new PlannedTree(pack, columns);
    tree.group(pack.direction().isRightToLeft() ? "Document WritingMode=RlTb" : "Document");
    var logo = pack.theme().running().logo();
    if (logo != null) {
      tree.group("Figure Alt=" + logo.alt());
    }
    pack.blocks().forEach(tree::add);
    return tree.lines;
  }

  private void add(Block block) {
    switch (block) {
      case Block.Title title -> leaf("H1 ID=title", title.text());
      case Block.Subtitle subtitle -> leaf("P", subtitle.text());
      case Block.Facts facts -> {
        group("L ListNumbering=None");
        String end = pack.labels().labelEnd();
        facts.facts().forEach(fact -> item(fact.label().text() + end, fact.text()));
      }
      case Block.Lead lead -> leaf("P", lead.text());
      case Block.Contents contents -> {}
      case Block.Heading heading ->
          leaf(
              "H%d ID=%s".formatted(heading.level() + 1, section(heading.level())), heading.text());
      case Block.Paragraph paragraph -> leaf("P", paragraph.text());
      case Block.Bullets bullets -> {
        group("L ListNumbering=Disc");
        bullets.items().forEach(item -> item("•", item));
      }
      case Block.Numbered numbered -> {
        group("L ListNumbering=Decimal");
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
        group("Figure Alt=" + figure.alt());
        if (figure.caption() != null) {
          leaf("Caption", figure.caption().line());
        }
      }
      case Block.Table table -> table(table);
    }
  }

  private String section(int level) {
    sections[level - 1]++;
    StringBuilder name = new StringBuilder("sec");
    for (int i = 0; i < sections.length; i++) {
      if (i < level) {
        name.append('-').append(sections[i]);
      } else {
        sections[i] = 0;
      }
    }
    return name.toString();
  }

  private void item(String label, Prose text) {
    group("LI");
    lines.add(line("Lbl", label, List.of()));
    leaf("LBody", text);
  }

  private void table(Block.Table table) {
    List<Integer> sizes = new ArrayList<>();
    for (int left = table.columns().size(); left > 0; left -= sizes.getLast()) {
      sizes.add(columns.next() - 1);
    }
    String name = "table-" + table.id() + ".note-";
    Map<String, String> notes = new HashMap<>();
    for (int i = 0; i < table.notes().size(); i++) {
      notes.put(table.notes().get(i).line().text().split(" ", 2)[0], "#" + name + (i + 1));
    }
    for (Block.Table part : pack.parts(table, sizes)) {
      part(part, "t" + ++tables, notes);
    }
    for (int i = 0; i < table.notes().size(); i++) {
      group("Note ID=" + name + (i + 1));
      leaf("P", table.notes().get(i).line());
    }
  }

  private void part(Block.Table table, String id, Map<String, String> notes) {
    group("Table");
    leaf("Caption", table.caption().line());
    group("THead");
    group("TR");
    leaf("TH Scope=Column ID=" + id + "c0", table.axis());
    for (int c = 1; c <= table.columns().size(); c++) {
      leaf("TH Scope=Column ID=" + id + "c" + c, table.columns().get(c - 1));
    }
    group("TBody");
    for (int r = 1; r <= table.rows().size(); r++) {
      Block.Row row = table.rows().get(r - 1);
      String rowId = id + "r" + r;
      group("TR");
      String head = "TH Headers=%sc0 Scope=Row ID=%s".formatted(id, rowId);
      cell(head, row.name(), row.marker(), notes);
      for (int c = 1; c <= row.cells().size(); c++) {
        Block.Cell cell = row.cells().get(c - 1);
        cell("TD Headers=%s+%sc%d".formatted(rowId, id, c), cell.text(), cell.marker(), notes);
      }
    }
  }

  private void group(String head) {
    lines.add(head + ":");
  }

  private void leaf(String head, Prose words) {
    lines.add(line(head, words.text(), links(words)));
  }

  private void cell(String head, Prose words, @Nullable Prose marker, Map<String, String> notes) {
    if (marker == null) {
      leaf(head, words);
      return;
    }
    List<String> links = links(words);
    links.add(Objects.requireNonNull(notes.get(marker.text())));
    lines.add(line(head, words.text() + " " + marker.text(), links));
  }

  private static List<String> links(Prose words) {
    List<String> links = new ArrayList<>();
    for (Span span : words.spans()) {
      URI link = span.link();
      if (link != null && (links.isEmpty() || !links.getLast().equals(link.toASCIIString()))) {
        links.add(link.toASCIIString());
      }
    }
    return links;
  }

  /** Words are compared without what stands round them. */
  static String line(String head, String words, List<String> links) {
    String said = String.join(" ", FoundText.words(words));
    return (head + ": " + said).strip() + (links.isEmpty() ? "" : " → " + links);
  }
}
