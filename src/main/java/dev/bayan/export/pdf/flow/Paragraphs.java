package dev.bayan.export.pdf.flow;

import dev.bayan.plan.Prose;
import dev.bayan.style.FontFile;
import dev.bayan.style.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Paragraphs to strips, a line each, with no line left alone at either side of a page break. */
final class Paragraphs {

  private final Lines lines;
  private final LineSetter setter;

  /** Above and below the baseline, in ems. */
  private final double ascent;

  private final double descent;

  Paragraphs(Lines lines, LineSetter setter, FontFile font) {
    this.lines = lines;
    this.setter = setter;
    this.ascent = (double) font.ascent() / font.unitsPerEm();
    this.descent = (double) -font.descent() / font.unitsPerEm();
  }

  /** The paragraph's lines; the first carries the style's space before. */
  List<Strip> compose(Prose prose, TextStyle style, Frame frame, Tag tag) {
    return compose(lines.of(prose, style, frame.width()), style, frame, tag, false);
  }

  /** The same of its words and spaces. */
  List<Strip> compose(List<Token> tokens, TextStyle style, Frame frame, Tag tag) {
    return compose(lines.of(tokens, frame.width()), style, frame, tag, false);
  }

  /** The same of running text, whose lines fill the frame if the theme wants it. */
  List<Strip> running(Prose prose, TextStyle style, Frame frame, Tag tag) {
    return compose(lines.justified(prose, style, frame.width()), style, frame, tag, false);
  }

  /** The same of a title. */
  List<Strip> title(Prose prose, TextStyle style, Frame frame, Tag tag) {
    return compose(lines.balanced(prose, style, frame.width()), style, frame, tag, false);
  }

  /** The same, each line in the middle of the frame. */
  List<Strip> centred(Prose prose, TextStyle style, Frame frame, Tag tag) {
    return compose(lines.balanced(prose, style, frame.width()), style, frame, tag, true);
  }

  private List<Strip> compose(
      List<Lines.Line> broken, TextStyle style, Frame frame, Tag tag, boolean isCentred) {
    List<Strip> strips = new ArrayList<>(broken.size());
    double baseline = baseline(style);
    for (int i = 0; i < broken.size(); i++) {
      Frame in = isCentred ? centred(broken.get(i), frame) : frame;
      List<Mark> marks = setter.set(broken.get(i), in, baseline, tag);
      Strip strip = Strip.of(i == 0 ? style.before() : 0, style.lineHeight(), marks);
      boolean orphan = i == 0 && broken.size() > 1;
      boolean widow = i == broken.size() - 2;
      strips.add(orphan || widow ? strip.keptWithNext() : strip);
    }
    return strips;
  }

  private static Frame centred(Lines.Line line, Frame frame) {
    double room = frame.width() - Lines.width(line.tokens());
    return frame.inset(Math.max(0, room / 2), 0);
  }

  /** The baseline's distance from the top of a line, the font's own height centred in it. */
  double baseline(TextStyle style) {
    double above = ascent * style.size();
    double below = descent * style.size();
    return (style.lineHeight() - above - below) / 2 + above;
  }

  Lines lines() {
    return lines;
  }

  LineSetter setter() {
    return setter;
  }

  /** Adds marks to every strip of a paragraph, at the same height in each. */
  static List<Strip> with(List<Strip> strips, Function<Strip, Mark> mark) {
    return strips.stream()
        .map(
            strip -> {
              List<Mark> marks = new ArrayList<>();
              marks.add(mark.apply(strip));
              marks.addAll(strip.marks());
              return strip.withMarks(marks);
            })
        .toList();
  }
}
