package dev.bayan.read.docx;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the main part of a document (ECMA-376 part 1, 17.2): texts in controls and in cells. What
 * an editor has struck out under tracked changes is not read, what he has added is (17.13.5).
 */
final class DocumentParser implements DocumentReader.Listener {

  private static final String CELL = "role/";
  private static final String NOTE = "_Note";
  private static final String TABLE = "table_";
  private static final String TITLE = "Title";
  private static final String MARKER = "NoteMarker";

  /** A content control that has not ended yet. */
  private static final class Control {
    private @Nullable String tag;
    private boolean isEmpty;
    private final StringBuilder text = new StringBuilder();
  }

  private final Deque<Control> controls = new ArrayDeque<>();
  private final Map<String, String> fields = new HashMap<>();
  private final TableParser tables = new TableParser();
  private @Nullable String day;

  /** How deep it stands in what is not read. */
  private int skipped;

  private boolean isMarker;

  /** The bookmark of the table that comes next. */
  private @Nullable String above;

  /** The paragraph of the title, for documents whose controls are gone. */
  private final StringBuilder title = new StringBuilder();

  private boolean isTitle;

  EditedDocument found(@Nullable String id, @Nullable String digest) {
    if (title.length() > 0) {
      fields.putIfAbsent("title", title.toString());
    }
    return new EditedDocument(id, digest, fields, day, tables.found());
  }

  @Override
  public void start(String name, String parent, XMLStreamReader in) {
    if (skipped > 0 || isUnread(name, in)) {
      skipped++;
      return;
    }
    String value = DocumentReader.attribute(in, "val");
    switch (name) {
      case "sdt" -> controls.push(new Control());
      case "tag" -> tag(parent, value);
      case "showingPlcHdr" -> {
        if (!controls.isEmpty()) {
          controls.element().isEmpty = !"0".equals(value) && !"false".equals(value);
        }
      }
      case "date" -> {
        String full = DocumentReader.attribute(in, "fullDate");
        if (full != null && full.length() >= 10 && isTagged("date")) {
          day = full.substring(0, 10);
        }
      }
      case "bookmarkStart" -> {
        String bookmark = DocumentReader.attribute(in, "name");
        if (bookmark != null && bookmark.startsWith(TABLE)) {
          above = bookmark;
        }
      }
      case "tbl" -> {
        tables.start(above);
        above = null;
      }
      case "pStyle" -> isTitle = TITLE.equals(value) && !tables.isOpen();
      case "tr" -> tables.startRow();
      case "tc" -> tables.startCell(controls.isEmpty() ? null : controls.element().tag);
      case "p" -> {
        isTitle = false;
        tables.startParagraph();
      }
      case "r" -> isMarker = false;
      case "rStyle" -> isMarker = MARKER.equals(value);
      case "br", "cr" -> add("\n");
      case "tab" -> {
        if (parent.equals("r")) {
          add(" ");
        }
      }
      case "noBreakHyphen" -> add("\u2011");
      default -> tables.property(name, parent, value);
    }
  }

  /** Moved away, drawn, said twice for old programs, or the marker of a note. */
  private static boolean isUnread(String name, XMLStreamReader in) {
    return switch (name) {
      case "moveFrom", "Fallback", "txbxContent" -> true;
      case "hyperlink" -> String.valueOf(DocumentReader.attribute(in, "anchor")).startsWith(NOTE);
      default -> false;
    };
  }

  private void tag(String parent, @Nullable String value) {
    if (parent.equals("sdtPr") && !controls.isEmpty()) {
      controls.element().tag = value;
      if (value != null && value.startsWith(CELL)) {
        tables.tag(value);
      }
    }
  }

  private boolean isTagged(String tag) {
    return !controls.isEmpty() && tag.equals(controls.element().tag);
  }

  @Override
  public void end(String name) {
    if (skipped > 0) {
      skipped--;
      return;
    }
    switch (name) {
      case "sdt" -> {
        Control control = controls.pop();
        if (control.tag != null && !control.isEmpty) {
          fields.putIfAbsent(control.tag, control.text.toString());
        }
      }
      case "tbl" -> tables.end();
      case "tr" -> tables.endRow();
      case "tc" -> tables.endCell();
      default -> {
        // The others are known from their beginnings.
      }
    }
  }

  @Override
  public void text(String inside, String text) {
    if (skipped == 0 && inside.equals("t") && !isMarker) {
      add(text);
    }
  }

  private void add(String text) {
    for (Control control : controls) {
      if (control.isEmpty) {
        return;
      }
    }
    for (Control control : controls) {
      // Fields of paragraphs only: what stands in tables is told there.
      if (!tables.isOpen()) {
        control.text.append(text);
      }
    }
    if (isTitle) {
      title.append(text);
    }
    tables.add(text);
  }
}
