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
      return refuse(node, Message.of("contract.address-long", LONGEST), null);
    }
    if (written.codePoints().anyMatch(Addresses::isBlankOrInvisible)) {
      return refuse(
          node, Message.of("contract.address-space"), Message.of("contract.address-space.help"));
    }
    URI uri;
    try {
      uri = new URI(written);
    } catch (URISyntaxException e) {
      int at = Math.max(0, e.getIndex());
      String rest = at < written.length() ? written.substring(at) : written;
      return refuse(node, Message.of("contract.address-broken", Echo.quoted(rest)), null);
    }
    String scheme = uri.getScheme();
    if (scheme == null) {
      return refuse(
          node, Message.of("contract.address-scheme"), Message.of("contract.address-scheme.help"));
    }
    return switch (scheme.toLowerCase(Locale.ROOT)) {
      case "http", "https" -> withHost(node, uri);
      case "mailto" ->
          mayBeMail
              ? mail(node, uri)
              : refuse(
                  node,
                  Message.of("contract.address-mail"),
                  Message.of("contract.address-mail.help"));
      default ->
          refuse(
              node,
              Message.of("contract.address-other", Echo.quoted(scheme + ":")),
              Message.of("contract.address-other.help"));
    };
  }

  private @Nullable URI withHost(Node node, URI uri) {
    if (uri.getRawUserInfo() != null) {
      return refuse(
          node, Message.of("contract.address-user"), Message.of("contract.address-user.help"));
    }
    if (uri.getHost() != null) {
      return uri;
    }
    String authority = uri.getRawAuthority();
    String ascii = authority == null ? null : ascii(authority);
    return ascii == null
        ? refuse(
            node, Message.of("contract.address-host"), Message.of("contract.address-host.help"))
        : refuse(
            node,
            Message.of("contract.address-ascii"),
            Message.of("contract.address-ascii.help", Echo.quoted(ascii)));
  }

  private @Nullable URI mail(Node node, URI uri) {
    int at = uri.getRawSchemeSpecificPart().indexOf('@');
    return at > 0
        ? uri
        : refuse(
            node,
            Message.of("contract.address-mailbox"),
            Message.of("contract.address-mailbox.help"));
  }

  private static @Nullable String ascii(String host) {
    try {
      String ascii = IDN.toASCII(host);
      return ascii.equals(host) ? null : ascii;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private @Nullable URI refuse(Node node, Message message, @Nullable Message hint) {
    values.problems().report(Code.BAD_ADDRESS, node, message, hint);
    return null;
  }

  private static boolean isBlankOrInvisible(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }
}
