package dev.bayan.export.docx;

import dev.bayan.export.opc.OfficePackage;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The web addresses one part leads to, as relationships of that part (ECMA-376 part 1, 17.16.22).
 * An address that is named twice is one relationship.
 */
final class Links {

  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

  private final OfficePackage.Part part;
  private final Map<String, String> ids = new HashMap<>();

  Links(OfficePackage.Part part) {
    this.part = part;
  }

  /** The relationship's id; null for an address that a document must not lead to. */
  @Nullable String id(URI target) {
    String scheme = target.getScheme();
    if (scheme == null || !SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))) {
      return null;
    }
    return ids.computeIfAbsent(
        target.toASCIIString(),
        address -> part.relate(URI.create(address), Wml.relation("hyperlink")));
  }
}
