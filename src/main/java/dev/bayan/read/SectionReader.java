package dev.bayan.read;

import dev.bayan.model.Passage;
import dev.bayan.model.RichText;
import dev.bayan.model.Section;
import dev.bayan.style.Picture;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sections to depth 3, and the passages in them.
 *
 * <pre>
 * "…" → Paragraph      {"quote": "…", "by": "…"} → Quote      {"comparison": "roles"} → Placement
 * </pre>
 *
 * A comparison stands in one place at most. A section says something itself or through sections of
 * its own.
 */
final class SectionReader {

  private static final int DEEPEST = 3;

  private static final List<String> KEYS = List.of("heading", "content", "sections");
  private static final List<String> PASSAGE_KEYS =
      List.of("bullets", "numbered", "quote", "by", "image", "alt", "caption", "comparison");
  private static final List<String> KINDS =
      List.of("bullets", "numbered", "quote", "image", "comparison");

  private final Values values;

  private final BesideReader files;
  private final PictureReader pictures;

  /** Ids of the comparisons; null when they could not be read, so that none can be missed. */
  private final @Nullable Set<String> comparisons;

  private final Map<String, Place> placed = new HashMap<>();
  private boolean first = true;

  SectionReader(Values values, @Nullable Set<String> comparisons, BesideReader files) {
    this.values = values;
    this.files = files;
    this.pictures = new PictureReader(values.problems());
    this.comparisons = comparisons;
  }

  /** A section of the briefing itself. */
  @Nullable Section section(Node node) {
    return section(node, 1);
  }

  private @Nullable Section section(Node node, int depth) {
    boolean mayHaveNoHeading = first;
    first = false;
    Fields fields = values.fields(node, Message.of("owner.section"), KEYS);
    if (fields == null) {
      return null;
    }
    String heading = fields.text("heading");
    if (!fields.has("heading") && !mayHaveNoHeading) {
      Message message = Message.of("contract.no-heading");
      report(Code.MISSING_HEADING, fields, message, Message.of("contract.no-heading.help"));
    }
    if (!fields.has("content") && !fields.has("sections")) {
      report(Code.MISSING, fields, Message.of("contract.section-needs"), null);
    }
    List<Passage> content = fields.list("content", this::passage);
    Node.Member deeper = fields.mapping().member("sections");
    if (depth == DEEPEST && deeper != null) {
      values
          .problems()
          .report(
              Code.SECTION_TOO_DEEP,
              deeper.place(),
              deeper.value().pointer(),
              Message.of("contract.section-deep", DEEPEST),
              Message.of("contract.section-deep.help"));
    }
    List<Section> nested = fields.list("sections", each -> section(each, depth + 1));
    return new Section(heading, content, nested);
  }

  private @Nullable Passage passage(Node node) {
    return switch (node) {
      case Node.Text text -> paragraph(text);
      case Node.Mapping mapping -> object(mapping);
      case Node.Sequence sequence -> wrongType(sequence);
      case Node.Number number -> wrongType(number);
      case Node.Bool bool -> wrongType(bool);
      case Node.Null nothing -> wrongType(nothing);
    };
  }

  private @Nullable Passage wrongType(Node node) {
    return values.wrongType(node, Message.of("contract.passage-type"));
  }

  private @Nullable Passage paragraph(Node node) {
    RichText text = values.rich(node);
    return text == null ? null : new Passage.Paragraph(text);
  }

  private @Nullable Passage object(Node.Mapping mapping) {
    Fields fields = values.fields(mapping, Message.of("owner.passage"), PASSAGE_KEYS);
    if (fields == null) {
      return null;
    }
    List<String> kinds = KINDS.stream().filter(fields::has).toList();
    if (kinds.size() != 1) {
      Code code = kinds.isEmpty() ? Code.MISSING : Code.CONFLICTING_KEYS;
      Message message =
          kinds.isEmpty()
              ? Message.of("contract.passage-needs", KINDS)
              : Message.of("contract.passage-only-one", kinds);
      Message hint = kinds.isEmpty() ? null : Message.of("contract.passage-only-one.help");
      report(code, fields, message, hint);
      return null;
    }
    String kind = String.join("", kinds);
    belongs(fields, "by", kind, "quote");
    belongs(fields, "alt", kind, "image");
    belongs(fields, "caption", kind, "image");
    return switch (kind) {
      case "bullets" -> new Passage.Bullets(fields.list("bullets", values::rich));
      case "numbered" -> new Passage.Numbered(fields.list("numbered", values::rich));
      case "quote" -> {
        RichText text = fields.rich("quote");
        String by = fields.text("by");
        yield text == null ? null : new Passage.Quote(text, by);
      }
      case "comparison" -> fields.read("comparison", this::placement);
      default -> image(fields);
    };
  }

  private Passage.@Nullable Image image(Fields fields) {
    Picture picture = fields.read("image", this::picture);
    String alt = fields.requiredText("alt");
    RichText caption = fields.rich("caption");
    return picture == null || alt == null
        ? null
        : new Passage.Image(
            picture.type() == Picture.Type.JPEG,
            picture.width(),
            picture.height(),
            picture.bytes(),
            alt,
            caption);
  }

  private @Nullable Picture picture(Node node) {
    String name = values.word(node);
    return name == null ? null : pictures.picture(node, name, files);
  }

  /** Reports a key that goes with another kind of passage. */
  private void belongs(Fields fields, String key, String kind, String owner) {
    Node.Member member = fields.mapping().member(key);
    if (!kind.equals(owner) && member != null) {
      values
          .problems()
          .report(
              Code.UNKNOWN_KEY,
              member.place(),
              member.value().pointer(),
              Message.of(
                  "contract.goes-with", Echo.quoted(key), Echo.quoted(owner), Echo.quoted(kind)),
              null);
    }
  }

  private @Nullable Passage placement(Node node) {
    String id = values.word(node);
    if (id == null || comparisons == null) {
      return null;
    }
    if (!comparisons.contains(id)) {
      Message message = Message.of("contract.no-comparison", Echo.quoted(id));
      Message hint =
          values.problems().isFull(Code.DANGLING_REFERENCE)
              ? null
              : Suggestion.hint(id, comparisons);
      values.problems().report(Code.DANGLING_REFERENCE, node, message, hint);
      return null;
    }
    Place other = placed.putIfAbsent(id, node.place());
    if (other != null) {
      Message message = Message.of("contract.placed-twice", other);
      Message hint = Message.of("contract.placed-twice.help");
      values.problems().report(Code.PLACED_TWICE, node, message, hint);
    }
    return new Passage.Placement(id);
  }

  private void report(Code code, Fields fields, Message message, @Nullable Message hint) {
    Node.Mapping mapping = fields.mapping();
    Place place = new Place(mapping.place().line(), mapping.place().column(), 1);
    values.problems().report(code, place, mapping.pointer(), message, hint);
  }
}
