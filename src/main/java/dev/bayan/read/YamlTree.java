package dev.bayan.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;

/**
 * YAML (1.2.2) to the tree that the same values written as JSON give.
 *
 * <pre>
 * title: غزة     → Text, as are no, 012, 2025-07-06 and all that is in quotes
 * cells: [1.5, null, true]   → Number, Null, Bool: what JSON writes so, and ~ and nothing at all
 * </pre>
 *
 * <p>A block scalar ({@code >} or {@code |}) loses the line break at its end, however it is
 * chomped. Anchors, aliases, tags, merge keys and further documents are refused: each of them makes
 * a file say something else than what stands there.
 */
final class YamlTree {

  /** Stands for what YAML does not allow in a source, on its way through the parser. */
  static final char STAND_IN = '\uFFFD';

  private final SourceText source;
  private final Problems problems;
  private final Bounds bounds;
  private final YamlEvents events;

  /** Where the last thing that was read ends, white space after it left out. */
  private int lastEnd;

  private YamlTree(SourceText source, Problems problems) {
    this.source = source;
    this.problems = problems;
    this.bounds = new Bounds(problems);
    this.events = new YamlEvents(source, problems);
  }

  /** The tree of a whole file; null, with the reason reported, where there is none. */
  static @Nullable Node read(SourceText source, Problems problems) {
    return new YamlTree(source, problems).document();
  }

  private @Nullable Node document() {
    Event event = events.next();
    if (event != null) {
      event = events.next();
    }
    if (event instanceof StreamEndEvent) {
      problems.report(
          Code.EMPTY_DOCUMENT, source.place(0, 1), Pointer.ROOT, Message.of("yaml.empty"), null);
    }
    event = event instanceof DocumentStartEvent ? events.next() : null;
    Node root = event == null ? null : value(event, Pointer.ROOT, 0);
    return root != null && isAll() ? root : null;
  }

  /** Whether the document is all there is; what follows it says nothing against it. */
  private boolean isAll() {
    Event after = events.next() == null ? null : events.next();
    if (after instanceof DocumentStartEvent) {
      int at = events.start(after);
      int end = Math.max(at + 1, events.end(after));
      report(Code.YAML_DOCUMENTS, at, end, Pointer.ROOT, "documents");
    }
    return after != null || events.fault() == Code.TRAILING_TEXT;
  }

  /** The value that begins with an event; null once there is no sense in reading on. */
  private @Nullable Node value(Event event, Pointer pointer, int depth) {
    if (!count(event, pointer)) {
      return null;
    }
    if (event instanceof NodeEvent node && !isBare(node, pointer)) {
      return null;
    }
    if (event instanceof ScalarEvent scalar) {
      return scalar(scalar, pointer);
    }
    if (!(event instanceof CollectionStartEvent collection)) {
      throw new IllegalStateException("no value begins with " + event);
    }
    int start = events.start(event);
    if (bounds.isTooDeep(source.place(start, start + 1), pointer, depth + 1)) {
      return null;
    }
    events.enter(collection);
    Node node =
        collection instanceof SequenceStartEvent sequence
            ? sequence(sequence, pointer, depth + 1)
            : mapping((MappingStartEvent) collection, pointer, depth + 1);
    events.leave(collection);
    return node;
  }

  /** Refuses aliases, and reports anchors and tags. */
  private boolean isBare(NodeEvent event, Pointer pointer) {
    int start = events.start(event);
    if (event instanceof AliasEvent) {
      report(Code.YAML_ANCHOR, start, events.end(event), pointer, "alias");
      return false;
    }
    if (event.getAnchor().isPresent()) {
      int at = events.property(start, '&');
      report(Code.YAML_ANCHOR, at, events.word(at), pointer, "anchor");
    }
    boolean tagged =
        event instanceof ScalarEvent scalar
            ? scalar.getTag().isPresent()
            : event instanceof CollectionStartEvent collection && collection.getTag().isPresent();
    if (tagged) {
      int at = events.property(start, '!');
      report(Code.YAML_TAG, at, events.word(at), pointer, "tag");
    }
    return true;
  }

  private Node scalar(ScalarEvent event, Pointer pointer) {
    int start = events.content(event);
    int end = events.end(event);
    lastEnd = Math.max(lastEnd, end);
    Place place = source.place(start, end);
    String written = event.getValue();
    if (event.isPlain()) {
      switch (written) {
        case "", "~", "null" -> {
          return new Node.Null(place, pointer);
        }
        case "true", "false" -> {
          return new Node.Bool(written.equals("true"), place, pointer);
        }
        default -> {
          if (Numeral.isJson(written)) {
            return new Node.Number(bounds.number(written, place, pointer), place, pointer);
          }
        }
      }
      arabicComma(event, start, end, pointer);
    }
    Node.Text text = text(event, start, end, place, pointer);
    bounds.text(text.text(), place, pointer);
    return text;
  }

  private Node.Text text(ScalarEvent event, int start, int end, Place place, Pointer pointer) {
    String value = event.getValue();
    if ((event.isLiteral() || event.isFolded()) && value.endsWith("\n")) {
      value = value.substring(0, value.length() - 1);
    }
    YamlScalar scalar = new YamlScalar(source, value, start, end, event.getScalarStyle());
    String characters = value.indexOf(STAND_IN) < 0 ? null : scalar.characters();
    return new Node.Text(characters == null ? value : characters, scalar, place, pointer);
  }

  /** {@code [غزة، رفح]} is one text to YAML, and was meant as two. */
  private void arabicComma(ScalarEvent event, int start, int end, Pointer pointer) {
    int comma = events.isInBrackets(event) ? source.text().indexOf('،', start) : -1;
    if (comma >= 0 && comma < end) {
      report(Code.YAML_ARABIC_COMMA, comma, comma + 1, pointer, "arabic-comma");
    }
  }

  private Node.@Nullable Sequence sequence(SequenceStartEvent begin, Pointer pointer, int depth) {
    List<Node> items = new ArrayList<>();
    Event event = events.next();
    while (event != null && !(event instanceof SequenceEndEvent)) {
      Node item = value(event, pointer.to(items.size()), depth);
      if (item == null) {
        return null;
      }
      items.add(item);
      event = events.next();
    }
    if (event == null || !count(event, pointer)) {
      return null;
    }
    return new Node.Sequence(items, place(begin, event), pointer);
  }

  private Node.@Nullable Mapping mapping(MappingStartEvent begin, Pointer pointer, int depth) {
    Map<String, Node.Member> members = new LinkedHashMap<>();
    Event event = events.next();
    while (event != null && !(event instanceof MappingEndEvent)) {
      if (!count(event, pointer) || !isBare((NodeEvent) event, pointer)) {
        return null;
      }
      if (!(event instanceof ScalarEvent key)) {
        int at = events.start(event);
        report(Code.YAML_KEY, at, at + 1, pointer, "complex-key");
        return null;
      }
      if (!member(key, members, pointer, depth)) {
        return null;
      }
      event = events.next();
    }
    if (event == null || !count(event, pointer)) {
      return null;
    }
    return new Node.Mapping(List.copyOf(members.values()), place(begin, event), pointer);
  }

  private boolean member(
      ScalarEvent event, Map<String, Node.Member> members, Pointer pointer, int depth) {
    int start = events.content(event);
    int end = events.end(event);
    Place place = source.place(start, end);
    String key = text(event, start, end, place, pointer).text();
    Pointer to = pointer.to(key);
    bounds.key(key, place, pointer);
    Event next = events.next();
    Node value = next == null ? null : value(next, to, depth);
    if (next == null || value == null) {
      return false;
    }
    int colon = event.isPlain() ? key.indexOf(':') : -1;
    if (event.isPlain() && key.isEmpty()) {
      report(Code.YAML_KEY, start, start + 1, pointer, "no-key");
    } else if (event.isPlain() && key.equals("<<")) {
      report(Code.YAML_MERGE, start, end, pointer, "merge");
    } else if (colon > 0 && value instanceof Node.Null && events.end(next) == events.start(next)) {
      report(Code.YAML_SYNTAX, start + colon, start + colon + 1, pointer, "no-space");
    } else {
      Node.Member first = members.putIfAbsent(key, new Node.Member(key, place, value));
      if (first != null) {
        bounds.duplicate(first, place, to);
      }
    }
    return true;
  }

  /** A collection in brackets goes to its bracket, one in lines to the end of what is in it. */
  private Place place(CollectionStartEvent begin, Event end) {
    int start = events.content(begin);
    if (begin.isFlow()) {
      lastEnd = Math.max(lastEnd, events.end(end));
    }
    return source.place(start, Math.max(start + 1, lastEnd));
  }

  private boolean count(Event event, Pointer pointer) {
    return bounds.count(source, events.start(event), pointer);
  }

  private void report(Code code, int start, int end, Pointer pointer, String key) {
    Message help = Message.of("yaml." + key + ".help");
    problems.report(code, source.place(start, end), pointer, Message.of("yaml." + key), help);
  }
}
