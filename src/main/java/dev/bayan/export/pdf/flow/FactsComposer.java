package dev.bayan.export.pdf.flow;

import dev.bayan.plan.Block;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Prose;
import dev.bayan.style.Colour;
import dev.bayan.style.TextRole;
import dev.bayan.style.TextStyle;
import dev.bayan.style.Theme;
import java.util.ArrayList;
import java.util.List;

/**
 * The facts below the title in two columns, labels and what they label, so that the eye finds the
 * date or the source at once. The classification is bold and in its own colour.
 *
 * <p>They are a list whose labels say what stands beside them (ISO 32000-1, 14.8.4.3.3: Lbl is the
 * term, LBody what is said of it), so that who listens hears how many there are, and may skip them.
 */
final class FactsComposer {

  /** Distance of the two columns, in multiples of the text's size. */
  private static final double GUTTER = 1.1;

  /** Share of the line that the labels may take; longer ones stand on a line of their own. */
  private static final double WIDEST = 0.35;

  private final Pack pack;
  private final Theme theme;
  private final Paragraphs paragraphs;
  private final Frame frame;
  private final TextStyle style;

  FactsComposer(Pack pack, Paragraphs paragraphs, Frame frame) {
    this.pack = pack;
    this.theme = pack.theme();
    this.paragraphs = paragraphs;
    this.frame = frame;
    this.style = theme.style(TextRole.FACTS);
  }

  List<Strip> compose(Block.Facts facts, Tag document) {
    List<Prose> labels = new ArrayList<>();
    double widest = 0;
    for (Block.Fact fact : facts.facts()) {
      String words = fact.label().text() + pack.labels().labelEnd();
      Prose label = Prose.of(words, frame.direction());
      labels.add(label);
      widest = Math.max(widest, paragraphs.lines().extent(label, bold(style.colour()))[1]);
    }
    List<Strip> strips = new ArrayList<>();
    Tag list = document.child("L").listNumbering("None");
    for (int i = 0; i < labels.size(); i++) {
      Tag item = list.child("LI");
      Block.Fact fact = facts.facts().get(i);
      List<Strip> lines =
          widest > WIDEST * frame.width()
              ? below(labels.get(i), fact, item)
              : beside(labels.get(i), fact, widest, item);
      lines.forEach(line -> strips.add(line.kept(Strip.Keep.IF_WHOLE)));
    }
    return strips;
  }

  private List<Strip> beside(Prose label, Block.Fact fact, double widest, Tag item) {
    Strip labelLine =
        paragraphs
            .compose(label, bold(style.colour()), frame.part(0, widest), item.child("Lbl"))
            .get(0);
    List<Strip> lines = value(fact, frame.inset(widest + GUTTER * style.size(), 0), item);
    lines.set(0, lines.get(0).withMarks(sideBySide(labelLine, lines.get(0), frame)));
    return lines;
  }

  private List<Strip> below(Prose label, Block.Fact fact, Tag item) {
    List<Strip> lines =
        new ArrayList<>(paragraphs.compose(label, bold(style.colour()), frame, item.child("Lbl")));
    lines.addAll(value(fact, frame.inset(GUTTER * style.size(), 0), item));
    return lines;
  }

  private List<Strip> value(Block.Fact fact, Frame in, Tag item) {
    return new ArrayList<>(
        paragraphs.compose(fact.text(), valueStyle(fact), in, item.child("LBody")));
  }

  private TextStyle valueStyle(Block.Fact fact) {
    Colour marking = fact.marking();
    return marking == null ? inked() : bold(marking);
  }

  private TextStyle inked() {
    Colour ink = theme.palette().ink();
    return new TextStyle(style.size(), style.bold(), ink, style.leading(), style.before(), 0);
  }

  private TextStyle bold(Colour colour) {
    return new TextStyle(style.size(), true, colour, style.leading(), style.before(), 0);
  }

  /** What stands at the start of a line and what follows it, painted in visual order. */
  static List<Mark> sideBySide(Strip label, Strip body, Frame frame) {
    boolean labelFirst = !frame.direction().isRightToLeft();
    List<Mark> marks = new ArrayList<>(labelFirst ? label.marks() : body.marks());
    marks.addAll(labelFirst ? body.marks() : label.marks());
    return marks;
  }
}
