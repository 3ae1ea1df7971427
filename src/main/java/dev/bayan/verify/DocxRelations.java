package dev.bayan.verify;

import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads where one part leads (ECMA-376 part 2, 9.3): to parts that are in the file, and out of it
 * by links to web and mail addresses only, so that nothing is fetched when the file is opened.
 */
final class DocxRelations implements DocxXml.Listener {

  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

  private final String part;
  private final URI source;
  private final Set<String> parts;
  private final List<Finding> findings;
  private final Map<String, String> targets = new HashMap<>();
  private final Set<String> ids = new HashSet<>();

  /**
   * @param part the part with the relationships: {@code word/_rels/document.xml.rels}
   * @param parts the names of all parts
   */
  DocxRelations(String part, Set<String> parts, List<Finding> findings) {
    this.part = part;
    this.source = URI.create("/" + source(part));
    this.parts = parts;
    this.findings = findings;
  }

  /** {@code word/_rels/document.xml.rels → word/document.xml}. */
  private static String source(String part) {
    String plain = part.replace("_rels/", "");
    return plain.substring(0, plain.length() - ".rels".length());
  }

  /** The name of the part that a relationship leads to; null where it leads to none. */
  @Nullable String target(@Nullable String id) {
    return targets.get(id);
  }

  /** The name of the part that leads. */
  String source() {
    return source.getPath().substring(1);
  }

  /** Whether there is a relationship of that id, to wherever it leads. */
  boolean has(String id) {
    return ids.contains(id);
  }

  @Override
  public void start(String name, String parent, DocxXml.Attributes attributes) {
    if (!name.equals("Relationship")) {
      return;
    }
    String id = attributes.local("Id");
    ids.add(String.valueOf(id));
    String type = String.valueOf(attributes.local("Type"));
    URI target;
    try {
      target = URI.create(String.valueOf(attributes.local("Target")));
    } catch (IllegalArgumentException noAddress) {
      report(id + " leads nowhere: " + noAddress.getMessage());
      return;
    }
    if ("External".equals(attributes.local("TargetMode"))) {
      if (!type.endsWith("/hyperlink") || !SCHEMES.contains(scheme(target))) {
        report(id + " leads out of the file: " + target);
      }
      return;
    }
    String path = String.valueOf(source.resolve(target).getPath());
    path = path.startsWith("/") ? path.substring(1) : path;
    if (parts.contains(path)) {
      targets.put(String.valueOf(id), path);
    } else {
      report(id + " leads to a part that is missing: " + path);
    }
  }

  @Override
  public void end(String name) {
    // All is said in attributes.
  }

  @Override
  public void text(String inside, char[] text, int start, int length) {
    // All is said in attributes.
  }

  private static String scheme(URI target) {
    return String.valueOf(target.getScheme()).toLowerCase(Locale.ROOT);
  }

  private void report(String message) {
    findings.add(new Finding(part, message));
  }
}
