package dev.bayan.read;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with an input file, and how to mend it; in no language until it is
 * printed.
 *
 * @param code stable name, such as {@code B1203}; never reused for another problem
 * @param file as the user named it
 * @param pointer JSON pointer (RFC 6901) of the value; empty for the document
 * @param line from 1; 0 where the problem has no line
 * @param column from 1, in UTF-16 code units; 0 where the problem has no column
 * @param length of the offending text in the line, in UTF-16 code units, at least 1
 * @param message what is wrong, in one sentence without a full stop
 * @param excerpt the source line, without its line end; null where there is none to show
 * @param hint how to mend it; null where the message says it
 */
public record Diagnostic(
    String code,
    Severity severity,
    String file,
    String pointer,
    int line,
    int column,
    int length,
    Message message,
    @Nullable String excerpt,
    @Nullable Message hint) {

  public enum Severity {
    /** The briefing is not built. */
    ERROR,
    /** The briefing is built all the same. */
    WARNING
  }

  /** The same problem as a reason not to build the briefing. */
  public Diagnostic asError() {
    return new Diagnostic(
        code, Severity.ERROR, file, pointer, line, column, length, message, excerpt, hint);
  }
}
