package dev.bayan.verify;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a document as its structure says it: what it is, the ink of its words, and where they
 * lead. What stands inside a paragraph, such as a link or a word in another language, is no part.
 *
 * <pre>
 * TH Row «الدبلوماسية»      P «المصدر:Reuters» https://example.org «Reuters»
 * </pre>
 *
 * @param kind its role, and what a reader must know of it: a scope, a numbering, alternative text
 */
record PdfPart(String kind, String ink, List<Link> links) {

  /** Words that lead somewhere: to an address, or to the part of the document that begins so. */
  record Link(String target, String ink) {}

  PdfPart {
    links = List.copyOf(links);
  }

  boolean isContents() {
    return kind.startsWith("TOC");
  }

  boolean isFigure() {
    return kind.startsWith("Figure");
  }

  /** The sizes of pictures in pixels, behind the kind of what they stand in. */
  static String shown(List<PdfPage.Drawn> pictures) {
    StringBuilder sizes = new StringBuilder();
    pictures.forEach(drawn -> sizes.append(" %d×%d".formatted(drawn.width(), drawn.height())));
    return sizes.toString();
  }

  /** Written out, as a large document has tens of thousands. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PdfPart that
        && kind.equals(that.kind)
        && ink.equals(that.ink)
        && (links.isEmpty() ? that.links.isEmpty() : links.equals(that.links));
  }

  @Override
  public int hashCode() {
    return 31 * kind.hashCode() + ink.hashCode();
  }

  @Override
  public String toString() {
    return kind + " «" + ink + "»" + (links.isEmpty() ? "" : " " + links);
  }
}
