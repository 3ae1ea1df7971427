package dev.bayan.read;

import dev.bayan.model.RichText;
import java.net.URI;
import java.util.Set;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * One text with inline Markdown (CommonMark 0.31.2, chapter 6): strong, emphasis, links, backslash
 * escapes and entities. All else stands as it is written, what begins blocks too.
 *
 * <pre>
 * قال **نعم** أمس → "قال ", "نعم" strong, " أمس"        # x → # x        `x` → `x`
 * </pre>
 *
 * <p>The gate sees the text that comes of it, so that the entity of U+202E is refused like the
 * character itself, at the place of the entity. Pictures and HTML are refused: nobody who writes
 * them wants to read their signs.
 */
final class Markdown {

  /**
   * Put before and after a text, and taken off again. A space to the rules of emphasis, but none
   * that is stripped; behind it nothing is a link definition.
   */
  private static final String EDGE = "\u00A0";

  private static final int DEEPEST = 16;

  private static final Parser PARSER =
      Parser.builder()
          .enabledBlockTypes(Set.of())
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .maxInlineNesting(DEEPEST)
          .customInlineContentParserFactory(MarkdownSign.factory('\\'))
          .customInlineContentParserFactory(MarkdownSign.factory('&'))
          .build();

  private final Values values;
  private final Node.Text node;
  private final String text;
  private final RichBuilder rich;
  private boolean isGood = true;
  private boolean hasWarned;

  Markdown(Values values, Node.Text node) {
    this.values = values;
    this.node = node;
    this.text = node.text();
    this.rich = new RichBuilder(node);
  }

  /** Whether a text is one line, as the gate wants; others are not read for their markup. */
  static boolean isOneLine(String text) {
    return text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
  }

  /** The text; null, and reported, where it may not stand in a briefing. */
  @Nullable RichText read() {
    // A text that says nothing to begin with says so in the words of any other.
    if (text.isBlank()) {
      values.text(node);
      return null;
    }
    children(PARSER.parse(EDGE + text + EDGE), new Look(false, false, null));
    if (!isGood) {
      return null;
    }
    return values.text(rich.node()) == null ? null : rich.text();
  }

  /** How a stretch is set. */
  record Look(boolean strong, boolean emphasis, @Nullable URI link) {}

  private void children(org.commonmark.node.Node parent, Look look) {
    for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
      child(child, look);
    }
  }

  private void child(org.commonmark.node.Node child, Look look) {
    switch (child) {
      case Paragraph paragraph -> children(paragraph, look);
      case StrongEmphasis strong -> inside(strong, new Look(true, look.emphasis(), look.link()));
      case Emphasis emphasis -> inside(emphasis, new Look(look.strong(), true, look.link()));
      case MarkdownSign sign -> rich.add(sign.meaning(), start(sign), end(sign), look);
      case Image image -> refuse(Code.MARKDOWN_IMAGE, image, "image");
      case HtmlInline html -> refuse(Code.MARKDOWN_HTML, html, "html");
      case Link link -> {
        if (text.charAt(start(link)) == '<') {
          literal(link, look);
        } else {
          link(link, look);
        }
      }
      default -> literal(child, look);
    }
  }

  /** What stands as it is written; its own words would have lost what is no character. */
  private void literal(org.commonmark.node.Node child, Look look) {
    warnOfStars(child);
    for (int i = start(child); i < end(child); i++) {
      rich.add(text.substring(i, i + 1), i, i + 1, look);
    }
  }

  /** What is emphasised or leads somewhere must say something. */
  private void inside(org.commonmark.node.Node parent, Look look) {
    int before = rich.length();
    children(parent, look);
    if (isGood && rich.isBlankFrom(before)) {
      refuse(Code.MARKDOWN_EMPTY, parent, "empty");
    }
  }

  private void link(Link link, Look look) {
    if (link.getTitle() != null) {
      refuse(Code.MARKDOWN_TITLE, link, "title");
    }
    Place place = place(link);
    URI uri = null;
    if (link.getDestination().isEmpty()) {
      refuse(Code.BAD_ADDRESS, link, "no-address");
    } else {
      Node.Text address =
          new Node.Text(link.getDestination(), (from, to) -> place, place, node.pointer());
      uri = new Addresses(values).link(address);
      isGood &= uri != null;
    }
    inside(link, new Look(look.strong(), look.emphasis(), uri));
  }

  private void warnOfStars(org.commonmark.node.Node child) {
    int stars = text.indexOf("**", start(child));
    boolean isCode = child instanceof org.commonmark.node.Code;
    if (stars >= 0 && stars + 1 < end(child) && !isCode && !hasWarned) {
      hasWarned = true;
      Place place = node.locator().of(stars, stars + 2);
      report(Code.MARKDOWN_STARS, place, "stars");
    }
  }

  private void refuse(Code code, org.commonmark.node.Node child, String key) {
    isGood = false;
    report(code, place(child), key);
  }

  private void report(Code code, Place place, String key) {
    Message help = Message.of("markdown." + key + ".help");
    values.problems().report(code, place, node.pointer(), Message.of("markdown." + key), help);
  }

  private Place place(org.commonmark.node.Node child) {
    return node.locator().of(start(child), end(child));
  }

  /** Where a node begins in the text, the edge before it left out. */
  private int start(org.commonmark.node.Node child) {
    return Math.max(0, child.getSourceSpans().get(0).getInputIndex() - EDGE.length());
  }

  private int end(org.commonmark.node.Node child) {
    SourceSpan last = child.getSourceSpans().get(child.getSourceSpans().size() - 1);
    return Math.min(text.length(), last.getInputIndex() + last.getLength() - EDGE.length());
  }
}
