package dev.bayan.model;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Running text of which some words are strong, emphasised or lead somewhere.
 *
 * <pre>
 * RichText.plain("غزة").text() → غزة
 * </pre>
 *
 * @param pieces in logical order; at least one, none of them empty
 */
public record RichText(List<Piece> pieces) {

  /** A stretch of text of one emphasis. */
  public record Piece(String text, boolean strong, boolean emphasis, @Nullable URI link) {}

  public RichText {
    pieces = List.copyOf(pieces);
    boolean isEmpty = pieces.isEmpty();
    for (Piece piece : pieces) {
      isEmpty |= piece.text().isEmpty();
    }
    if (isEmpty) {
      throw new IllegalArgumentException("a text says something");
    }
  }

  /** Text without any emphasis. */
  public static RichText plain(String text) {
    return new RichText(List.of(new Piece(text, false, false, null)));
  }

  /** Whether nothing in it is emphasised or leads anywhere. */
  public boolean isPlain() {
    for (Piece piece : pieces) {
      if (piece.strong() || piece.emphasis() || piece.link() != null) {
        return false;
      }
    }
    return true;
  }

  /** The words alone, in logical order. */
  public String text() {
    return pieces.size() == 1
        ? pieces.get(0).text()
        : pieces.stream().map(Piece::text).collect(Collectors.joining());
  }
}
