package dev.bayan.batch;

import dev.bayan.read.Diagnostic;
import java.util.List;

/** What was found in the packs of an output folder. */
public record Inspection(List<Inspected> packs) {

  /**
   * One pack.
   *
   * @param isProven whether it was held against the briefing it was made of, too
   */
  public record Inspected(String id, boolean isProven, List<Diagnostic> diagnostics) {
    public Inspected {
      diagnostics = List.copyOf(diagnostics);
    }

    /** Whether it is as it was published. */
    public boolean isWhole() {
      return diagnostics.stream().noneMatch(d -> d.severity() == Diagnostic.Severity.ERROR);
    }
  }

  public Inspection {
    packs = List.copyOf(packs);
  }

  public long damaged() {
    return packs.stream().filter(pack -> !pack.isWhole()).count();
  }

  public long proven() {
    return packs.stream().filter(Inspected::isProven).count();
  }
}
