package dev.bayan.plan;

import dev.bayan.model.RichText;
import dev.bayan.text.Direction;
import dev.bayan.text.Run;
import dev.bayan.text.Runs;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One paragraph whose words are final: spans in logical order, each with its direction decided.
 *
 * <pre>
 * Prose.of("قال David أمس", RIGHT_TO_LEFT).spans() → "قال " level 1, "David" level 2, " أمس" level 1
 * </pre>
 */
public final class Prose {

  private final Direction base;
  private final String text;

  /** Where the whole of it leads, as long as its spans are not kept. */
  private final @Nullable URI link;

  /** Whether they stay once they have been found out. */
  private final boolean keepsSpans;

  /**
   * Null: nobody has asked for them, or they are found out whenever they are asked for. Two threads
   * that ask at once find the same, and a list that cannot change needs no lock.
   */
  private @Nullable List<Span> spans;

  private Prose(Direction base, String text, @Nullable URI link, boolean keepsSpans) {
    this.base = base;
    this.text = text;
    this.link = link;
    this.keepsSpans = keepsSpans;
  }

  /** A paragraph of spans whose directions are decided. */
  public Prose(Direction base, List<Span> spans) {
    this(base, joined(spans), null, true);
    this.spans = List.copyOf(spans);
  }

  private static String joined(List<Span> spans) {
    if (spans.size() == 1) {
      return spans.get(0).text();
    }
    StringBuilder text = new StringBuilder();
    for (Span span : spans) {
      text.append(span.text());
    }
    return text.toString();
  }

  /** A stretch of text of one emphasis, before its direction is known. */
  public record Segment(String text, boolean strong, boolean emphasis, @Nullable URI link) {

    /** A stretch that is set as its style says. */
    static Segment plain(String text) {
      return new Segment(text, false, false, null);
    }
  }

  /**
   * A paragraph as {@link #linked} makes it, which takes a fifth of the memory, and longer to be
   * read: for the cells of large tables, most of which are read once or twice.
   */
  static Prose later(String text, @Nullable URI link, Direction base) {
    return isAllDrawn(text) ? new Prose(base, text, link, false) : linked(text, link, base);
  }

  /** Whether the spans of a text say all of it, and there are some. */
  private static boolean isAllDrawn(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Runs.isIsolateControl(text.charAt(i))) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** A paragraph without emphasis or links. */
  public static Prose of(String text, Direction base) {
    return of(List.of(Segment.plain(text)), base);
  }

  /** A paragraph that leads somewhere as a whole; a null link leads nowhere. */
  public static Prose linked(String text, @Nullable URI link, Direction base) {
    return of(List.of(new Segment(text, false, false, link)), base);
  }

  /** A paragraph as its author emphasised it. */
  public static Prose of(RichText text, Direction base) {
    return linked(text, null, base);
  }

  /** The same, leading somewhere wherever it has no link of its own. */
  static Prose linked(RichText text, @Nullable URI link, Direction base) {
    List<Segment> segments = new ArrayList<>(text.pieces().size());
    for (RichText.Piece piece : text.pieces()) {
      URI target = piece.link() == null ? link : piece.link();
      segments.add(new Segment(piece.text(), piece.strong(), piece.emphasis(), target));
    }
    return of(segments, base);
  }

  /**
   * Direction is resolved over the whole paragraph, then cut where emphasis or links change; of a
   * plain one when it is first asked for, which is by several threads where a pack is alone.
   */
  public static Prose of(List<Segment> segments, Direction base) {
    if (segments.size() == 1) {
      Segment only = segments.get(0);
      return !only.strong() && !only.emphasis() && isAllDrawn(only.text())
          ? new Prose(base, only.text(), only.link(), true)
          : new Prose(base, spans(only, base));
    }
    StringBuilder whole = new StringBuilder();
    for (Segment segment : segments) {
      whole.append(segment.text());
    }
    List<Run> runs = Runs.of(whole.toString(), base);
    List<Span> spans = new ArrayList<>();
    int segment = 0;
    int left = drawn(segments.get(0));
    for (Run run : runs) {
      int at = 0;
      while (at < run.text().length()) {
        while (left == 0) {
          left = drawn(segments.get(++segment));
        }
        int take = Math.min(left, run.text().length() - at);
        spans.add(span(run, run.text().substring(at, at + take), segments.get(segment)));
        at += take;
        left -= take;
      }
    }
    return new Prose(base, spans);
  }

  /** How many code units of a segment are in the runs, which leave out the controls of isolates. */
  private static int drawn(Segment segment) {
    int drawn = 0;
    for (int i = 0; i < segment.text().length(); i++) {
      drawn += Runs.isIsolateControl(segment.text().charAt(i)) ? 0 : 1;
    }
    return drawn;
  }

  private static List<Span> spans(Segment only, Direction base) {
    List<Run> runs = Runs.of(only.text(), base);
    Span[] spans = new Span[runs.size()];
    for (int i = 0; i < spans.length; i++) {
      spans[i] = span(runs.get(i), runs.get(i).text(), only);
    }
    return List.of(spans);
  }

  private static Span span(Run run, String text, Segment segment) {
    return new Span(
        text, run.level(), run.complex(), segment.strong(), segment.emphasis(), segment.link());
  }

  /** The same words, leading somewhere as a whole. */
  public Prose leadingTo(URI link) {
    List<Span> linked = new ArrayList<>();
    for (Span s : spans()) {
      linked.add(new Span(s.text(), s.level(), s.complex(), s.strong(), s.emphasis(), link));
    }
    return new Prose(base, linked);
  }

  /** The direction that the paragraph as a whole has. */
  public Direction base() {
    return base;
  }

  /** The stretches of one direction and emphasis, in logical order. */
  public List<Span> spans() {
    List<Span> known = spans;
    if (known == null) {
      known = spans(new Segment(text, false, false, link), base);
      if (keepsSpans) {
        spans = known;
      }
    }
    return known;
  }

  /** Whether any of it leads somewhere. */
  public boolean leads() {
    List<Span> known = spans;
    boolean leads = link != null;
    for (int i = 0; known != null && i < known.size(); i++) {
      leads |= known.get(i).link() != null;
    }
    return leads;
  }

  /** The words, in logical order. */
  public String text() {
    return text;
  }

  /** Whether all of it is set as its style says, and leads nowhere. */
  public boolean isPlain() {
    List<Span> known = spans;
    if (known == null) {
      return link == null;
    }
    for (Span span : known) {
      if (span.strong() || span.emphasis() || span.link() != null) {
        return false;
      }
    }
    return true;
  }

  /** Where the paragraph leads, each address once, in the order in which they stand. */
  public List<URI> links() {
    List<Span> known = spans;
    if (known == null) {
      return link == null ? List.of() : List.of(link);
    }
    if (known.size() == 1 && known.get(0).link() == null) {
      return List.of();
    }
    Set<URI> links = new LinkedHashSet<>();
    for (Span span : known) {
      if (span.link() != null) {
        links.add(span.link());
      }
    }
    return List.copyOf(links);
  }

  public boolean isEmpty() {
    List<Span> known = spans;
    return known != null && known.isEmpty();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other == this
        || (other instanceof Prose prose
            && base == prose.base
            && text.equals(prose.text)
            && spans().equals(prose.spans()));
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return "Prose[base=" + base + ", spans=" + spans() + "]";
  }
}
