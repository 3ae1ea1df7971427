package dev.bayan.export.docx;

import dev.bayan.export.opc.Xml;
import dev.bayan.plan.Span;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes spans as runs (ECMA-376 part 1, 17.3.2): the one place where a Word run gets its
 * direction, which is the span's own.
 *
 * <pre>
 * "قال " complex, "David" not → &lt;w:r&gt;…&lt;w:rtl/&gt;…قال&lt;/w:r&gt; &lt;w:r&gt;…David&lt;/w:r&gt;
 * </pre>
 *
 * <p>Without {@code rtl} Word sets the words of a mixed sentence in the wrong order, and on strong
 * left-to-right text it must not stand (Annex I.2).
 */
final class RunWriter {

  private static final char LEFT_TO_RIGHT_MARK = '\u200E';

  private final Xml xml;
  private final @Nullable Links links;

  /**
   * @param links null in a part that leads nowhere
   */
  RunWriter(Xml xml, @Nullable Links links) {
    this.xml = xml;
    this.links = links;
  }

  void write(List<Span> spans, Dress dress) {
    int i = 0;
    while (i < spans.size()) {
      URI link = spans.get(i).link();
      int end = i + 1;
      while (end < spans.size() && Objects.equals(link, spans.get(end).link())) {
        end++;
      }
      String id = link == null || links == null ? null : links.id(link);
      if (id == null) {
        runs(spans.subList(i, end), dress);
      } else {
        xml.start("w:hyperlink").attr("r:id", id).attr("w:history", "1");
        runs(spans.subList(i, end), new Dress(StyleName.HYPERLINK, dress.strong(), null));
        xml.end();
      }
      i = end;
    }
  }

  /** Neighbours of one look and one direction are one run: Word may split a word at a run's end. */
  private void runs(List<Span> spans, Dress dress) {
    int i = 0;
    while (i < spans.size()) {
      Span first = spans.get(i);
      String text = first.text();
      int end = i + 1;
      while (end < spans.size() && isAlike(first, spans.get(end))) {
        text += spans.get(end++).text();
      }
      run(
          isGroupsOfDigits(first, text) ? LEFT_TO_RIGHT_MARK + text : text,
          script(first),
          dressed(first, dress));
      i = end;
    }
  }

  /**
   * A span's emphasis as a character style, unless it is a link or marker, which have their own.
   * Weight is written on the run as well: of the style alone a bold paragraph would make it light
   * (17.7.3, toggle properties).
   */
  private static Dress dressed(Span span, Dress dress) {
    String style = dress.style();
    if (style == null && span.emphasis()) {
      style = StyleName.EMPHASIS;
    } else if (style == null && span.strong()) {
      style = StyleName.STRONG;
    }
    return new Dress(style, span.strong() || dress.strong(), dress.colour());
  }

  /**
   * Whether a left-to-right run in right-to-left text is digits in groups, or has a sign: a
   * telephone number, -45.5. Word goes by the run; programs that go by the characters alone
   * (LibreOffice, Google Docs) set the groups from right to left unless a mark stands before them
   * (Annex I.7 keeps it).
   */
  private static boolean isGroupsOfDigits(Span span, String text) {
    return span.level() > 0
        && !span.isRightToLeft()
        && !hasLetter(text)
        && ("+-\u2212".indexOf(text.charAt(0)) >= 0 || text.strip().indexOf(' ') > 0);
  }

  private static boolean hasLetter(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetter(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAlike(Span a, Span b) {
    return a.strong() == b.strong() && a.emphasis() == b.emphasis() && script(a).equals(script(b));
  }

  /**
   * The property that a span's direction asks for; empty for none. A number with a sign or in
   * groups, a telephone's, takes the complex-script face only where its digits are Arabic-Indic:
   * {@code rtl} would set them from right to left.
   */
  private static String script(Span span) {
    if (!span.complex()) {
      return "";
    }
    return !span.isRightToLeft() && isInGroups(span.text()) ? "w:cs" : "w:rtl";
  }

  /** Whether a number has anything that stands before or between groups of its digits. */
  private static boolean isInGroups(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (" \u00A0+-(".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private void run(String text, String script, Dress dress) {
    xml.start("w:r");
    properties(script, dress);
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : '\n';
      if (c == '\n' || c == '\t') {
        if (i > from) {
          text(text.substring(from, i));
        }
        if (i < text.length()) {
          Wml.on(xml, c == '\t' ? "w:tab" : "w:br");
        }
        from = i + 1;
      }
    }
    xml.end();
  }

  private void text(String text) {
    xml.start("w:t");
    if (text.charAt(0) == ' ' || text.charAt(text.length() - 1) == ' ') {
      xml.attr("xml:space", "preserve");
    }
    xml.text(text).end();
  }

  /** Run properties (17.3.2.28), in the order of the schema; nothing where there are none. */
  void properties(String script, Dress dress) {
    if (script.isEmpty() && dress.isPlain()) {
      return;
    }
    xml.start("w:rPr");
    if (dress.style() != null) {
      Wml.val(xml, "w:rStyle", dress.style());
    }
    if (dress.strong()) {
      Wml.bold(xml);
    }
    if (dress.colour() != null) {
      Wml.colour(xml, dress.colour());
    }
    if (!script.isEmpty()) {
      Wml.on(xml, script);
    }
    xml.end();
  }

  /** A tab, in the direction of its paragraph. */
  void tab(boolean rightToLeft) {
    xml.start("w:r");
    properties(rightToLeft ? "w:rtl" : "", Dress.PLAIN);
    Wml.on(xml, "w:tab");
    xml.end();
  }

  /** A complex field (17.16.18) with the result that shows until Word counts for itself. */
  void field(String code, Span result, Dress dress) {
    startField(code, result, dress);
    run(result.text(), script(result), dress);
    mark("end", result, dress);
  }

  /** A field whose result is what is written until it ends; {@code like} shows its direction. */
  void startField(String code, Span like) {
    startField(code, like, Dress.PLAIN);
  }

  void endField(Span like) {
    mark("end", like, Dress.PLAIN);
  }

  private void startField(String code, Span like, Dress dress) {
    mark("begin", like, dress);
    xml.start("w:r");
    properties(script(like), dress);
    xml.start("w:instrText").attr("xml:space", "preserve").text(" " + code + " ").end().end();
    mark("separate", like, dress);
  }

  private void mark(String kind, Span result, Dress dress) {
    xml.start("w:r");
    properties(script(result), dress);
    xml.empty("w:fldChar", "w:fldCharType", kind).end();
  }
}
