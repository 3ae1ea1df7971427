package dev.bayan.export.pdf.flow;

import dev.bayan.export.pdf.flow.PageLayout.Anchor;
import dev.bayan.plan.Block;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Prose;
import dev.bayan.style.TextRole;
import dev.bayan.style.TextStyle;
import dev.bayan.style.Theme;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The table of contents: each heading, dots, and the page it stands on, all of it a link (ISO
 * 32000-1, 14.8.4.3.1: TOC, TOCI).
 *
 * <p>The pages are known when all is laid out, and where all stands depends on how long the
 * contents are. So they are set twice: first with room for numbers of so many digits, then with the
 * numbers.
 */
final class ContentsComposer {

  /** Distances in multiples of the size of the text. */
  private static final double INDENT = 1.4;

  private static final double GAP = 0.6;
  private static final double ENTRY_GAP = 0.1;

  /** Numbers of pages have two digits, until there prove to be more. */
  private static final int DIGITS = 2;

  private final Block.Contents contents;
  private final Pack pack;
  private final Theme theme;
  private final Paragraphs paragraphs;
  private final Frame frame;
  private final Tag toc;
  private final List<Bookmark> targets = new ArrayList<>();
  private int digits = DIGITS;

  /** Where the contents stand among all strips, and how far from what is above them. */
  private int at;

  private double before;

  /** How many strips stand there. */
  private int size = 1;

  ContentsComposer(
      Block.Contents contents, Pack pack, Paragraphs paragraphs, Frame frame, Tag toc) {
    this.contents = contents;
    this.pack = pack;
    this.theme = pack.theme();
    this.paragraphs = paragraphs;
    this.frame = frame;
    this.toc = toc;
    Places places = new Places();
    contents.headings().forEach(h -> targets.add(places.heading(h.level(), h.text())));
  }

  /** What keeps their place. */
  List<Strip> provisional() {
    return List.of(Strip.of(theme.style(TextRole.HEADING_1).before(), 0, List.of()));
  }

  /** Says where the provisional strip has been put. */
  void standsAt(int index, double spaceBefore) {
    at = index;
    before = spaceBefore;
  }

  /** The pages of a document, the provisional strip among its own replaced. */
  List<PageLayout> paginate(List<Strip> strips, Sheet sheet) {
    digits = Math.max(DIGITS, Integer.toString(fewestPages(strips, sheet)).length());
    List<Strip> all = replaced(strips, compose(Map.of(), Tag.document()));
    List<PageLayout> pages = new Paginator(sheet).paginate(all);
    while (Integer.toString(pages.size()).length() > digits) {
      digits = Integer.toString(pages.size()).length();
      all = replaced(all, compose(Map.of(), Tag.document()));
      pages = new Paginator(sheet).paginate(all);
    }
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < pages.size(); i++) {
      for (Anchor anchor : pages.get(i).bookmarks()) {
        numbers.put(anchor.bookmark().name(), i + 1);
      }
    }
    return new Paginator(sheet).paginate(replaced(all, compose(numbers, toc)));
  }

  /** So many pages strips fill at least: not to set the contents of a long document twice. */
  private static int fewestPages(List<Strip> strips, Sheet usual) {
    double pages = 0;
    for (Strip strip : strips) {
      Sheet sheet = strip.sheet() == null ? usual : strip.sheet();
      pages += Math.min(1, strip.height() / sheet.room());
    }
    // Heights are sums of fractions, and a page bears a little more than its room.
    return (int) (0.999 * pages);
  }

  private List<Strip> replaced(List<Strip> strips, List<Strip> contentStrips) {
    List<Strip> all = new ArrayList<>(strips.subList(0, at));
    all.add(contentStrips.get(0).withBefore(before));
    all.addAll(contentStrips.subList(1, contentStrips.size()));
    all.addAll(strips.subList(at + size, strips.size()));
    size = contentStrips.size();
    return all;
  }

  private List<Strip> compose(Map<String, Integer> pages, Tag tag) {
    TextStyle heading = theme.style(TextRole.HEADING_1);
    List<Strip> strips =
        new ArrayList<>(paragraphs.compose(contents.title(), heading, frame, tag.child("Caption")));
    Bookmark place = new Bookmark(1, contents.title().text(), "contents");
    strips.set(0, strips.get(0).withBookmark(place));
    strips.replaceAll(Strip::keptWithNext);
    double above = heading.after();
    List<Tag> path = new ArrayList<>(List.of(tag));
    for (int i = 0; i < targets.size(); i++) {
      int level = contents.headings().get(i).level();
      List<Strip> entry = entry(i, pages.get(targets.get(i).name()), item(path, level));
      strips.add(entry.get(0).withBefore(Math.max(above, entry.get(0).before())));
      strips.addAll(entry.subList(1, entry.size()));
      above = 0;
      // No entry at a page's foot whose own entries begin the next.
      if (i + 1 < targets.size() && contents.headings().get(i + 1).level() > level) {
        strips.add(strips.removeLast().keptWithNext());
      }
    }
    return strips;
  }

  /** A new item of a level; what is below a heading is a TOC within its item. */
  private static Tag item(List<Tag> path, int level) {
    while (path.size() > level) {
      path.removeLast();
    }
    while (path.size() < level) {
      Tag above = path.getLast();
      Tag last = (Tag) above.kids().get(above.kids().size() - 1);
      path.add(last.child("TOC"));
    }
    return path.getLast().child("TOCI");
  }

  private List<Strip> entry(int index, @Nullable Integer page, Tag item) {
    Block.Heading heading = contents.headings().get(index);
    URI link = Bookmark.link(targets.get(index).name());
    TextStyle style = style(heading.level());
    TextStyle numberStyle = style(2);
    double indent = INDENT * style.size() * (heading.level() - 1);
    String widest = pack.digits().write(nines(digits));
    double room = paragraphs.lines().extent(Prose.of(widest, frame.direction()), numberStyle)[1];
    double gap = GAP * style.size();
    List<Strip> lines =
        new ArrayList<>(
            paragraphs.compose(
                heading.text().leadingTo(link), style, frame.inset(indent, room + gap), item));
    if (page != null) {
      Strip last = lines.removeLast();
      Prose number = Prose.of(pack.digits().write(page), frame.direction());
      // An element of its own: what is painted first on the line is read second.
      Tag span = lastLink(item).child("Span");
      lines.add(last.withMarks(numbered(last.marks(), number, numberStyle, room, span)));
    }
    return lines;
  }

  /** The link of an item's last line; a line ends in a space that belongs to no link. */
  private static Tag lastLink(Tag item) {
    Tag last = item;
    for (Kid kid : item.kids()) {
      if (kid instanceof Tag tag) {
        last = tag.link() == null ? lastLink(tag) : tag;
      }
    }
    return last;
  }

  /** A line's words, dots, and the number at the end side, in visual order. */
  private List<Mark> numbered(
      List<Mark> words, Prose number, TextStyle style, double room, Tag tag) {
    double width = paragraphs.lines().extent(number, style)[1];
    Frame in = frame.part(frame.width() - width, width);
    List<Mark> numbers = paragraphs.compose(number, style, in, tag).get(0).marks();
    double left = Double.MAX_VALUE;
    double right = 0;
    double baseline = 0;
    for (Mark mark : words) {
      if (mark instanceof Mark.Text text) {
        left = Math.min(left, text.x());
        right = Math.max(right, text.x() + text.run().width());
        baseline = text.baseline();
      }
    }
    double gap = GAP * style.size();
    boolean rightToLeft = frame.direction().isRightToLeft();
    double from = rightToLeft ? frame.left() + room + gap : right + gap / 2;
    double to = rightToLeft ? left - gap / 2 : frame.right() - room - gap;
    List<Mark> marks = new ArrayList<>(rightToLeft ? numbers : words);
    if (to - from > gap) {
      marks.add(new Mark.Dots(from, to, baseline, style.colour()));
    }
    marks.addAll(rightToLeft ? words : numbers);
    return marks;
  }

  private static int nines(int digits) {
    int nines = 0;
    for (int i = 0; i < digits; i++) {
      nines = 10 * nines + 9;
    }
    return nines;
  }

  /** Sections of the first level are bold and stand a little apart. */
  private TextStyle style(int level) {
    TextStyle body = theme.style(TextRole.TABLE_CELL);
    double apart = (level == 1 ? 4 : 1) * ENTRY_GAP * body.size();
    return new TextStyle(
        body.size(),
        level == 1,
        level == 1 ? theme.palette().ink() : theme.palette().muted(),
        body.leading(),
        apart,
        0);
  }
}
