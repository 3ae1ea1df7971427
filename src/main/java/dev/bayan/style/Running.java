package dev.bayan.style;

import org.jspecify.annotations.Nullable;

/**
 * What stands at the head and the foot of every page, and the logo above the title.
 *
 * @param header from the second page on; what names the classification stands on the first too
 */
public record Running(Strip header, Strip footer, @Nullable Logo logo) {

  /**
   * One line of a page's margin in three slots, each a text with fields or empty: {@code {title}},
   * {@code {id}}, {@code {date}}, {@code {author}}, {@code {source}}, {@code {classification}},
   * {@code {page}}, {@code {pages}}, and {@code {pageOfPages}} for the three words that labels
   * have. A slot with {@code {classification}} holds nothing else.
   *
   * @param start where lines begin: the right-hand side in Arabic
   */
  public record Strip(String start, String centre, String end) {}

  /**
   * The publisher's mark, above the title on the first page.
   *
   * @param alt what it shows, such as the publisher's name
   * @param height on paper
   */
  public record Logo(Picture picture, String alt, Length height) {}

  /** The title and the classification above, the page's number below. */
  public static Running standard() {
    return new Running(
        new Strip("{title}", "", "{classification}"), new Strip("", "{pageOfPages}", ""), null);
  }
}
