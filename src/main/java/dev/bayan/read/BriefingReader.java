package dev.bayan.read;

import dev.bayan.model.Briefing;
import java.util.List;
import java.util.Set;

/**
 * Reads one input file: bytes → characters → tree → briefing, or all that is wrong with it.
 *
 * <pre>
 * Reading reading = new BriefingReader(Set.of("public", "internal")).read("roles.json", bytes);
 * </pre>
 *
 * The first two steps stop at a mistake that leaves nothing to read on with; the third never stops.
 * Immutable; one reader serves every thread.
 */
public final class BriefingReader {

  private final Set<String> classifications;

  /** A reader that accepts these classifications, the keys of the theme's own. */
  public BriefingReader(Set<String> classifications) {
    this.classifications = Set.copyOf(classifications);
  }

  /** Loads what every briefing needs: for a thread that has nothing else to do. */
  public static void prepare() {
    JsonTree.prepare();
  }

  /** Reads one file's bytes; the name is for diagnostics, and tells the notation by its ending. */
  public Reading read(String file, byte[] bytes) {
    return read(file, bytes, Neighbours.none());
  }

  /** Reads one file's bytes, and those of the files beside it that it names. */
  public Reading read(String file, byte[] bytes, Neighbours neighbours) {
    if (bytes.length > Limits.DOCUMENT) {
      Message message = Message.of("limits.document", bytes.length, Limits.DOCUMENT);
      return refused(file, Code.DOCUMENT_TOO_LARGE, message);
    }
    Utf8 decoded = Utf8.decode(bytes);
    Problems problems = new Problems(file, decoded.source());
    if (decoded.fault() != null) {
      problems.report(decoded.fault());
      return new Reading.Refused(problems.all());
    }
    Node root = Tree.read(file, decoded.source(), problems);
    Briefing briefing =
        root == null ? null : new TreeReader(problems, classifications, neighbours).briefing(root);
    List<Diagnostic> diagnostics = problems.all();
    if (problems.hasErrors()) {
      return new Reading.Refused(diagnostics);
    }
    if (briefing == null) {
      throw new IllegalStateException("no briefing, and no reason why, of " + file);
    }
    return new Reading.Accepted(briefing, diagnostics);
  }

  private static Reading refused(String file, Code code, Message message) {
    Problems problems = new Problems(file, new SourceText(""));
    problems.report(code, Place.WHOLE_FILE, Pointer.ROOT, message, null);
    return new Reading.Refused(problems.all());
  }
}
