package dev.bayan.cases;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A workbook as text: what stands round the cells of each sheet, then the cells that hold
 * something, one a line, each with the look its style gives it.
 *
 * <pre>
 * A1 t=s «عنوان»  {18pt bold right rtl wrap}
 * B3 t=n 0.455  {11pt right rtl code=0.0%}
 * </pre>
 */
final class XlsxProjection {

  private static final String WORKBOOK = "xl/workbook.xml";

  private final Page page = new Page();
  private final OfficeFile file;
  private final XlsxStyles styles;
  private final List<String> strings;

  XlsxProjection(byte[] bytes) throws IOException {
    file = new OfficeFile(bytes);
    styles = new XlsxStyles(file.read("xl/styles.xml"));
    strings = file.read("xl/sharedStrings.xml").all("si").map(XlsxProjection::words).toList();
  }

  String text() {
    file.list(page);
    Markup workbook = file.read(WORKBOOK);
    page.title("defined names");
    for (Markup name : workbook.child("definedNames").children()) {
      page.line(
          "%s of sheet %s: %s".formatted(name.get("name"), name.get("localSheetId"), name.text()));
    }
    Map<String, Markup> relationships = file.relationships(WORKBOOK);
    for (Markup sheet : workbook.child("sheets").children()) {
      Markup relation = relationships.getOrDefault(sheet.get("r:id"), Markup.NONE);
      page.title("sheet " + sheet.get("sheetId") + " " + sheet.get("name"));
      sheet(OfficeFile.target(WORKBOOK, relation));
    }
    return page.toString();
  }

  private void sheet(String part) {
    Markup sheet = file.read(part);
    Map<String, Markup> relationships = file.relationships(part);
    Markup view = sheet.child("sheetViews").child("sheetView");
    page.line("view " + attributes(view));
    view.all("pane").forEach(pane -> page.line("pane " + attributes(pane)));
    page.line(
        "widths "
            + sheet
                .child("cols")
                .all("col")
                .map(
                    column ->
                        column.get("min") + ".." + column.get("max") + "=" + column.get("width"))
                .collect(Collectors.joining(" ")));
    for (Markup row : sheet.child("sheetData").children()) {
      page.line("row " + attributes(row));
      row.children().forEach(this::cell);
    }
    for (Markup link : sheet.child("hyperlinks").children()) {
      Markup target = relationships.getOrDefault(link.get("r:id"), Markup.NONE);
      page.line(
          "link %s → %s%s (%s)"
              .formatted(
                  link.get("ref"),
                  target.get("Target"),
                  link.get("location"),
                  link.get("tooltip")));
    }
    for (Markup condition : sheet.all("conditionalFormatting").toList()) {
      condition
          .children()
          .forEach(
              rule ->
                  page.line(
                      "condition %s %s %s → look %s"
                          .formatted(
                              condition.get("sqref"),
                              rule.get("operator"),
                              rule.child("formula").text(),
                              rule.get("dxfId"))));
    }
    attached(part, relationships);
    page.line("margins " + attributes(sheet.child("pageMargins")));
    page.line("page " + attributes(sheet.child("pageSetup")));
    sheet
        .child("headerFooter")
        .children()
        .forEach(line -> page.line(line.name() + " " + line.text()));
    for (Markup table : sheet.child("tableParts").children()) {
      Markup target = relationships.getOrDefault(table.get("r:id"), Markup.NONE);
      table(file.read(OfficeFile.target(part, target)));
    }
  }

  /** Notes of cells, and what is drawn over them. */
  private void attached(String part, Map<String, Markup> relationships) {
    for (Markup relation : relationships.values()) {
      String target = OfficeFile.target(part, relation);
      if (target.contains("/comments")) {
        for (Markup comment : file.read(target).child("commentList").children()) {
          String words = comment.child("text").child("r").child("t").text();
          page.line("comment %s «%s»".formatted(comment.get("ref"), words));
        }
      } else if (target.endsWith(".xml") && target.contains("/drawing")) {
        for (Markup anchor : file.read(target).children()) {
          String at = anchor.child("xdr:from").child("xdr:row").text();
          anchor
              .child("xdr:graphicFrame")
              .child("xdr:nvGraphicFramePr")
              .all("xdr:cNvPr")
              .forEach(
                  frame ->
                      page.line(
                          "chart below row %s: %s «%s»"
                              .formatted(at, frame.get("name"), frame.get("descr"))));
        }
      }
    }
  }

  /** A shared string; stretches with a face of their own each in quotes, and the face before. */
  private static String words(Markup item) {
    if (item.has("t")) {
      return "«" + item.child("t").text() + "»";
    }
    return item.all("r")
        .map(
            run -> {
              Markup face = run.child("rPr");
              String look = face.isOn("b") ? "[b]" : "";
              look += face.isOn("u") ? "[u]" : "";
              look += face.has("color") ? "[" + face.child("color").get("rgb") + "]" : "";
              return look + "«" + run.child("t").text() + "»";
            })
        .collect(Collectors.joining(" "));
  }

  private void cell(Markup cell) {
    String type = cell.get("t").isEmpty() ? "n" : cell.get("t");
    String value = cell.child("v").text();
    if (value.isEmpty() && !cell.has("f")) {
      return;
    }
    String shown =
        type.equals("s")
            ? strings.get(Integer.parseInt(value))
            : cell.has("f") ? "=" + cell.child("f").text() + " → " + value : value;
    String look = styles.describe(cell.get("s"));
    page.line(1, "%s t=%s %s  {%s}".formatted(cell.get("r"), type, shown, look));
  }

  private void table(Markup table) {
    String names =
        table
            .child("tableColumns")
            .all("tableColumn")
            .map(column -> "«" + column.get("name") + "»")
            .collect(Collectors.joining(" "));
    page.line(
        "table %s %s filter=%s style=%s columns: %s"
            .formatted(
                table.get("displayName"),
                table.get("ref"),
                table.child("autoFilter").get("ref"),
                table.child("tableStyleInfo").get("name"),
                names));
  }

  private static String attributes(Markup element) {
    return new TreeMap<>(element.attributes())
        .entrySet().stream()
            .map(attribute -> attribute.getKey() + "=" + attribute.getValue())
            .collect(Collectors.joining(" "));
  }
}
