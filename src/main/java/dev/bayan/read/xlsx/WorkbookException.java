package dev.bayan.read.xlsx;

/** Why a file cannot be read as a workbook. The message is for a log: users are told by reason. */
public final class WorkbookException extends Exception {

  private static final long serialVersionUID = 1L;

  /** What the user can be told, and can mend. */
  public enum Reason {
    /** Not a zip file, or a part that is missing, cut off or not well-formed. */
    BROKEN,
    /** Too many parts, or parts that unfold beyond any workbook of this size. */
    BOMB,
    /** An OpenDocument spreadsheet. */
    OPEN_DOCUMENT,
    /** A workbook with macros. */
    MACROS,
    /** A binary workbook, {@code .xlsb}. */
    BINARY,
    /** A file of Office that is no workbook. */
    NO_WORKBOOK,
    /** A zip entry that wants a password. */
    ENCRYPTED
  }

  private final Reason reason;

  WorkbookException(Reason reason, String what) {
    super(what);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  static WorkbookException broken(String what) {
    return new WorkbookException(Reason.BROKEN, what);
  }
}
