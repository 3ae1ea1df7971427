package dev.bayan.read;

import dev.bayan.model.Briefing;
import java.util.List;

/** What came of reading one input file. */
public sealed interface Reading {

  /** A briefing, with whatever warnings it gave rise to. */
  record Accepted(Briefing briefing, List<Diagnostic> warnings) implements Reading {
    public Accepted {
      warnings = List.copyOf(warnings);
    }
  }

  /** Everything that is wrong with the file: at least one error. */
  record Refused(List<Diagnostic> diagnostics) implements Reading {
    public Refused {
      diagnostics = List.copyOf(diagnostics);
    }
  }
}
