package dev.bayan.batch;

import dev.bayan.read.Diagnostic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one input.
 *
 * @param file as the user named it
 * @param subject null where the file was not read so far, or could not be
 * @param millis how long it was worked on
 */
public record Outcome(
    String file,
    @Nullable Subject subject,
    State state,
    long millis,
    List<Diagnostic> diagnostics) {

  /** How far a briefing came. */
  public enum State {
    /** Its pack is published. */
    BUILT,
    /** Its pack stood already, made of the same bytes in the same looks by the same program. */
    CURRENT,
    /** Read and planned without an error; nothing was asked to be written. */
    VALID,
    /** The program could not build it, or a strict run would not; an earlier pack is kept. */
    FAILED,
    /** Something is wrong with the input, which its author can mend; an earlier pack is kept. */
    REFUSED,
    /** The run ended before its turn. */
    UNSTARTED;

    public boolean isGood() {
      return switch (this) {
        case BUILT, CURRENT, VALID -> true;
        case FAILED, REFUSED, UNSTARTED -> false;
      };
    }
  }

  public Outcome {
    // A copy would bring those that lie in a file back into memory.
    diagnostics = diagnostics instanceof Spool.Kept ? diagnostics : List.copyOf(diagnostics);
  }

  /** The briefing's id; null where it is not known. */
  public @Nullable String id() {
    return subject == null ? null : subject.id();
  }

  /** The same, with the diagnostics kept elsewhere. */
  Outcome keptIn(Spool spool) {
    return new Outcome(file, subject, state, millis, spool.keep(file, diagnostics));
  }

  /** How many of the diagnostics let the briefing be built all the same. */
  public long warnings() {
    if (diagnostics instanceof Spool.Kept kept) {
      return kept.warnings();
    }
    return diagnostics.stream().filter(d -> d.severity() == Diagnostic.Severity.WARNING).count();
  }
}
