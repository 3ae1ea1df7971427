package dev.bayan.batch;

import dev.bayan.read.docx.EditedDocument;
import dev.bayan.read.docx.EditedDocument.Cell;
import dev.bayan.read.docx.EditedDocument.Row;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a document that came back says, as JSON: keys in a fixed order, line ends always LF.
 *
 * <pre>
 * {"form": 1, "file": "talks.docx", "id": "talks", "title": "…", "comparisons": [{"id": "roles", …}],
 *  "source": "talks.json", "sameVersion": true, "differences": [{"kind": "cell", "row": "…", …}]}
 * </pre>
 */
public final class ReturnedJson {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** Raised when a reader of the output would have to change. */
  private static final int FORM = 1;

  private ReturnedJson() {}

  public static byte[] write(Returned returned) {
    EditedDocument document = returned.document();
    ObjectNode root = MAPPER.createObjectNode();
    root.put("form", FORM);
    root.put("file", returned.file());
    root.put("id", document.id());
    root.put("title", clean(document.fields().get("title")));
    root.put("date", document.day());
    root.put("dateText", clean(document.fields().get("date")));
    root.put("classification", clean(document.fields().get("classification")));
    ArrayNode comparisons = root.putArray("comparisons");
    returned.comparisons().forEach(table -> describe(comparisons.addObject(), table));
    if (returned.source() != null) {
      root.put("source", returned.source());
      root.put("sameVersion", returned.sameVersion());
      ArrayNode differences = root.putArray("differences");
      returned.differences().forEach(one -> describe(differences.addObject(), one));
    }
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(indenter);
    String json = MAPPER.writer().with(printer).writeValueAsString(root);
    return (json + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static void describe(ObjectNode node, EditedDocument.Table table) {
    node.put("id", Returned.id(table));
    node.put("title", clean(table.caption()));
    List<Row> rows = table.rows();
    List<Cell> header = rows.isEmpty() ? List.of() : rows.get(0).cells();
    node.put("axis", header.isEmpty() ? "" : clean(header.get(0).text()));
    ArrayNode columns = node.putArray("columns");
    header.stream().skip(1).forEach(cell -> columns.add(clean(cell.text())));
    ArrayNode all = node.putArray("rows");
    rows.stream()
        .skip(1)
        .forEach(
            row -> {
              ObjectNode one = all.addObject();
              one.put("name", row.cells().isEmpty() ? "" : clean(row.cells().get(0).text()));
              ArrayNode cells = one.putArray("cells");
              row.cells().stream().skip(1).forEach(cell -> cells.add(clean(cell.text())));
            });
  }

  private static void describe(ObjectNode node, Difference difference) {
    node.put("kind", difference.kind().word());
    put(node, "comparison", difference.comparison());
    put(node, "row", difference.row());
    put(node, "party", difference.party());
    node.put("before", difference.before());
    node.put("after", difference.after());
  }

  private static void put(ObjectNode node, String key, @Nullable String value) {
    if (value != null) {
      node.put(key, value);
    }
  }

  private static @Nullable String clean(@Nullable String text) {
    return text == null ? null : EditedText.clean(text);
  }
}
