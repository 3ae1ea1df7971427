package dev.bayan.batch;

import dev.bayan.batch.Difference.Kind;
import dev.bayan.plan.Block;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Tags;
import dev.bayan.read.docx.EditedDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the tables of a pack again in a document that came back: by the bookmark above each, else
 * by its alternative title, else by its place.
 */
final class Comparisons {

  private Comparisons() {}

  static List<Difference> differences(Pack pack, EditedDocument document) {
    List<Block.Table> tables =
        pack.blocks().stream()
            .filter(Block.Table.class::isInstance)
            .map(Block.Table.class::cast)
            .toList();
    List<EditedDocument.Table> left =
        new ArrayList<>(document.tables().stream().filter(Returned::isComparison).toList());
    List<EditedDocument.@Nullable Table> twins = new ArrayList<>();
    for (String name : Tags.tables(pack)) {
      twins.add(take(left, table -> name.equals(table.name())));
    }
    for (int i = 0; i < tables.size(); i++) {
      String title = tables.get(i).title().text();
      if (twins.get(i) == null) {
        twins.set(i, take(left, table -> isCalled(table, title)));
      }
    }
    List<Difference> differences = new ArrayList<>();
    for (int i = 0; i < tables.size(); i++) {
      EditedDocument.Table twin = twins.get(i);
      if (twin == null) {
        twin = take(left, table -> table.name() == null);
      }
      if (twin == null) {
        String title = tables.get(i).title().text();
        String id = tables.get(i).id();
        differences.add(new Difference(Kind.COMPARISON, id, null, null, title, null));
      } else {
        differences.addAll(TableDifference.of(tables.get(i), twin));
      }
    }
    return differences;
  }

  private static boolean isCalled(EditedDocument.Table table, String title) {
    String caption = table.caption();
    return table.name() == null && caption != null && EditedText.isSame(caption, title);
  }

  private static EditedDocument.@Nullable Table take(
      List<EditedDocument.Table> from, Predicate<EditedDocument.Table> wanted) {
    for (EditedDocument.Table table : from) {
      if (wanted.test(table)) {
        from.remove(table);
        return table;
      }
    }
    return null;
  }
}
