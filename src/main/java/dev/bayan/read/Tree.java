package dev.bayan.read;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file to a tree of {@link Node}s, in the notation that its name ends in.
 *
 * <pre>
 * Tree.read("a.yml", source, problems)   as YAML      Tree.read("a.json", …)   as JSON
 * </pre>
 */
final class Tree {

  private Tree() {}

  /** The tree of a whole file; null, with the reason reported, where there is none. */
  static @Nullable Node read(String fileName, SourceText source, Problems problems) {
    return isYaml(fileName) ? YamlTree.read(source, problems) : JsonTree.read(source, problems);
  }

  private static boolean isYaml(String fileName) {
    String lowerCase = fileName.toLowerCase(Locale.ROOT);
    return lowerCase.endsWith(".yaml") || lowerCase.endsWith(".yml");
  }
}
