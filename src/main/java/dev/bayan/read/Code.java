package dev.bayan.read;

import static dev.bayan.read.Diagnostic.Severity.ERROR;
import static dev.bayan.read.Diagnostic.Severity.WARNING;

import dev.bayan.read.Diagnostic.Severity;

/**
 * Every problem an input file can have. A number stands for one problem for good: a code that is no
 * longer reported keeps its number.
 *
 * <pre>
 * B1… bytes, syntax, limits     B2… the input contract     B3… characters no writer could keep
 * </pre>
 */
public enum Code {
  BAD_UTF8("B1001", ERROR, "a byte that is not UTF-8"),
  OTHER_ENCODING("B1002", ERROR, "the file is UTF-16 or UTF-32"),
  EMPTY_DOCUMENT("B1003", ERROR, "nothing stands in the file"),
  SYNTAX("B1101", ERROR, "the file is not JSON"),
  UNCLOSED("B1102", ERROR, "the file ends before something in it is closed"),
  TRAILING_TEXT("B1103", ERROR, "something follows the end of the briefing"),
  DUPLICATE_KEY("B1104", ERROR, "an object has the same key twice"),
  DOCUMENT_TOO_LARGE("B1201", ERROR, "the file is over 20 MiB"),
  NESTED_TOO_DEEP("B1202", ERROR, "objects and arrays are nested more than 64 deep"),
  TOO_MANY_TOKENS("B1203", ERROR, "the file has over 1,000,000 tokens"),
  NAME_TOO_LONG("B1204", ERROR, "a key is over 1,000 characters long"),
  STRING_TOO_LONG("B1205", ERROR, "a text is over 2 Mi characters long"),
  NUMBER_TOO_LONG("B1206", ERROR, "a number has over 100 digits"),
  EXPONENT_TOO_LARGE("B1207", ERROR, "a number's exponent is beyond 400"),
  AND_MORE("B1901", ERROR, "the file has more problems than are shown"),

  WRONG_TYPE("B2001", ERROR, "a value of another type is wanted"),
  MISSING("B2002", ERROR, "a required key is missing"),
  UNKNOWN_KEY("B2003", ERROR, "a key that the contract does not have"),
  EMPTY_TEXT("B2004", ERROR, "a text that says nothing"),
  EMPTY_ARRAY("B2005", ERROR, "an array without items"),
  CONFLICTING_KEYS("B2006", ERROR, "keys that exclude each other"),
  BAD_ID("B2101", ERROR, "an id that is not lower-case words joined by hyphens"),
  DUPLICATE_ID("B2102", ERROR, "two comparisons have the same id"),
  DANGLING_REFERENCE("B2103", ERROR, "a comparison that the briefing does not have"),
  PLACED_TWICE("B2104", ERROR, "a comparison stands in two places"),
  BAD_LANGUAGE("B2201", ERROR, "not a BCP 47 language tag"),
  UNKNOWN_VALUE("B2202", ERROR, "a word that is not one of those allowed"),
  UNKNOWN_CLASSIFICATION("B2203", ERROR, "a classification that the theme does not have"),
  UNKNOWN_FORMAT("B2204", ERROR, "a row format that does not exist"),
  BAD_DATE("B2205", ERROR, "not a day of the calendar, written YYYY-MM-DD"),
  BAD_ADDRESS("B2206", ERROR, "not the address of a web page"),
  CELL_COUNT("B2301", ERROR, "a row has more or fewer cells than there are columns"),
  COLUMN_COUNT("B2302", ERROR, "a comparison has more than 50 columns"),
  CELL_AGAINST_FORMAT("B2303", ERROR, "a cell that its row's format cannot show"),
  REPEATED_HEADER("B2304", WARNING, "two columns of a comparison have the same name"),
  LARGE_PERCENT("B2305", WARNING, "a percentage that was perhaps not given as a fraction"),
  NUMBER_AS_TEXT("B2306", WARNING, "a number in quotes in a row of numbers"),
  SECTION_TOO_DEEP("B2401", ERROR, "sections are nested more than 3 deep"),
  MISSING_HEADING("B2402", ERROR, "a section after the first has no heading"),
  FILE_MISSING("B2501", ERROR, "a file that the briefing names and that is not there"),
  FILE_OUTSIDE("B2502", ERROR, "the name of a file that is not beside the briefing"),
  FILE_UNREADABLE("B2503", ERROR, "something that is named and is no file, or cannot be read"),
  FILE_TOO_LARGE("B2504", ERROR, "a file beside the briefing is too large"),
  NOT_AN_IMAGE("B2801", ERROR, "a picture that is neither PNG nor JPEG"),
  IMAGE_TOO_LARGE("B2802", ERROR, "a picture of over 40 megapixels or 20,000 pixels a side"),
  DAMAGED_IMAGE("B2803", ERROR, "a picture that is not whole"),
  UNFIT_IMAGE("B2804", ERROR, "a kind of JPEG that not every program shows"),
  IMAGES_TOO_LARGE("B2805", ERROR, "the pictures of a briefing are over 100 MiB together"),
  ANIMATED_IMAGE("B2806", WARNING, "a picture that moves, of which only the first frame is shown"),
  NOT_SUPPORTED_YET("B2901", ERROR, "part of the contract that this version does not read"),

  CONTROL_CHARACTER("B3001", ERROR, "a control character"),
  LINE_BREAK("B3002", ERROR, "a line break or tab inside a text"),
  LONE_SURROGATE("B3003", ERROR, "half of a surrogate pair"),
  NONCHARACTER("B3004", ERROR, "a code point that is no character"),
  BIDI_OVERRIDE("B3005", ERROR, "a character that forces the direction of others"),
  BIDI_EMBEDDING("B3006", ERROR, "a directional embedding instead of an isolate"),
  UNBALANCED_ISOLATE("B3007", ERROR, "a directional isolate without its other end"),
  DEPRECATED_CHARACTER("B3008", ERROR, "a format character that Unicode has withdrawn"),
  REPLACEMENT_CHARACTER("B3101", WARNING, "the mark that some program left for a lost character"),
  PRESENTATION_FORM("B3102", WARNING, "Arabic letters as shapes, which no search will find"),
  STRAY_BYTE_ORDER_MARK("B3103", WARNING, "an invisible byte order mark inside a text");

  private final String number;
  private final Severity severity;
  private final String description;

  Code(String number, Severity severity, String description) {
    this.number = number;
    this.severity = severity;
    this.description = description;
  }

  /** What {@link Diagnostic#code} holds, such as {@code B1104}. */
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
