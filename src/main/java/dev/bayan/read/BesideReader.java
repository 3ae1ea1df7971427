package dev.bayan.read;

import org.jspecify.annotations.Nullable;

/**
 * Fetches the files that an input names, and keeps them beside it: a relative path with slashes
 * that never leaves the folder.
 *
 * <pre>
 * files.bytes(node of "maps/rafah.png", "maps/rafah.png", 20 MiB)   "../x" → null, and B2502
 * </pre>
 */
final class BesideReader {

  private final Problems problems;
  private final Neighbours neighbours;
  private final String topic;

  BesideReader(Problems problems, Neighbours neighbours) {
    this(problems, neighbours, "file");
  }

  /** A reader that speaks of what it looks beside in the words of a topic of {@link Messages}. */
  BesideReader(Problems problems, Neighbours neighbours, String topic) {
    this.problems = problems;
    this.neighbours = neighbours;
    this.topic = topic;
  }

  /** The bytes of the file that a node names; null, and reported, where there are none. */
  byte @Nullable [] bytes(Node node, String name, int most) {
    String wrong = wrong(name);
    if (wrong != null) {
      refuse(
          Code.FILE_OUTSIDE, node, Message.of(topic + "." + wrong, Echo.quoted(name)), "outside");
      return null;
    }
    return switch (neighbours.read(name, most + 1)) {
      case Neighbours.Found.Bytes found -> {
        if (found.bytes().length > most) {
          String size = most / (1024 * 1024) + " MiB";
          Message message = Message.of(topic + ".too-large", Echo.quoted(name), size);
          problems.report(Code.FILE_TOO_LARGE, node, message, null);
          yield null;
        }
        yield found.bytes();
      }
      case Neighbours.Found.Missing missing -> {
        String last = name.substring(name.lastIndexOf('/') + 1);
        String near = Suggestion.nearest(last, missing.others());
        Message message = Message.of(topic + ".missing", Echo.quoted(name));
        Message hint =
            near == null
                ? Message.of(topic + ".missing.help")
                : Message.of(topic + ".did-you-mean", Echo.quoted(near));
        problems.report(Code.FILE_MISSING, node, message, hint);
        yield null;
      }
      case Neighbours.Found.Unreadable unreadable -> {
        Message message = Message.of(topic + ".unreadable", Echo.quoted(name), unreadable.what());
        problems.report(Code.FILE_UNREADABLE, node, message, null);
        yield null;
      }
    };
  }

  private void refuse(Code code, Node node, Message message, String help) {
    problems.report(code, node, message, Message.of(topic + "." + help + ".help"));
  }

  /** What is wrong with a name; null if nothing is. */
  private static @Nullable String wrong(String name) {
    if (name.isEmpty() || name.indexOf('\0') >= 0 || name.length() > Limits.NAME) {
      return "bad-name";
    }
    if (name.startsWith("/") || name.indexOf('\\') >= 0 || name.indexOf(':') >= 0) {
      return "absolute";
    }
    for (String step : name.split("/", -1)) {
      if (step.isEmpty() || step.equals(".") || step.equals("..")) {
        return "outside";
      }
    }
    return null;
  }
}
