package dev.bayan.export.pdf.shape;

import dev.bayan.style.FontFile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The faces of a document in one weight, in the order in which they are asked for a character.
 *
 * <pre>
 * faces.pieces("(مصر)") → "(" of the second face, "مصر" of the first, ")" of the second
 * </pre>
 *
 * <p>A letter and its marks are never parted as long as one face has them all, and no more are
 * Arabic letters that follow each other: in two faces they could not join.
 */
public final class Faces {

  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int TATWEEL = 0x0640;

  private final List<Face> faces;
  private final Face first;
  private final Face ofSpaces;

  /** At least one face. */
  public Faces(List<Face> faces) {
    this.faces = List.copyOf(faces);
    this.first = faces.get(0);
    this.ofSpaces = withSpace(first);
  }

  /** Part of a word, and the face that draws it. */
  public record Piece(Face face, String text) {}

  /** The face of a whole word, if it is the first that draws all of it, as it is of most. */
  public @Nullable Face first(String word) {
    return covers(first, word) ? first : null;
  }

  /** The face of spaces: that of the first is as good as any. */
  public Face ofSpaces() {
    return ofSpaces;
  }

  /** A word, cut where its face changes, in logical order. */
  public List<Piece> pieces(String word) {
    if (word.isEmpty() || first(word) != null) {
      return List.of(new Piece(first, word));
    }
    List<Piece> pieces = new ArrayList<>();
    for (String joined : cut(word, at -> !joins(word, at))) {
      Face whole = find(joined);
      if (whole != null) {
        add(whole, joined, pieces);
        continue;
      }
      for (String cluster : cut(joined, at -> !continues(joined, at))) {
        Face face = find(cluster);
        if (face != null) {
          add(face, cluster, pieces);
        } else {
          cluster
              .codePoints()
              .forEach(c -> add(of(Character.toString(c)), Character.toString(c), pieces));
        }
      }
    }
    return pieces;
  }

  /** The first face that has all of a text; the very first where none has. */
  Face of(String text) {
    Face face = find(text);
    return face == null ? first : face;
  }

  /** The face, or if it has no space, the first that has one. */
  public Face withSpace(Face face) {
    return face.file().glyph(' ') == 0 ? of(" ") : face;
  }

  private @Nullable Face find(String text) {
    for (Face face : faces) {
      if (covers(face, text)) {
        return face;
      }
    }
    return null;
  }

  private static boolean covers(Face face, String text) {
    // Asked of every word of every line: a stream would cost more than the answer.
    FontFile file = face.file();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int codePoint = Character.isHighSurrogate(c) ? text.codePointAt(i) : c;
      if (!file.covers(codePoint)) {
        return false;
      }
      i += Character.charCount(codePoint) - 1;
    }
    return true;
  }

  private static void add(Face face, String text, List<Piece> pieces) {
    int last = pieces.size() - 1;
    if (last >= 0 && pieces.get(last).face().equals(face)) {
      pieces.set(last, new Piece(face, pieces.get(last).text() + text));
    } else {
      pieces.add(new Piece(face, text));
    }
  }

  private static List<String> cut(String text, Predicate<Integer> at) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = text.offsetByCodePoints(0, 1); i < text.length(); ) {
      if (at.test(i)) {
        parts.add(text.substring(start, i));
        start = i;
      }
      i = text.offsetByCodePoints(i, 1);
    }
    parts.add(text.substring(start));
    return parts;
  }

  /** Whether a character belongs to the letter before it: a mark, a joiner, what follows one. */
  private static boolean continues(String text, int at) {
    return switch (Character.getType(text.codePointAt(at))) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.FORMAT ->
          true;
      default -> text.codePointBefore(at) == ZERO_WIDTH_JOINER;
    };
  }

  private static boolean joins(String text, int at) {
    if (continues(text, at)) {
      return true;
    }
    int before = at;
    do {
      before = text.offsetByCodePoints(before, -1);
    } while (before > 0 && continues(text, before));
    return isCursive(text.codePointAt(at)) && isCursive(text.codePointAt(before));
  }

  private static boolean isCursive(int codePoint) {
    return switch (Character.UnicodeScript.of(codePoint)) {
      case ARABIC, SYRIAC, MANDAIC, NKO, ADLAM, MONGOLIAN -> Character.isLetter(codePoint);
      default -> codePoint == TATWEEL;
    };
  }
}
