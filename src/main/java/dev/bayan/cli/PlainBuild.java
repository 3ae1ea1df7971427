package dev.bayan.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A {@code build} that says nothing but its folders, as most schedules have it: understood without
 * picocli, whose classes and annotations take a fifth of the time of one pack.
 *
 * <pre>
 * build -i briefings --output packs
 * </pre>
 *
 * @param input null: the folder that a build has of itself
 * @param output the same
 */
record PlainBuild(@Nullable Path input, @Nullable Path output) {

  /** What is asked for; null where picocli has to look at it, be it only to say what is wrong. */
  static @Nullable PlainBuild of(String... args) {
    if (args.length % 2 == 0 || !args[0].equals("build")) {
      return null;
    }
    Path input = null;
    Path output = null;
    for (int i = 1; i < args.length; i += 2) {
      Path folder = folder(args[i + 1]);
      boolean isInput = args[i].equals("-i") || args[i].equals("--input");
      boolean isOutput = args[i].equals("-o") || args[i].equals("--output");
      if (folder == null) {
        return null;
      } else if (isInput && input == null) {
        input = folder;
      } else if (isOutput && output == null) {
        output = folder;
      } else {
        return null;
      }
    }
    return new PlainBuild(input, output);
  }

  /** What can be nothing but a folder's name. */
  private static @Nullable Path folder(String value) {
    if (value.isEmpty() || value.startsWith("-") || value.indexOf('"') >= 0) {
      return null;
    }
    try {
      return Path.of(value);
    } catch (InvalidPathException e) {
      return null;
    }
  }
}
