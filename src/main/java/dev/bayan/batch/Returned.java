package dev.bayan.batch;

import dev.bayan.plan.Tags;
import dev.bayan.read.docx.EditedDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a document back.
 *
 * @param source the briefing it was compared with, as the user named it; null where it was not
 * @param sameVersion whether the document was made from the briefing as it is now; null where it is
 *     not known
 */
public record Returned(
    String file,
    EditedDocument document,
    @Nullable String source,
    @Nullable Boolean sameVersion,
    List<Difference> differences) {

  public Returned {
    differences = List.copyOf(differences);
  }

  /** The tables that are comparisons: of our own style, or with our controls. */
  List<EditedDocument.Table> comparisons() {
    return document.tables().stream().filter(Returned::isComparison).toList();
  }

  static boolean isComparison(EditedDocument.Table table) {
    String style = table.style();
    return table.name() != null
        || (style != null && style.startsWith("Comparison"))
        || table.rows().stream()
            .flatMap(row -> row.cells().stream())
            .anyMatch(cell -> cell.tag() != null);
  }

  /** The id that the bookmark above a table names, its beginning at least; null without one. */
  static @Nullable String id(EditedDocument.Table table) {
    String name = table.name();
    return name == null ? null : name.substring(Tags.TABLE.length()).replace('_', '-');
  }
}
