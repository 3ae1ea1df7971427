package dev.bayan.style;

/** What a piece of text is in the document, for looks only. */
public enum TextRole {
  TITLE,
  SUBTITLE,
  LEAD,
  FACTS,
  HEADING_1,
  HEADING_2,
  HEADING_3,
  BODY,
  LIST_ITEM,
  QUOTE,
  ATTRIBUTION,
  /** Below a picture. */
  CAPTION,
  TABLE_TITLE,
  TABLE_HEADER,
  TABLE_ROW_NAME,
  TABLE_CELL,
  NOTE,
  RUNNING_HEAD;

  /** The role of a heading of level 1, 2 or 3. */
  public static TextRole heading(int level) {
    return switch (level) {
      case 1 -> HEADING_1;
      case 2 -> HEADING_2;
      case 3 -> HEADING_3;
      default -> throw new IllegalArgumentException("headings have levels 1 to 3, not " + level);
    };
  }
}
