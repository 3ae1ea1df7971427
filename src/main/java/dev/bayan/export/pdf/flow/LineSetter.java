package dev.bayan.export.pdf.flow;

import dev.bayan.export.pdf.shape.Glyph;
import dev.bayan.text.Direction;
import java.net.URI;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sets one line: puts its words into visual order (UAX #9, rule L2), joins them into runs, and
 * hangs the runs into the structure tree in logical order.
 */
final class LineSetter {

  /** So many at a time, lest there be a glyph for each number of them. */
  private static final int MARKS = 8;

  /** Poppler knows no text of one glyph that takes more than 255 characters to write. */
  private static final int MOST_MARKS = 48;

  /** Whether the document runs right to left. */
  private final boolean rightToLeft;

  private final Letterer letterer;

  LineSetter(Letterer letterer, Direction direction) {
    this.letterer = letterer;
    this.rightToLeft = direction.isRightToLeft();
  }

  /**
   * Marks for a line that begins at the frame's start edge. It ends in a space unless its last word
   * goes on: readers that go by the order of painting alone would join it to what comes next.
   *
   * @param baseline distance from the top of the strip
   * @param tag the element the line belongs to; null for an artifact
   */
  List<Mark> set(Lines.Line line, Frame frame, double baseline, @Nullable Tag tag) {
    List<Token> tokens = new ArrayList<>(line.tokens().size() + 1);
    tokens.addAll(line.tokens());
    double left = frame.fromStart(0, Lines.width(tokens));
    if (!tokens.isEmpty() && !line.wordGoesOn()) {
      boolean turned = frame.direction().isRightToLeft() || isRightToLeft(tokens);
      Direction direction = turned ? Direction.RIGHT_TO_LEFT : Direction.LEFT_TO_RIGHT;
      Token end = letterer.lineEnd(tokens.get(tokens.size() - 1), direction);
      tokens.add(end);
      left -= turned ? end.width() : 0;
    }
    return set(tokens, left, baseline, tag);
  }

  /** Whether a line, be it of an English document, has Arabic and its numbers alone. */
  private static boolean isRightToLeft(List<Token> tokens) {
    boolean letters = false;
    for (Token token : tokens) {
      if (token.level() == 0) {
        return false;
      }
      letters |= token.isRightToLeft();
    }
    return letters;
  }

  /** Marks for tokens in logical order whose left edge is known. */
  List<Mark> set(List<Token> tokens, double left, double baseline, @Nullable Tag tag) {
    Token[] visual = inVisualOrder(tokens);
    if (isOneRun(visual)) {
      List<Token> group = Arrays.asList(visual);
      List<Glyph> glyphs = RunGlyphs.of(group, Zones.Place.PLAIN, false, new Brackets());
      return marks(
          tokens, List.of(new Positioned(group, run(group, glyphs, true), left)), baseline, tag);
    }
    Zones zones = new Zones(visual);
    List<List<Token>> groups = zones.runs();
    List<Positioned> runs = new ArrayList<>(groups.size());
    Brackets brackets = new Brackets();
    double x = left;
    for (int i = 0; i < groups.size(); i++) {
      List<Token> group = groups.get(i);
      boolean beforeVowel = i + 1 < groups.size() && RunGlyphs.beginWithVowel(groups.get(i + 1));
      List<Glyph> glyphs = RunGlyphs.of(group, zones.place(i), beforeVowel, brackets);
      TextRun run = run(group, glyphs, groups.size() == 1);
      runs.add(new Positioned(group, run, x));
      x += run.width();
    }
    if (rightToLeft && zones.haveLeftToRight()) {
      balance(runs);
    }
    List<Mark> marks = marks(tokens, runs, baseline, tag);
    if (marks.size() == 1) {
      return marks;
    }
    List<Mark> ordered = new ArrayList<>(marks.size());
    for (int place : zones.order()) {
      ordered.add(marks.get(place));
    }
    return ordered;
  }

  /** Whether a line is right-to-left words lettered alike, as most are: one zone, without marks. */
  static boolean isOneRun(Token[] visual) {
    for (int i = 0; i < visual.length; i++) {
      Token token = visual[i];
      if (!token.isRightToLeft() || (i > 0 && !visual[i - 1].joins(token))) {
        return false;
      }
    }
    return visual.length > 0;
  }

  /** Left to right by their levels; most lines run from right to left, and that is all. */
  static Token[] inVisualOrder(List<Token> logical) {
    int count = logical.size();
    Token[] visual = new Token[count];
    byte[] levels = new byte[count];
    boolean turned = true;
    for (int i = 0; i < count; i++) {
      Token token = logical.get(i);
      visual[count - 1 - i] = token;
      levels[i] = (byte) token.level();
      turned &= levels[i] == 1;
    }
    if (!turned) {
      logical.toArray(visual);
      Bidi.reorderVisually(levels, 0, visual, 0, count);
    }
    return visual;
  }

  /**
   * Gives a line that has more left-to-right characters than others so many marks more at its left
   * end: poppler takes a page for what most of its characters are.
   */
  private void balance(List<Positioned> runs) {
    int excess = 0;
    for (Positioned run : runs) {
      for (Glyph glyph : run.run().glyphs()) {
        excess += Signs.excess(glyph.text());
      }
    }
    if (excess >= 0) {
      Positioned first = runs.get(0);
      List<Glyph> glyphs = new ArrayList<>(first.run().glyphs());
      for (int marks = (excess / MARKS + 1) * MARKS; marks > 0; marks -= MOST_MARKS) {
        String text = Token.RIGHT_TO_LEFT_MARK.repeat(Math.min(marks, MOST_MARKS));
        glyphs.add(0, Glyph.mark(text, 0));
      }
      TextRun run = run(first.group(), glyphs, first.run().lettering(), first.run().width(), false);
      runs.set(0, new Positioned(first.group(), run, first.x()));
    }
  }

  private record Positioned(List<Token> group, TextRun run, double x) {}

  private TextRun run(List<Token> group, List<Glyph> glyphs, boolean alone) {
    int width = 0;
    for (int i = 0, count = glyphs.size(); i < count; i++) {
      width += glyphs.get(i).width();
    }
    Lettering lettering = group.get(0).lettering();
    return run(group, glyphs, lettering, lettering.points(width), alone);
  }

  /** Only where the document runs right to left does PDFium turn all lines round. */
  private TextRun run(
      List<Token> group, List<Glyph> glyphs, Lettering lettering, double width, boolean alone) {
    boolean turned = rightToLeft && !group.get(0).isRightToLeft();
    List<List<Glyph>> pieces = turned ? Pieces.of(glyphs) : List.of();
    return new TextRun(glyphs, lettering, width, alone, pieces);
  }

  private List<Mark> marks(
      List<Token> logical, List<Positioned> runs, double baseline, @Nullable Tag tag) {
    List<Mark> marks = new ArrayList<>(runs.size());
    if (tag == null) {
      runs.forEach(run -> marks.add(new Mark.Text(null, run.x(), baseline, run.run())));
      return marks;
    }
    if (runs.size() == 1) {
      marks.add(owned(runs.get(0), baseline, tag));
      return marks;
    }
    Mark[] visual = new Mark[runs.size()];
    int last = -1;
    for (Token token : logical) {
      // Most tokens stand in the run of the one before them.
      if (last < 0 || !runs.get(last).group().contains(token)) {
        last = runOf(token, runs);
        visual[last] = visual[last] == null ? owned(runs.get(last), baseline, tag) : visual[last];
      }
    }
    marks.addAll(List.of(visual));
    return marks;
  }

  /** Tokens are told apart by identity: a line may hold a word twice. */
  private static int runOf(Token token, List<Positioned> runs) {
    int run = 0;
    while (!runs.get(run).group().contains(token)) {
      run++;
    }
    return run;
  }

  private Mark owned(Positioned run, double baseline, Tag tag) {
    Tag owner = owner(run.group().get(0), tag);
    owner.add(run.run());
    return new Mark.Text(owner, run.x(), baseline, run.run());
  }

  /** Links and text in another language are elements of their own. */
  private Tag owner(Token token, Tag tag) {
    Tag owner = tag;
    if (token.link() != null) {
      Tag last = lastKid(tag);
      owner = last != null && token.link().equals(last.link()) ? last : link(tag, token.link());
    }
    // Foreign is text in the other script than the document's own.
    return token.foreign() ? owner.child("Span").language(rightToLeft ? "en" : "ar") : owner;
  }

  /** What leads elsewhere in the document is a Reference (14.8.4.4.1). */
  private static Tag link(Tag tag, URI target) {
    Tag parent = Bookmark.isWithin(target) ? tag.child("Reference") : tag;
    return parent.child("Link").link(target);
  }

  /** The last element, looked for in a Reference too. */
  private static @Nullable Tag lastKid(Tag tag) {
    List<Kid> kids = tag.kids();
    Tag last = !kids.isEmpty() && kids.get(kids.size() - 1) instanceof Tag kid ? kid : null;
    return last != null && last.role().equals("Reference") ? lastKid(last) : last;
  }
}
