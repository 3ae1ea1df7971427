package dev.bayan.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Every paragraph a pack says, in reading order: what each of its files must say too. */
public final class Texts {

  private Texts() {}

  /**
   * The paragraphs of a pack, numbers of lists left out (Word counts for itself), markers as
   * paragraphs of their own. The table of contents says nothing that its headings do not say.
   */
  public static List<Prose> of(Pack pack) {
    List<Prose> texts = new ArrayList<>();
    for (Block block : pack.blocks()) {
      of(block, texts);
    }
    return Collections.unmodifiableList(texts);
  }

  /** The paragraphs of one block. */
  public static List<Prose> of(Block block) {
    List<Prose> texts = new ArrayList<>();
    of(block, texts);
    return Collections.unmodifiableList(texts);
  }

  private static void of(Block block, List<Prose> texts) {
    switch (block) {
      case Block.Title title -> texts.add(title.text());
      case Block.Subtitle subtitle -> texts.add(subtitle.text());
      case Block.Facts facts -> facts.facts().forEach(fact -> texts.add(fact.line()));
      case Block.Lead lead -> texts.add(lead.text());
      case Block.Contents repeated -> {}
      case Block.Heading heading -> texts.add(heading.text());
      case Block.Paragraph paragraph -> texts.add(paragraph.text());
      case Block.Bullets bullets -> texts.addAll(bullets.items());
      case Block.Numbered numbered -> numbered.items().forEach(item -> texts.add(item.text()));
      case Block.Quote quote -> {
        texts.add(quote.text());
        if (quote.by() != null) {
          texts.add(quote.by());
        }
      }
      case Block.Figure figure -> {
        if (figure.caption() != null) {
          texts.add(figure.caption().line());
        }
      }
      case Block.Table table -> of(table, texts);
    }
  }

  private static void of(Block.Table table, List<Prose> texts) {
    texts.add(table.caption().line());
    texts.add(table.axis());
    texts.addAll(table.columns());
    for (Block.Row row : table.rows()) {
      texts.add(row.name());
      if (row.marker() != null) {
        texts.add(row.marker());
      }
      for (Block.Cell cell : row.cells()) {
        texts.add(cell.text());
        if (cell.marker() != null) {
          texts.add(cell.marker());
        }
      }
    }
    table.notes().forEach(note -> texts.add(note.line()));
  }
}
