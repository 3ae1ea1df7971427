package dev.bayan.export.pdf.flow;

import dev.bayan.export.Hands;
import dev.bayan.plan.Block;
import dev.bayan.plan.Prose;
import dev.bayan.style.TextStyle;
import java.util.Iterator;
import java.util.List;

/**
 * The running text of a document, set before all else and by all hands: where a paragraph stands
 * changes nothing in it.
 *
 * <pre>
 * Passages.of(placed, paragraphs, style, document, hands).next().lines()
 * </pre>
 */
final class Passages {

  /** Paragraphs of one piece of work. */
  private static final int TOGETHER = 8;

  /** The lines of a paragraph, and their element, which is in no tree yet. */
  record Passage(Tag tag, List<Strip> lines) {}

  private final Iterator<Passage> passages;

  private Passages(Iterator<Passage> passages) {
    this.passages = passages;
  }

  /** Those of all paragraphs among the blocks. */
  static Passages of(
      List<Placed> placed, Paragraphs paragraphs, TextStyle style, Tag document, Hands hands) {
    List<Placed> running =
        placed.stream().filter(each -> each.block() instanceof Block.Paragraph).toList();
    return new Passages(
        hands
            .all(
                running.size(),
                TOGETHER,
                i -> {
                  Tag tag = document.apart("P");
                  Prose text = ((Block.Paragraph) running.get(i).block()).text();
                  Frame frame = running.get(i).sheet().frame();
                  return new Passage(tag, paragraphs.running(text, style, frame, tag));
                })
            .iterator());
  }

  /** That of the next paragraph, in the order of the blocks. */
  Passage next() {
    return passages.next();
  }
}
