package dev.bayan.export.pdf.flow;

import java.net.URI;

/**
 * A place that can be led to by its name (ISO 32000-1, 12.3.2.3), and mostly an entry of the
 * document outline too.
 *
 * <pre>
 * new Bookmark(1, "الدور المصري", "sec-1")
 * </pre>
 *
 * @param level in the outline: 0 for the title, 1 to 4 for headings and comparisons; {@link
 *     #UNLISTED} for a place that the outline leaves out
 * @param title what is there, in words
 * @param name in Latin letters, digits and hyphens, the only one of its kind in the document
 */
public record Bookmark(int level, String title, String name) {

  /** The level of a place that only links lead to. */
  public static final int UNLISTED = -1;

  /** What a link within the document leads to. */
  public static URI link(String name) {
    return URI.create("#" + name);
  }

  /** Whether a link leads to a place in the document itself. */
  public static boolean isWithin(URI link) {
    return link.getScheme() == null;
  }
}
