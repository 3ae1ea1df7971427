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
  private final Message owner;

  BesideReader(Problems problems, Neighbours neighbours) {
    this(problems, neighbours, Message.of("file.briefing"));
  }

  /** A reader for another file than a briefing. */
  BesideReader(Problems problems, Neighbours neighbours, Message owner) {
    this.problems = problems;
    this.neighbours = neighbours;
    this.owner = owner;
  }

  /** The bytes of the file that a node names; null, and reported, where there are none. */
  byte @Nullable [] bytes(Node node, String name, int most) {
    String wrong = wrong(name);
    if (wrong != null) {
      problems.report(
          Code.FILE_OUTSIDE,
          node,
          Message.of(wrong, Echo.quoted(name), owner),
          Message.of("file.outside.help", owner));
      return null;
    }
    return switch (neighbours.read(name, most + 1)) {
      case Neighbours.Found.Bytes found -> {
        if (found.bytes().length > most) {
          String size = most / (1024 * 1024) + " MiB";
          Message message = Message.of("file.too-large", Echo.quoted(name), size);
          problems.report(Code.FILE_TOO_LARGE, node, message, null);
          yield null;
        }
        yield found.bytes();
      }
      case Neighbours.Found.Missing missing -> {
        String last = name.substring(name.lastIndexOf('/') + 1);
        String near = Suggestion.nearest(last, missing.others());
        Message message = Message.of("file.missing", Echo.quoted(name), owner);
        Message hint =
            near == null
                ? Message.of("file.missing.help")
                : Message.of("file.did-you-mean", Echo.quoted(near));
        problems.report(Code.FILE_MISSING, node, message, hint);
        yield null;
      }
      case Neighbours.Found.Unreadable unreadable -> {
        Message message = Message.of("file.unreadable", Echo.quoted(name), unreadable.what());
        problems.report(Code.FILE_UNREADABLE, node, message, null);
        yield null;
      }
    };
  }

  /** Whether a name is made of whole characters, none of them a control. */
  private static boolean isText(String name) {
    return name.codePoints()
        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
  }

  /** What to say of a name; null if nothing is wrong with it. */
  private static @Nullable String wrong(String name) {
    if (name.isEmpty() || name.length() > Limits.NAME || !isText(name)) {
      return "file.bad-name";
    }
    if (name.startsWith("/") || name.indexOf('\\') >= 0 || name.indexOf(':') >= 0) {
      return "file.absolute";
    }
    for (String step : name.split("/", -1)) {
      if (step.isEmpty() || step.equals(".") || step.equals("..")) {
        return "file.outside";
      }
      if (FileName.isReserved(step)) {
        return "file.reserved";
      }
    }
    return null;
  }
}
