package dev.bayan.cases;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A text that a test's result must equal, line for line. With {@code -Dgolden.update} the file is
 * written anew instead: read the difference before committing it.
 */
final class Golden {

  private static final int CONTEXT = 3;

  private Golden() {}

  static boolean isUpdating() {
    return System.getProperty("golden.update") != null;
  }

  static void compare(Path file, String actual) throws IOException {
    if (isUpdating()) {
      Files.writeString(file, actual);
    } else if (!Files.exists(file)) {
      fail("%s is missing; -Dgolden.update writes it", file);
    } else {
      String difference = difference(Files.readString(file), actual);
      if (!difference.isEmpty()) {
        fail("%s differs; -Dgolden.update rewrites it%n%s", file, difference);
      }
    }
  }

  /** The first line that differs, with the lines before it; empty if none does. */
  static String difference(String expected, String actual) {
    if (expected.equals(actual)) {
      return "";
    }
    List<String> wanted = expected.lines().toList();
    List<String> found = actual.lines().toList();
    int line = 0;
    while (line < Math.min(wanted.size(), found.size())
        && wanted.get(line).equals(found.get(line))) {
      line++;
    }
    StringBuilder message = new StringBuilder("line %d:%n".formatted(line + 1));
    for (int i = Math.max(0, line - CONTEXT); i < line; i++) {
      message.append("    ").append(wanted.get(i)).append('\n');
    }
    message.append("  - ").append(line < wanted.size() ? wanted.get(line) : "(ends)").append('\n');
    message.append("  + ").append(line < found.size() ? found.get(line) : "(ends)").append('\n');
    return message.toString();
  }
}
