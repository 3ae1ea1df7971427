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
 * B5… themes and their fonts
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
  YAML_SYNTAX("B1105", ERROR, "the file is not YAML"),
  YAML_ANCHOR("B1106", ERROR, "an anchor or an alias of YAML"),
  YAML_TAG("B1107", ERROR, "a tag of YAML"),
  YAML_DOCUMENTS("B1108", ERROR, "more than one YAML document in a file"),
  YAML_KEY("B1109", ERROR, "a key that is no text"),
  YAML_MERGE("B1110", ERROR, "a merge key of YAML"),
  YAML_TAB("B1111", ERROR, "a tab where YAML wants spaces"),
  YAML_ARABIC_COMMA("B1112", ERROR, "an Arabic comma between the items of a YAML list"),
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
  BEYOND_HIJRI("B2207", WARNING, "a day that the Umm al-Qura calendar does not reach"),
  UNSPOKEN_LANGUAGE("B2208", WARNING, "a language or digits that Bayan does not write itself"),
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
  MARKDOWN_IMAGE("B2601", ERROR, "a picture inside a text"),
  MARKDOWN_HTML("B2602", ERROR, "HTML inside a text"),
  MARKDOWN_EMPTY("B2603", ERROR, "emphasis or a link around nothing"),
  MARKDOWN_TITLE("B2604", ERROR, "a link with words that no file would show"),
  MARKDOWN_STARS("B2605", WARNING, "stars that were perhaps to make words strong"),
  TABLE_KIND("B2701", ERROR, "a file that is no table in CSV or XLSX"),
  TABLE_EMPTY("B2702", ERROR, "a table without columns or without rows"),
  TABLE_TOO_LONG("B2703", ERROR, "a table has over 100,000 rows or 1,000,000 cells"),
  CSV_QUOTES("B2704", ERROR, "quotes that do not go round a whole cell"),
  NUMBER_LIKE_TEXT("B2705", WARNING, "a text that looks like a number, in a row of numbers"),
  NO_SHEET("B2711", ERROR, "a sheet that the workbook does not have"),
  BROKEN_WORKBOOK("B2712", ERROR, "a workbook that does not hold together"),
  WORKBOOK_TOO_LARGE("B2713", ERROR, "a workbook that unfolds to more than 200 MiB"),
  MERGED_CELLS("B2714", ERROR, "merged cells"),
  CELL_FAULT("B2715", ERROR, "a cell that holds a mistake, such as #REF!"),
  UNCALCULATED("B2716", ERROR, "a formula whose result was not saved"),
  CELL_KIND("B2717", ERROR, "a cell of a kind that a comparison does not have"),
  TIME_CUT_OFF("B2718", WARNING, "a date with a time of day, which is left out"),
  HIDDEN_CELLS("B2719", WARNING, "hidden rows or columns, which are read all the same"),
  COMMENTS_LEFT_OUT("B2720", WARNING, "comments on cells, which are not read"),
  MIXED_FORMATS("B2721", WARNING, "a row whose numbers are shown in several ways"),
  NOT_AN_IMAGE("B2801", ERROR, "a picture that is neither PNG nor JPEG"),
  IMAGE_TOO_LARGE("B2802", ERROR, "a picture of over 40 megapixels or 20,000 pixels a side"),
  DAMAGED_IMAGE("B2803", ERROR, "a picture that is not whole"),
  UNFIT_IMAGE("B2804", ERROR, "a kind of JPEG that not every program shows"),
  IMAGES_TOO_LARGE("B2805", ERROR, "the pictures of a briefing are over 100 MiB together"),
  ANIMATED_IMAGE("B2806", WARNING, "a picture that moves, of which only the first frame is shown"),
  /** Reported by no version that reads the whole contract. */
  NOT_SUPPORTED_YET("B2901", ERROR, "part of the contract that this version does not read"),

  CONTROL_CHARACTER("B3001", ERROR, "a control character"),
  LINE_BREAK("B3002", ERROR, "a line break or tab inside a text"),
  LONE_SURROGATE("B3003", ERROR, "half of a surrogate pair"),
  NONCHARACTER("B3004", ERROR, "a code point that is no character"),
  BIDI_OVERRIDE("B3005", ERROR, "a character that forces the direction of others"),
  BIDI_EMBEDDING("B3006", ERROR, "a directional embedding instead of an isolate"),
  UNBALANCED_ISOLATE("B3007", ERROR, "a directional isolate without its other end"),
  DEPRECATED_CHARACTER("B3008", ERROR, "a format character that Unicode has withdrawn"),
  ISOLATE_IN_NAME("B3009", ERROR, "a directional isolate in a name"),
  REPLACEMENT_CHARACTER("B3101", WARNING, "the mark that some program left for a lost character"),
  PRESENTATION_FORM("B3102", WARNING, "Arabic letters as shapes, which no search will find"),
  STRAY_BYTE_ORDER_MARK("B3103", WARNING, "an invisible byte order mark inside a text"),
  LOOK_ALIKES("B3104", WARNING, "letters or digits of a name that look like others in it"),

  BAD_LENGTH("B5001", ERROR, "a length of a theme that has no unit, or one that is not known"),
  OUT_OF_RANGE("B5002", ERROR, "a number or length of a theme that is too small or too large"),
  BAD_COLOUR("B5003", ERROR, "a colour that is not written #RRGGBB"),
  NO_ROOM("B5004", ERROR, "margins that leave too little of the page"),
  UNKNOWN_FIELD("B5005", ERROR, "a field that headers and footers do not have"),
  BAD_STRIP("B5006", ERROR, "a header or footer with a brace too many or a mixed classification"),
  BAD_CLASSIFICATION_KEY("B5007", ERROR, "a classification's key that is no id"),
  LOGO_TOO_WIDE("B5008", ERROR, "a logo that at its height is wider than the text"),
  UNKNOWN_THEME_WORD("B5010", ERROR, "a word of a theme that is not one of those allowed"),
  LOW_CONTRAST("B5051", WARNING, "text too near in lightness to what it stands on"),
  FONT_FORMAT("B5101", ERROR, "a font that is not TrueType, or has variable outlines"),
  FONT_CORRUPT("B5102", ERROR, "a font file that is damaged or cut short"),
  FONT_NOT_EMBEDDABLE("B5103", ERROR, "a font that forbids to be embedded or subset"),
  FONT_WITHOUT_SCRIPT("B5104", ERROR, "a font that lacks Arabic letters, or does not join them"),
  FONT_MISSING_WEIGHT("B5105", ERROR, "a typeface without a file for one of its two weights"),
  FONT_OTHER_NAME("B5151", WARNING, "a font that has another family name than the theme gives it"),
  FONT_PREVIEW_ONLY("B5152", WARNING, "a font that makes the Word file that carries it read-only");

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
