package dev.bayan.export.pdf.flow;

import dev.bayan.plan.Pack;
import dev.bayan.plan.Prose;
import dev.bayan.plan.Strip;
import dev.bayan.style.Colour;
import dev.bayan.style.TextRole;
import dev.bayan.style.TextStyle;
import dev.bayan.style.Theme;
import java.util.ArrayList;
import java.util.List;

/**
 * Header and footer of every page: three slots on one line that never touch each other. The first
 * page has of the header only the classification. All artifacts.
 */
final class RunningHeads {

  /** From the text block to the line, in multiples of its height. */
  private static final double DISTANCE = 1.4;

  private final Pack pack;
  private final Theme theme;
  private final Paragraphs paragraphs;
  private final Sheet sheet;
  private final Frame frame;
  private final TextStyle style;

  RunningHeads(Pack pack, Paragraphs paragraphs, Sheet sheet) {
    this.pack = pack;
    this.theme = pack.theme();
    this.paragraphs = paragraphs;
    this.sheet = sheet;
    this.frame = sheet.frame();
    this.style = theme.style(TextRole.RUNNING_HEAD);
  }

  /** The header of one page, counted from 1. */
  List<Mark> header(int page, int pages) {
    double margin = sheet.top();
    double foot = margin - distance(margin);
    List<Strip.Slot> slots = new ArrayList<>(pack.header().slots());
    slots.replaceAll(slot -> page > 1 || slot.marking() != null ? slot : Strip.Slot.EMPTY);
    List<Mark> marks = line(slots, page, pages, foot - style.lineHeight());
    if (page > 1 && !marks.isEmpty()) {
      double y = foot + distance(margin) * 0.08;
      marks.add(new Mark.Fill(frame.left(), y, frame.width(), 0.5, theme.palette().rule()));
    }
    return marks;
  }

  /** The footer of one page, counted from 1. */
  List<Mark> footer(int page, int pages) {
    double margin = sheet.height() - sheet.bottom();
    double top = sheet.bottom() + distance(margin);
    return line(pack.footer().slots(), page, pages, top);
  }

  /** From the text block to the line, or what centres it in a narrow margin. */
  private double distance(double margin) {
    return Math.min(DISTANCE * style.lineHeight(), Math.max(0, (margin - style.lineHeight()) / 2));
  }

  private List<Mark> line(List<Strip.Slot> slots, int page, int pages, double top) {
    List<Prose> words = new ArrayList<>(slots.size());
    double[] needs = new double[slots.size()];
    for (int i = 0; i < needs.length; i++) {
      words.add(slots.get(i).on(page, pages, pack.digits(), pack.direction()));
      needs[i] = width(words.get(i), style(slots.get(i)));
    }
    Slots rooms = Slots.of(slots, needs, frame.width(), 1.25 * style.size());
    List<Mark> marks = new ArrayList<>();
    double baseline = top + paragraphs.baseline(style);
    // Painted in visual order, left to right.
    for (int n = 0; n < slots.size(); n++) {
      int i = frame.direction().isRightToLeft() ? slots.size() - 1 - n : n;
      if (slots.get(i).isEmpty() || rooms.width(i) < Math.min(needs[i], style.size())) {
        continue;
      }
      List<Token> tokens = fitted(words.get(i), style(slots.get(i)), rooms.width(i));
      double x = frame.fromStart(rooms.at(i, Lines.width(tokens)), Lines.width(tokens));
      marks.addAll(paragraphs.setter().set(tokens, x, baseline, null));
    }
    return marks;
  }

  private double width(Prose words, TextStyle in) {
    return words.isEmpty() ? 0 : paragraphs.lines().extent(words, in)[1];
  }

  /** The classification is bold and in its own colour. */
  private TextStyle style(Strip.Slot slot) {
    Colour marking = slot.marking();
    return marking == null
        ? style
        : new TextStyle(style.size(), true, marking, style.leading(), 0, 0);
  }

  /** A slot's words on one line, their end left out where they are too long. */
  private List<Token> fitted(Prose words, TextStyle in, double room) {
    Lines lines = paragraphs.lines();
    List<Lines.Line> whole = lines.of(words, in, room);
    if (whole.size() == 1) {
      return whole.get(0).tokens();
    }
    List<Token> tokens = lines.first(words, in, room).tokens();
    String first = String.join("", tokens.stream().map(Token::text).toList());
    int cut = first.length();
    while (cut > 1) {
      Prose shorter = Prose.of(first.substring(0, cut).stripTrailing() + "…", words.base());
      List<Lines.Line> attempt = lines.of(shorter, in, room);
      if (attempt.size() == 1) {
        return attempt.get(0).tokens();
      }
      int space = first.lastIndexOf(' ', cut - 1);
      cut = space > 0 ? space : first.offsetByCodePoints(cut, -1);
    }
    return tokens;
  }
}
