package dev.bayan.export.docx;

import dev.bayan.plan.Block;
import dev.bayan.plan.Span;
import dev.bayan.text.Runs;
import java.util.List;

/**
 * Writes captions whose number is a field (ECMA-376 part 1, 17.16.5.56): Word counts on when
 * somebody adds a table, and can list them all. What a program counts anew comes in Western digits,
 * or in those of the reader's Numeral option: no general format (17.16.4.3.1) means ٠١٢, for HINDI
 * ones are Devanagari.
 */
final class Captions {

  private final RunWriter runs;

  Captions(RunWriter runs) {
    this.runs = runs;
  }

  void table(Block.Caption caption) {
    write(caption, "SEQ Table \\* ARABIC");
  }

  void figure(Block.Caption caption) {
    write(caption, "SEQ Figure \\* ARABIC");
  }

  /** Spans leave out the controls of isolates. */
  private static int drawn(String label) {
    return (int) label.chars().filter(c -> !Runs.isIsolateControl((char) c)).count();
  }

  private void write(Block.Caption caption, String field) {
    List<Span> spans = caption.line().spans();
    int from = drawn(caption.label()) + 1;
    int to = from + caption.number().length();
    runs.write(Pieces.of(spans, 0, from), Dress.PLAIN);
    for (Span number : Pieces.of(spans, from, to)) {
      runs.field(field, number, Dress.PLAIN);
    }
    runs.write(Pieces.of(spans, to, Pieces.length(spans)), Dress.PLAIN);
  }
}
