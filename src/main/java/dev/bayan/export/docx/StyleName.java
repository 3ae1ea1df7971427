package dev.bayan.export.docx;

import dev.bayan.style.TextRole;
import org.jspecify.annotations.Nullable;

/**
 * The paragraph styles of our documents: Word's own names where Word has one, so that its
 * navigation, its style gallery and other programs know them.
 *
 * <pre>
 * StyleName.heading(1).id() → "Heading1", which Word shows as "heading 1" in its own language
 * </pre>
 */
enum StyleName {
  BODY("BodyText", "Body Text", TextRole.BODY),
  TITLE("Title", "Title", TextRole.TITLE),
  SUBTITLE("Subtitle", "Subtitle", TextRole.SUBTITLE),
  FACTS("Facts", "Facts", TextRole.FACTS),
  LEAD("Lead", "Lead", TextRole.LEAD),
  HEADING_1("Heading1", "heading 1", TextRole.HEADING_1),
  HEADING_2("Heading2", "heading 2", TextRole.HEADING_2),
  HEADING_3("Heading3", "heading 3", TextRole.HEADING_3),
  TOC_HEADING("TOCHeading", "TOC Heading", TextRole.HEADING_2),
  TOC_1("TOC1", "toc 1", TextRole.BODY),
  TOC_2("TOC2", "toc 2", TextRole.BODY),
  TOC_3("TOC3", "toc 3", TextRole.BODY),
  BULLET("ListBullet", "List Bullet", TextRole.LIST_ITEM),
  NUMBER("ListNumber", "List Number", TextRole.LIST_ITEM),
  /** Variants of what may stand right below a table: they bring the air between. */
  BODY_BELOW("BodyTextBelow", "Body Text Below Table", TextRole.BODY),
  BULLET_BELOW("ListBulletBelow", "List Bullet Below Table", TextRole.LIST_ITEM),
  NUMBER_BELOW("ListNumberBelow", "List Number Below Table", TextRole.LIST_ITEM),
  QUOTE("Quote", "Quote", TextRole.QUOTE),
  /** A quotation whose speaker is not named: it closes its block itself. */
  QUOTE_ALONE("QuoteAlone", "Quote Alone", TextRole.QUOTE),
  ATTRIBUTION("Attribution", "Attribution", TextRole.ATTRIBUTION),
  /** The publisher's mark above the title. */
  LOGO("Logo", "Logo", TextRole.CAPTION),
  /** A picture; it stays with its caption. */
  FIGURE("Figure", "Figure", TextRole.CAPTION),
  /** A picture without a caption. */
  FIGURE_ALONE("FigureAlone", "Figure Alone", TextRole.CAPTION),
  CAPTION("Caption", "caption", TextRole.CAPTION),
  TABLE_TITLE("TableTitle", "Table Title", TextRole.TABLE_TITLE),
  TABLE_HEADER("TableHeader", "Table Header", TextRole.TABLE_HEADER),
  TABLE_ROW_NAME("TableRowName", "Table Row Name", TextRole.TABLE_ROW_NAME),
  TABLE_CELL("TableCell", "Table Cell", TextRole.TABLE_CELL),
  DENSE_HEADER("DenseHeader", "Dense Table Header", TextRole.TABLE_HEADER),
  DENSE_ROW_NAME("DenseRowName", "Dense Table Row Name", TextRole.TABLE_ROW_NAME),
  DENSE_CELL("DenseCell", "Dense Table Cell", TextRole.TABLE_CELL),
  MINUTE_HEADER("MinuteHeader", "Minute Table Header", TextRole.TABLE_HEADER),
  MINUTE_ROW_NAME("MinuteRowName", "Minute Table Row Name", TextRole.TABLE_ROW_NAME),
  MINUTE_CELL("MinuteCell", "Minute Table Cell", TextRole.TABLE_CELL),
  /** Word wants a paragraph behind a table that ends its section, and behind its contents. */
  TABLE_END("TableEnd", "Table End", TextRole.NOTE),
  NOTE("Note", "Note", TextRole.NOTE),
  HEADER("Header", "header", TextRole.RUNNING_HEAD),
  /** A header without a rule: the first page's, and what has no room in the line below it. */
  FIRST_HEADER("FirstHeader", "First Header", TextRole.RUNNING_HEAD),
  FOOTER("Footer", "footer", TextRole.RUNNING_HEAD);

  /** The character style of a link. */
  static final String HYPERLINK = "Hyperlink";

  /** The character style of what its author stressed. */
  static final String EMPHASIS = "Emphasis";

  /** The character style of what its author wanted bold. */
  static final String STRONG = "Strong";

  /** The character style of a note's marker in a table. */
  static final String NOTE_MARKER = "NoteMarker";

  private final String id;
  private final String shown;
  private final TextRole role;

  StyleName(String id, String shown, TextRole role) {
    this.id = id;
    this.shown = shown;
    this.role = role;
  }

  String id() {
    return id;
  }

  /** The primary name (17.7.4.9): what Word knows the style by. */
  String shown() {
    return shown;
  }

  TextRole role() {
    return role;
  }

  /** The style that this one is a variant of: it says only what differs (17.7.4.3). */
  @Nullable StyleName base() {
    return switch (this) {
      case BODY_BELOW -> BODY;
      case BULLET_BELOW -> BULLET;
      case NUMBER_BELOW -> NUMBER;
      case QUOTE_ALONE -> QUOTE;
      case FIGURE_ALONE -> FIGURE;
      case DENSE_HEADER, MINUTE_HEADER -> TABLE_HEADER;
      case DENSE_ROW_NAME, MINUTE_ROW_NAME -> TABLE_ROW_NAME;
      case DENSE_CELL, MINUTE_CELL -> TABLE_CELL;
      default -> null;
    };
  }

  /** Whether it is set in the face of the theme's headings, not in that of its text. */
  boolean isHeading() {
    return switch (this) {
      case TITLE, SUBTITLE, HEADING_1, HEADING_2, HEADING_3, TOC_HEADING -> true;
      default -> false;
    };
  }

  /** The outline level (17.3.1.20), from 0; null for what is not a heading. */
  @Nullable Integer outlineLevel() {
    return switch (this) {
      case HEADING_1 -> 0;
      case HEADING_2 -> 1;
      case HEADING_3 -> 2;
      default -> null;
    };
  }

  /** What it is right below a table or contents; most styles have air above themselves. */
  StyleName below() {
    return switch (this) {
      case BODY -> BODY_BELOW;
      case BULLET -> BULLET_BELOW;
      case NUMBER -> NUMBER_BELOW;
      default -> this;
    };
  }

  /** The entry of a heading in the table of contents. */
  static StyleName toc(int level) {
    return switch (level) {
      case 1 -> TOC_1;
      case 2 -> TOC_2;
      case 3 -> TOC_3;
      default -> throw new IllegalArgumentException("headings have levels 1 to 3, not " + level);
    };
  }

  static StyleName heading(int level) {
    return switch (level) {
      case 1 -> HEADING_1;
      case 2 -> HEADING_2;
      case 3 -> HEADING_3;
      default -> throw new IllegalArgumentException("headings have levels 1 to 3, not " + level);
    };
  }
}
