package dev.bayan.cases;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A Word file as text. A paragraph is a line of its style and of the properties that are in force,
 * inherited ones too; below it stands a line for each run.
 *
 * <pre>
 * p Body bidi jc=both
 *   [rtl] «قال »
 *   [ltr] «David»
 * </pre>
 *
 * <p>{@code →} is a tab, {@code ↵} a line break, {@code {…}} a field.
 */
final class DocxProjection {

  private static final String DOCUMENT = "word/document.xml";

  private final Page page = new Page();
  private final OfficeFile file;
  private final DocxStyles styles;
  private Map<String, Markup> relationships = Map.of();

  DocxProjection(byte[] bytes) throws IOException {
    file = new OfficeFile(bytes);
    styles = new DocxStyles(file.read("word/styles.xml"));
  }

  String text() {
    file.list(page);
    numbering();
    part(DOCUMENT, "document");
    file.names("word/header").forEach(name -> part(name, name));
    file.names("word/footer").forEach(name -> part(name, name));
    return page.toString();
  }

  private void part(String name, String title) {
    relationships = file.relationships(name);
    page.title(title);
    Markup root = file.read(name);
    (root.has("body") ? root.child("body") : root).children().forEach(child -> block(0, child));
    relationships
        .values()
        .forEach(
            relation -> {
              if (relation.get("TargetMode").equals("External")) {
                page.line("outside " + relation.get("Id") + " " + relation.get("Target"));
              }
            });
  }

  private void block(int depth, Markup block) {
    switch (block.name()) {
      case "p" -> paragraph(depth, block);
      case "tbl" -> table(depth, block);
      case "sectPr" -> section(depth, block);
      case "sdt" -> {
        page.line(depth, control(block));
        block.child("sdtContent").children().forEach(child -> block(depth + 1, child));
      }
      default -> page.line(depth, "unknown " + block.name());
    }
  }

  private void paragraph(int depth, Markup paragraph) {
    Markup own = paragraph.child("pPr");
    StringBuilder line = new StringBuilder("p ").append(own.child("pStyle").get("val"));
    for (String toggle : new String[] {"bidi", "keepNext", "keepLines", "pageBreakBefore"}) {
      if (styles.ofParagraph(own, toggle).isOn()) {
        line.append(' ').append(toggle);
      }
    }
    value(line, "jc", styles.ofParagraph(own, "jc").get("val"));
    value(line, "level", styles.ofParagraph(own, "outlineLvl").get("val"));
    value(line, "num", styles.ofParagraph(own, "numPr").child("numId").get("val"));
    page.line(depth, line.toString());
    paragraph.children().forEach(child -> inline(depth + 1, child));
  }

  private void inline(int depth, Markup child) {
    switch (child.name()) {
      case "pPr" -> child.all("sectPr").forEach(section -> section(depth, section));
      case "r" -> run(depth, child, "");
      case "hyperlink" -> {
        Markup target = relationships.getOrDefault(child.get("r:id"), Markup.NONE);
        String anchor = child.get("anchor");
        String link = anchor.isEmpty() ? target.get("Target") : "#" + anchor;
        child.all("r").forEach(run -> run(depth, run, "[link=" + link + "]"));
      }
      case "sdt" -> {
        page.line(depth, control(child));
        child.child("sdtContent").children().forEach(inside -> inline(depth + 1, inside));
      }
      case "bookmarkStart" -> page.line(depth, "#" + child.get("name"));
      case "bookmarkEnd" -> {}
      default -> page.line(depth, "unknown " + child.name());
    }
  }

  private static String control(Markup control) {
    Markup own = control.child("sdtPr");
    String gallery = own.child("docPartObj").child("docPartGallery").get("val");
    return gallery.isEmpty()
        ? "control " + own.child("tag").get("val") + " «" + own.child("alias").get("val") + "»"
        : "control " + gallery;
  }

  private void run(int depth, Markup run, String link) {
    Markup own = run.child("rPr");
    StringBuilder line = new StringBuilder(own.isOn("rtl") ? "[rtl]" : "[ltr]");
    line.append(own.isOn("cs") ? "[cs]" : "");
    line.append(styles.ofRun(own, "b").isOn() ? "[b]" : "");
    line.append(link);
    bracket(line, "", styles.ofRun(own, "vertAlign").get("val"));
    bracket(line, "color=", own.child("color").get("val"));
    line.append(' ');
    for (Markup child : run.children()) {
      switch (child.name()) {
        case "rPr" -> {}
        case "t" -> line.append('«').append(child.text()).append('»');
        case "tab" -> line.append('→');
        case "br" -> line.append('↵');
        case "instrText" -> line.append('{').append(child.text().strip()).append('}');
        case "drawing" -> line.append(drawing(child.child("inline")));
        case "fldChar" -> line.append("field ").append(child.get("fldCharType"));
        default -> line.append("unknown ").append(child.name());
      }
    }
    page.line(depth, line.toString());
  }

  private static String drawing(Markup inline) {
    Markup extent = inline.child("extent");
    return "picture %sx%s «%s»"
        .formatted(extent.get("cx"), extent.get("cy"), inline.child("docPr").get("descr"));
  }

  private void table(int depth, Markup table) {
    Markup own = table.child("tblPr");
    StringBuilder line = new StringBuilder("table ").append(own.child("tblStyle").get("val"));
    line.append(own.isOn("bidiVisual") ? " bidiVisual" : "");
    value(line, "width", own.child("tblW").get("w") + own.child("tblW").get("type"));
    value(line, "layout", own.child("tblLayout").get("type"));
    value(
        line,
        "grid",
        table
            .child("tblGrid")
            .all("gridCol")
            .map(column -> column.get("w"))
            .collect(Collectors.joining(",")));
    page.line(depth, line.toString());
    page.line(depth + 1, "caption " + own.child("tblCaption").get("val"));
    page.line(depth + 1, "description " + own.child("tblDescription").get("val"));
    table.all("tr").forEach(row -> row(depth + 1, row));
  }

  private void row(int depth, Markup row) {
    Markup own = row.child("trPr");
    page.line(
        depth,
        "row"
            + (own.isOn("tblHeader") ? " header" : "")
            + (own.isOn("cantSplit") ? " cantSplit" : ""));
    for (Markup cell : row.all("tc").toList()) {
      StringBuilder line = new StringBuilder("cell");
      value(line, "fill", cell.child("tcPr").child("shd").get("fill"));
      page.line(depth + 1, line.toString());
      cell.children().stream()
          .filter(child -> !child.name().equals("tcPr"))
          .forEach(child -> block(depth + 2, child));
    }
  }

  private void section(int depth, Markup section) {
    Markup size = section.child("pgSz");
    StringBuilder line = new StringBuilder("section");
    line.append(section.isOn("bidi") ? " bidi" : "")
        .append(section.isOn("titlePg") ? " title" : "");
    value(line, "page", size.get("w") + "x" + size.get("h"));
    value(line, "orient", size.get("orient"));
    page.line(depth, line.toString());
    for (Markup child : section.children()) {
      if (child.name().endsWith("Reference")) {
        Markup target = relationships.getOrDefault(child.get("r:id"), Markup.NONE);
        page.line(depth + 1, child.name() + " " + child.get("type") + " " + target.get("Target"));
      }
    }
  }

  /** The lists that paragraphs may belong to: what their first level shows. */
  private void numbering() {
    page.title("numbering");
    Markup part = file.read("word/numbering.xml");
    for (Markup num : part.all("num").toList()) {
      String id = num.child("abstractNumId").get("val");
      Markup level =
          part.all("abstractNum")
              .filter(list -> list.get("abstractNumId").equals(id))
              .map(list -> list.child("lvl"))
              .findFirst()
              .orElse(Markup.NONE);
      String restart = num.child("lvlOverride").child("startOverride").get("val");
      StringBuilder line = new StringBuilder("num ").append(num.get("numId"));
      value(line, "format", level.child("numFmt").get("val"));
      value(line, "text", level.child("lvlText").get("val"));
      value(line, "jc", level.child("lvlJc").get("val"));
      value(line, "start", restart);
      page.line(line.toString());
    }
  }

  private static void value(StringBuilder line, String name, String value) {
    if (!value.isEmpty()) {
      line.append(' ').append(name).append('=').append(value);
    }
  }

  private static void bracket(StringBuilder line, String name, String value) {
    if (!value.isEmpty()) {
      line.append('[').append(name).append(value).append(']');
    }
  }
}
