package dev.bayan.read;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * The events of a YAML source, each with its offsets, up to the first mistake.
 *
 * <pre>
 * "a: [1]" → mapping, scalar a, sequence, scalar 1, and the ends of both; null after a mistake
 * </pre>
 */
final class YamlEvents {

  private static final int LARGEST_BUFFER = 1 << 20;

  private final SourceText source;
  private final Problems problems;
  private final YamlMarks marks;
  private final ParserImpl parser;
  private @Nullable ScalarEvent lastScalar;
  private int brackets;
  private int reached;
  private @Nullable Code fault;

  YamlEvents(SourceText source, Problems problems) {
    this.source = source;
    this.problems = problems;
    this.marks = new YamlMarks(source.text());
    String text = printable(source.text());
    // The window of the parser's reader is copied whenever it grows: it grows in few steps.
    LoadSettings settings =
        LoadSettings.builder()
            .setUseMarks(true)
            .setParseComments(false)
            .setCodePointLimit(Integer.MAX_VALUE)
            .setBufferSize(Math.min(text.length() + 2, LARGEST_BUFFER))
            .build();
    this.parser = new ParserImpl(settings, new StreamReader(settings, text));
  }

  /** The next event; null, and reported, where the source is no YAML. */
  // The parser throws what its numbers, stacks and lists throw, too.
  @Nullable Event next() {
    Event event;
    try {
      event = parser.next();
    } catch (MarkedYamlEngineException e) {
      fault(YamlSlip.of(source.text(), e, marks, lastScalar));
      return null;
    } catch (RuntimeException e) {
      fault(YamlSlip.unknown(source.text(), reached));
      return null;
    }
    reached = Math.max(reached, start(event));
    if (event instanceof ScalarEvent scalar) {
      lastScalar = scalar;
    }
    return event;
  }

  /** What the events ended with; null as long as all is well. */
  @Nullable Code fault() {
    return fault;
  }

  private void fault(YamlSlip slip) {
    fault = slip.code();
    int last = Math.max(0, source.text().stripTrailing().length() - 1);
    int start = Math.min(slip.start(), last);
    problems.report(
        slip.code(),
        source.place(start, Math.max(start + 1, slip.end())),
        Pointer.ROOT,
        Message.of("yaml." + slip.key()),
        Message.of("yaml." + slip.key() + ".help"));
  }

  int start(Event event) {
    return marks.offset(event.getStartMark());
  }

  int end(Event event) {
    return marks.offset(event.getEndMark());
  }

  /** Where a node itself begins, its anchor and its tag left out. */
  int content(NodeEvent event) {
    int at = start(event);
    boolean isEmpty = event instanceof ScalarEvent && at == end(event);
    while (!isEmpty && at < source.text().length() && "&!".indexOf(source.text().charAt(at)) >= 0) {
      at = skip(word(at));
    }
    return Math.min(at, Math.max(start(event), end(event)));
  }

  /** Where among the properties of a node the one stands that begins with a sign. */
  int property(int start, char sign) {
    int at = start;
    String text = source.text();
    while (at < text.length() && "&!".indexOf(text.charAt(at)) >= 0 && text.charAt(at) != sign) {
      at = skip(word(at));
    }
    return at < text.length() && text.charAt(at) == sign ? at : start;
  }

  /** Where the characters without white space end that go on from here. */
  int word(int from) {
    int at = from;
    while (at < source.text().length() && !Character.isWhitespace(source.text().charAt(at))) {
      at++;
    }
    return Math.max(at, Math.min(from + 1, source.text().length()));
  }

  private int skip(int from) {
    int at = from;
    while (at < source.text().length() && Character.isWhitespace(source.text().charAt(at))) {
      at++;
    }
    return at;
  }

  /** Whether a scalar is an item or a key between brackets. */
  boolean isInBrackets(ScalarEvent event) {
    return brackets > 0 && event.isPlain();
  }

  void enter(CollectionStartEvent event) {
    brackets += event.isFlow() ? 1 : 0;
  }

  void leave(CollectionStartEvent event) {
    brackets -= event.isFlow() ? 1 : 0;
  }

  /**
   * The source with a stand-in for each character that YAML does not allow anywhere, and LF for CR
   * alone, which the parser does not know in block scalars.
   */
  private static String printable(String text) {
    char[] characters = text.toCharArray();
    for (int i = 0; i < characters.length; i++) {
      char c = characters[i];
      if (c == '\r') {
        boolean isAlone = i + 1 == characters.length || characters[i + 1] != '\n';
        characters[i] = isAlone ? '\n' : c;
      } else if ((Character.isISOControl(c) && c != '\t' && c != '\n' && c != 0x85)
          || c >= '\uFFFE') {
        characters[i] = YamlTree.STAND_IN;
      }
    }
    return new String(characters);
  }
}
