package dev.bayan.batch;

import static dev.bayan.read.Diagnostic.Severity.ERROR;
import static dev.bayan.read.Diagnostic.Severity.WARNING;

import dev.bayan.read.Diagnostic.Severity;

/**
 * Every problem of a run that is none of the input's text: {@link dev.bayan.read.Code} has those. A
 * number stands for one problem for good.
 *
 * <pre>
 * B4… what a user can mend     B9… what he cannot
 * </pre>
 */
public enum TroubleCode {
  NOT_A_FILE("B4001", ERROR, "something that is named and is no file"),
  NOT_A_BRIEFING("B4002", ERROR, "a file that does not end as briefings do"),
  UNREADABLE("B4003", ERROR, "a file that cannot be read"),
  SHARED_ID("B4004", ERROR, "two briefings have the same id"),
  CHANGED("B4005", ERROR, "a file that changed during the run"),
  NOT_A_PACK("B4006", ERROR, "something in the pack's place that Bayan did not make"),
  TOO_SLOW("B4010", ERROR, "a briefing that took too long and was given up"),
  CUT_OFF("B4011", ERROR, "a briefing that was not done when the run had to end"),
  NO_GLYPH("B4101", WARNING, "a character that no font of the theme can draw"),
  OLD_PACK_LEFT("B4102", WARNING, "the old pack was not removed"),
  LONG_CELL("B4103", WARNING, "a text longer than a cell of Excel"),
  UNRECORDED("B4104", WARNING, "a published pack that the next run will build again"),
  LONG_PATH("B4107", WARNING, "a path of over 240 characters"),
  DAMAGED("B4201", ERROR, "a file of a pack that is not as it was published"),
  GONE_PACK("B4202", ERROR, "a pack that is gone although its briefing is there"),
  UNKNOWN_PACK("B4251", WARNING, "a pack that there is no record of"),
  FOREIGN("B4252", WARNING, "a file in a pack's folder that is not the pack's"),
  INTERNAL("B9001", ERROR, "an internal error"),
  UNPROVEN("B9002", ERROR, "a file that does not say what the briefing says"),
  UNPUBLISHED("B9003", ERROR, "a pack that could not be published"),
  UNSOUND("B9101", WARNING, "a file that its reader's program may not set right");

  private final String number;
  private final Severity severity;
  private final String description;

  TroubleCode(String number, Severity severity, String description) {
    this.number = number;
    this.severity = severity;
    this.description = description;
  }

  /** What {@link dev.bayan.read.Diagnostic#code} holds. */
  public String number() {
    return number;
  }

  public Severity severity() {
    return severity;
  }

  /** The problem in one line. */
  public String description() {
    return description;
  }
}
