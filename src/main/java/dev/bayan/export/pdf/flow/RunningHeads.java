package dev.bayan.export.pdf.flow;

import dev.bayan.plan.Pack;
import dev.bayan.plan.Prose;
import dev.bayan.style.TextRole;
import dev.bayan.style.TextStyle;
import dev.bayan.style.Theme;
import java.util.ArrayList;
import java.util.List;

/**
 * Header and footer of every page: the title from the second page on, the marking on all of them,
 * the page's number among how many. All artifacts.
 */
final class RunningHeads {

  private final Pack pack;
  private final Theme theme;
  private final Paragraphs paragraphs;
  private final Frame frame;
  private final TextStyle style;

  RunningHeads(Pack pack, Paragraphs paragraphs, Frame frame) {
    this.pack = pack;
    this.theme = pack.theme();
    this.paragraphs = paragraphs;
    this.frame = frame;
    this.style = theme.style(TextRole.RUNNING_HEAD);
  }

  /** The marks of one page, counted from 1. */
  List<Mark> of(int page, int pages) {
    List<Mark> marks = new ArrayList<>();
    double height = theme.page().height().points();
    double head = theme.page().top().points() - 20;
    double room = frame.width();
    Pack.Marking marking = pack.head().marking();
    if (marking != null) {
      TextStyle bold =
          new TextStyle(style.size() + 0.5, true, marking.colour(), style.leading(), 0, 0);
      List<Token> words = paragraphs.lines().of(marking.text(), bold, room).get(0).tokens();
      double width = Lines.width(words);
      double x = frame.fromStart(frame.width() - width, width);
      marks.addAll(paragraphs.setter().set(words, x, head, null));
      room -= width + 12;
    }
    if (page > 1) {
      Lines.Line title = fitted(pack.head().title(), room);
      marks.addAll(paragraphs.setter().set(title, frame, head, null));
      marks.add(
          new Mark.Fill(frame.left(), head + 6.5, frame.width(), 0.5, theme.palette().rule()));
    }
    List<Token> number =
        paragraphs.lines().of(pack.pageNumber(page, pages), style, frame.width()).get(0).tokens();
    double x = frame.left() + (frame.width() - Lines.width(number)) / 2;
    double foot = height - theme.page().bottom().points() + 26;
    marks.addAll(paragraphs.setter().set(number, x, foot, null));
    return marks;
  }

  /** The title on one line, its end left out where it is too long. */
  private Lines.Line fitted(Prose title, double room) {
    List<Lines.Line> lines = paragraphs.lines().of(title, style, room);
    if (lines.size() == 1) {
      return lines.get(0);
    }
    String first = String.join("", lines.get(0).tokens().stream().map(Token::text).toList());
    int cut = first.length();
    while (cut > 1) {
      Prose shorter = Prose.of(first.substring(0, cut).stripTrailing() + "…", title.base());
      List<Lines.Line> attempt = paragraphs.lines().of(shorter, style, room);
      if (attempt.size() == 1) {
        return attempt.get(0);
      }
      int space = first.lastIndexOf(' ', cut - 1);
      cut = space > 0 ? space : cut - 1;
    }
    return lines.get(0);
  }
}
