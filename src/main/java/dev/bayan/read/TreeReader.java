package dev.bayan.read;

import dev.bayan.model.Briefing;
import dev.bayan.model.Comparison;
import dev.bayan.model.RichText;
import dev.bayan.model.Section;
import dev.bayan.model.Source;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A tree of nodes to a briefing. It reads on past every problem, so that the user sees all of them
 * at once; what it gives back is only a briefing if none of them was an error.
 */
final class TreeReader {

  private static final String DEFAULT_LANGUAGE = "ar";

  private static final List<String> KEYS =
      List.of(
          "$schema",
          "id",
          "language",
          "digits",
          "calendar",
          "markup",
          "title",
          "subtitle",
          "summary",
          "date",
          "author",
          "source",
          "classification",
          "keywords",
          "sections",
          "comparisons");

  private final Values values;
  private final Words words;
  private final BesideReader files;

  TreeReader(Problems problems, Set<String> classifications, Neighbours neighbours) {
    this.values = new Values(problems);
    this.words = new Words(values, classifications);
    this.files = new BesideReader(problems, neighbours);
  }

  /** The briefing, or null where the tree has not enough of one. */
  @Nullable Briefing briefing(Node root) {
    Fields fields = values.fields(root, Message.of("owner.briefing"), KEYS);
    if (fields == null) {
      return null;
    }
    fields.read("$schema", values::word);
    // Before any text, wherever the key stands in the file.
    if ("markdown".equals(fields.read("markup", words::markup))) {
      values.markUp();
    }
    Node idNode = fields.required("id");
    String id = idNode == null ? null : words.packId(idNode);
    String language = fields.read("language", words::language);
    Briefing.Digits digits = fields.read("digits", words::digits);
    Briefing.Calendar calendar = fields.read("calendar", words::calendar);
    values.showHijri(calendar != null && calendar != Briefing.Calendar.GREGORIAN);
    String title = fields.requiredName("title");
    String subtitle = fields.text("subtitle");
    RichText summary = fields.rich("summary");
    LocalDate date = fields.read("date", new Days(values)::day);
    String author = fields.name("author");
    Source source = fields.read("source", this::source);
    String classification = fields.read("classification", words::classification);
    List<String> keywords = fields.list("keywords", values::name);
    ComparisonReader comparisonReader = new ComparisonReader(values, words, files);
    List<Comparison> comparisons = fields.list("comparisons", comparisonReader::comparison);
    SectionReader sectionReader = new SectionReader(values, ids(fields.node("comparisons")), files);
    List<Section> sections = fields.requiredList("sections", sectionReader::section);
    if (id == null || title == null || sections.isEmpty()) {
      return null;
    }
    return new Briefing(
        id,
        language == null ? DEFAULT_LANGUAGE : language,
        digits,
        calendar,
        title,
        subtitle,
        summary,
        date,
        author,
        source,
        classification,
        keywords,
        sections,
        comparisons);
  }

  private @Nullable Source source(Node node) {
    Fields fields = values.fields(node, Message.of("owner.source"), List.of("name", "url"));
    if (fields == null) {
      return null;
    }
    String name = fields.requiredName("name");
    var url = fields.read("url", new Addresses(values)::page);
    return name == null ? null : new Source(name, url);
  }

  /** The ids in the file, of comparisons good and bad; null where some comparison has none. */
  private static @Nullable Set<String> ids(@Nullable Node comparisons) {
    Set<String> ids = new LinkedHashSet<>();
    if (comparisons == null) {
      return ids;
    }
    if (!(comparisons instanceof Node.Sequence sequence)) {
      return null;
    }
    for (Node comparison : sequence.items()) {
      Node.Member id = comparison instanceof Node.Mapping mapping ? mapping.member("id") : null;
      if (id == null || !(id.value() instanceof Node.Text text)) {
        return null;
      }
      ids.add(text.text());
    }
    return ids;
  }
}
