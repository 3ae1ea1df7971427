package dev.bayan.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON (RFC 8259) to a tree of {@link Node}s that know their places.
 *
 * <pre>
 * {"id": "a"} → Mapping at 1:1, its member "id" at 1:2, Text "a" at 1:8 with the pointer /id
 * </pre>
 *
 * <p>Jackson tells the tokens apart, though a scanner of our own would take half of its time: JSON
 * is not what Bayan exists for, and a library that others keep is safer. What it lets through is
 * refused here: duplicate keys, text after the end, and all that is over the {@link Limits}. Where
 * it finds a mistake, {@link JsonSyntax} looks at it again and says it in words for an editor.
 */
final class JsonTree {

  /** Our own limits come first and know their places; Jackson's would have none. */
  private static final StreamReadConstraints OUR_OWN_LIMITS =
      StreamReadConstraints.builder()
          .maxNestingDepth(Limits.DEPTH + 2)
          .maxNumberLength(Integer.MAX_VALUE)
          .maxStringLength(Integer.MAX_VALUE)
          .maxNameLength(Integer.MAX_VALUE)
          .build();

  // Jackson's table of names is open to collision attacks, and of no use for one small file.
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(OUR_OWN_LIMITS)
          .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
          .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
          .build();

  private final SourceText source;
  private final Problems problems;
  private final JsonParser parser;
  private final Bounds bounds;

  private JsonTree(SourceText source, Problems problems, JsonParser parser) {
    this.source = source;
    this.problems = problems;
    this.parser = parser;
    this.bounds = new Bounds(problems);
  }

  /** Has Jackson made: its numbers alone take longer to get ready than a briefing to be read. */
  static void prepare() {
    FACTORY.createParser(ObjectReadContext.empty(), "").close();
  }

  /** The tree of a whole file; null, with the reason reported, where there is none. */
  static @Nullable Node read(SourceText source, Problems problems) {
    if (source.text().isBlank()) {
      problems.report(new Fault(Code.EMPTY_DOCUMENT, 0, 1, Message.of("tree.empty-file"), null));
      return null;
    }
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), source.text())) {
      JsonTree tree = new JsonTree(source, problems, parser);
      Node root = tree.value(parser.nextToken(), Pointer.ROOT, 0);
      if (root != null) {
        tree.nothingFollows();
      }
      return root;
    } catch (JacksonException e) {
      problems.report(JsonSyntax.fault(source.text(), offset(e)));
      return null;
    }
  }

  /** The value that begins with a token; null once there is no sense in reading on. */
  private @Nullable Node value(JsonToken token, Pointer pointer, int depth) {
    if (!count(pointer)) {
      return null;
    }
    int start = offset();
    return switch (token) {
      case START_OBJECT -> mapping(start, pointer, depth + 1);
      case START_ARRAY -> sequence(start, pointer, depth + 1);
      case VALUE_STRING -> text(start, pointer);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(start, pointer);
      case VALUE_TRUE -> new Node.Bool(true, source.place(start, start + 4), pointer);
      case VALUE_FALSE -> new Node.Bool(false, source.place(start, start + 5), pointer);
      case VALUE_NULL -> new Node.Null(source.place(start, start + 4), pointer);
      case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
          throw new IllegalStateException("no value begins with " + token);
    };
  }

  private Node.@Nullable Mapping mapping(int start, Pointer pointer, int depth) {
    if (tooDeep(start, pointer, depth)) {
      return null;
    }
    Map<String, Node.Member> members = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      if (!count(pointer)) {
        return null;
      }
      String key = parser.currentName();
      Pointer to = pointer.to(key);
      int at = offset();
      Place place = source.place(at, new JsonLiteral(source, at).end(key));
      bounds.key(key, place, pointer);
      Node value = value(parser.nextToken(), to, depth);
      if (value == null) {
        return null;
      }
      Node.Member first = members.putIfAbsent(key, new Node.Member(key, place, value));
      if (first != null) {
        bounds.duplicate(first, place, to);
      }
    }
    Place place = source.place(start, offset() + 1);
    return count(pointer) ? new Node.Mapping(List.copyOf(members.values()), place, pointer) : null;
  }

  private Node.@Nullable Sequence sequence(int start, Pointer pointer, int depth) {
    if (tooDeep(start, pointer, depth)) {
      return null;
    }
    List<Node> items = new ArrayList<>();
    for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
      Node item = value(t, pointer.to(items.size()), depth);
      if (item == null) {
        return null;
      }
      items.add(item);
    }
    Place place = source.place(start, offset() + 1);
    return count(pointer) ? new Node.Sequence(items, place, pointer) : null;
  }

  private Node.Text text(int start, Pointer pointer) {
    String text = parser.getString();
    JsonLiteral literal = new JsonLiteral(source, start);
    Place place = source.place(start, literal.end(text));
    bounds.text(text, place, pointer);
    return new Node.Text(text, literal, place, pointer);
  }

  private Node.Number number(int start, Pointer pointer) {
    String written = parser.getString();
    Place place = source.place(start, start + written.length());
    return new Node.Number(bounds.number(written, place, pointer), place, pointer);
  }

  private void nothingFollows() {
    String text = source.text();
    int at = JsonSyntax.skipSpace(text, end());
    if (at < text.length()) {
      int line = source.line(source.place(at, at).line()).length();
      int end = at + Math.max(1, line - source.place(at, at).column() + 1);
      Message message = Message.of("tree.trailing");
      Message hint = Message.of("tree.trailing.help");
      problems.report(new Fault(Code.TRAILING_TEXT, at, end, message, hint));
    }
  }

  private boolean tooDeep(int start, Pointer pointer, int depth) {
    return bounds.isTooDeep(source.place(start, start + 1), pointer, depth);
  }

  private boolean count(Pointer pointer) {
    return bounds.count(source, offset(), pointer);
  }

  /** Where the current token begins. */
  private int offset() {
    return (int) parser.currentTokenLocation().getCharOffset();
  }

  /** Where the current token ends: at the root, where the parser has not looked further. */
  private int end() {
    return (int) parser.currentLocation().getCharOffset();
  }

  private static int offset(JacksonException e) {
    return e.getLocation() == null ? 0 : (int) Math.max(0, e.getLocation().getCharOffset());
  }
}
