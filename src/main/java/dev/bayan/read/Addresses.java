package dev.bayan.read;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of web pages (RFC 3986): absolute, {@code http} or {@code https}, with a host.
 *
 * <p>A source is a page that one can open, so {@code mailto} has no place there, only in the links
 * of a text; all other schemes run a program or reach into the reader's own network.
 *
 * <pre>
 * "https://example.org/a?b=1" → the URI      "file://server/share" → null, and B2206
 * </pre>
 */
final class Addresses {

  /** Excel drops a longer link. */
  private static final int LONGEST = 2_000;

  private final Values values;

  Addresses(Values values) {
    this.values = values;
  }

  /** The address of a page. */
  @Nullable URI page(Node node) {
    return address(node, false);
  }

  /** Where a link in a text leads: to a page, or to whoever is to be written to (RFC 6068). */
  @Nullable URI link(Node node) {
    return address(node, true);
  }

  private @Nullable URI address(Node node, boolean mayBeMail) {
    String written = values.text(node);
    if (written == null) {
      return null;
    }
    if (written.length() > LONGEST) {
      return refuse(node, "an address of more than " + LONGEST + " characters", null);
    }
    if (written.codePoints().anyMatch(Addresses::isBlankOrInvisible)) {
      return refuse(
          node, "a space or an invisible character in an address", "write %20 or nothing");
    }
    URI uri;
    try {
      uri = new URI(written);
    } catch (URISyntaxException e) {
      int at = Math.max(0, e.getIndex());
      String rest = at < written.length() ? written.substring(at) : written;
      return refuse(node, "this is no address from " + Echo.quoted(rest) + " on", null);
    }
    String scheme = uri.getScheme();
    if (scheme == null) {
      return refuse(node, "the address has no scheme", "begin it with https://");
    }
    return switch (scheme.toLowerCase(Locale.ROOT)) {
      case "http", "https" -> withHost(node, uri);
      case "mailto" ->
          mayBeMail
              ? mail(node, uri)
              : refuse(node, "a mail address is not a page", "give a page on the web");
      default ->
          refuse(
              node,
              "an address may not begin with " + Echo.quoted(scheme + ":"),
              "only http:// and https:// lead to pages; others can start programs");
    };
  }

  private @Nullable URI withHost(Node node, URI uri) {
    if (uri.getRawUserInfo() != null) {
      return refuse(
          node, "a user name in an address hides where it leads", "leave out all to the @");
    }
    if (uri.getHost() != null) {
      return uri;
    }
    String authority = uri.getRawAuthority();
    String ascii = authority == null ? null : ascii(authority);
    return ascii == null
        ? refuse(node, "the address names no host", "such as https://example.org/page")
        : refuse(node, "a host is written in ASCII", "write \"" + ascii + "\" for it");
  }

  private @Nullable URI mail(Node node, URI uri) {
    int at = uri.getRawSchemeSpecificPart().indexOf('@');
    return at > 0 ? uri : refuse(node, "the address names no mailbox", "mailto:name@example.org");
  }

  private static @Nullable String ascii(String host) {
    try {
      String ascii = IDN.toASCII(host);
      return ascii.equals(host) ? null : ascii;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private @Nullable URI refuse(Node node, String message, @Nullable String hint) {
    values.problems().report(Code.BAD_ADDRESS, node, message, hint);
    return null;
  }

  private static boolean isBlankOrInvisible(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }
}
