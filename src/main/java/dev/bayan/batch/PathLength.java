package dev.bayan.batch;

import dev.bayan.export.Format;
import dev.bayan.read.Diagnostic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How long the paths of a pack's files come to be. Bayan itself writes longer ones on any system,
 * but on Windows Word and Excel open none beyond 259 characters, and a copied pack needs some room.
 *
 * <pre>
 * C:\\packs, "gaza-talks-roles" → C:\\packs\\gaza-talks-roles\\gaza-talks-roles.docx, 49
 * </pre>
 */
final class PathLength {

  static final int MOST = 240;

  private static final int LONGEST_ENDING =
      Arrays.stream(Format.values()).mapToInt(each -> each.extension().length()).max().orElse(0);

  private PathLength() {}

  /** A warning where a path is too long: known before anything of the pack is set. */
  static List<Diagnostic> warnings(Input input, Path output, String id) {
    List<Diagnostic> warnings = new ArrayList<>();
    int length =
        output.toAbsolutePath().normalize().resolve(id).resolve(id).toString().length()
            + 1
            + LONGEST_ENDING;
    if (length > MOST) {
      warnings.add(Trouble.longPath(input.name(), length, MOST));
    }
    return warnings;
  }
}
