package dev.bayan.export.xlsx;

/**
 * Namespaces, content types and relationship types of a workbook (ECMA-376 part 1, clause 12.3).
 */
final class Names {

  static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  static final String OFFICE_DOCUMENT = RELATIONSHIPS + "/officeDocument";
  static final String EXTENDED_PROPERTIES = RELATIONSHIPS + "/extended-properties";
  static final String WORKSHEET = RELATIONSHIPS + "/worksheet";
  static final String STYLES = RELATIONSHIPS + "/styles";
  static final String SHARED_STRINGS = RELATIONSHIPS + "/sharedStrings";
  static final String TABLE = RELATIONSHIPS + "/table";
  static final String HYPERLINK = RELATIONSHIPS + "/hyperlink";
  static final String DRAWING = RELATIONSHIPS + "/drawing";
  static final String COMMENTS = RELATIONSHIPS + "/comments";
  static final String VML = RELATIONSHIPS + "/vmlDrawing";
  static final String CHART = RELATIONSHIPS + "/chart";
  static final String IMAGE = RELATIONSHIPS + "/image";

  private static final String DRAWINGML = "http://schemas.openxmlformats.org/drawingml/2006/";
  static final String SHEET_DRAWING = DRAWINGML + "spreadsheetDrawing";
  static final String DRAWING_MAIN = DRAWINGML + "main";

  private static final String SPREADSHEET =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  static final String WORKBOOK_TYPE = SPREADSHEET + "sheet.main+xml";
  static final String WORKSHEET_TYPE = SPREADSHEET + "worksheet+xml";
  static final String STYLES_TYPE = SPREADSHEET + "styles+xml";
  static final String SHARED_STRINGS_TYPE = SPREADSHEET + "sharedStrings+xml";
  static final String TABLE_TYPE = SPREADSHEET + "table+xml";
  static final String DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
  static final String COMMENTS_TYPE = SPREADSHEET + "comments+xml";
  static final String VML_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";
  static final String CHART_TYPE =
      "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
  static final String EXTENDED_PROPERTIES_TYPE =
      "application/vnd.openxmlformats-officedocument.extended-properties+xml";

  private Names() {}
}
