package dev.bayan.read;

import java.util.Set;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * A backslash escape or an entity (CommonMark 0.31.2, 2.4 and 2.5), kept apart from the text around
 * it so that its place is known.
 *
 * <pre>
 * \*  means *      &amp;laquo; means «      &amp;#0; means U+FFFD      &amp;none; means itself
 * </pre>
 */
final class MarkdownSign extends CustomNode {

  private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
  private static final int LONGEST_ENTITY = 40;

  /** Knows the names of all entities. */
  private static final Parser PLAIN = Parser.builder().enabledBlockTypes(Set.of()).build();

  private final String meaning;

  private MarkdownSign(String meaning) {
    this.meaning = meaning;
  }

  /** What it stands for. */
  String meaning() {
    return meaning;
  }

  /** Reads what begins with a backslash or an ampersand. */
  static InlineContentParserFactory factory(char trigger) {
    return new InlineContentParserFactory() {
      @Override
      public Set<Character> getTriggerCharacters() {
        return Set.of(trigger);
      }

      @Override
      public InlineContentParser create() {
        return MarkdownSign::parse;
      }
    };
  }

  private static ParsedInline parse(InlineParserState state) {
    Scanner scanner = state.scanner();
    Position start = scanner.position();
    char first = scanner.peek();
    scanner.next();
    if (first == '\\') {
      char c = scanner.peek();
      if (PUNCTUATION.indexOf(c) < 0) {
        return ParsedInline.none();
      }
      scanner.next();
      return ParsedInline.of(new MarkdownSign(String.valueOf(c)), scanner.position());
    }
    for (int i = 0; i < LONGEST_ENTITY && isPartOfEntity(scanner.peek()); i++) {
      scanner.next();
    }
    if (!scanner.next(';')) {
      return ParsedInline.none();
    }
    String written = scanner.getSource(start, scanner.position()).getContent();
    String meaning = meaning(written);
    return meaning.equals(written)
        ? ParsedInline.none()
        : ParsedInline.of(new MarkdownSign(meaning), scanner.position());
  }

  private static String meaning(String entity) {
    // A letter on both sides, as a space alone would be stripped.
    var paragraph = PLAIN.parse("x" + entity + "x").getFirstChild();
    String literal = paragraph.getFirstChild() instanceof Text text ? text.getLiteral() : "";
    return literal.length() < 2 ? entity : literal.substring(1, literal.length() - 1);
  }

  private static boolean isPartOfEntity(char c) {
    return c == '#' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }
}
