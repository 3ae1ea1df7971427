package dev.bayan.batch;

import dev.bayan.batch.FileOps.Kind;
import dev.bayan.export.Format;
import dev.bayan.read.Diagnostic;
import dev.bayan.read.Diagnostic.Severity;
import dev.bayan.verify.Finding;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The diagnostics of the batch itself, each with its code: B4… for what a user can mend, B9… for
 * what he cannot.
 */
final class Trouble {

  private static final String REPORT_IT = "the fault is Bayan's, not the briefing's: please report";
  private static final int SHOWN = 20;

  private Trouble() {}

  static Diagnostic notAFile(String file, String what) {
    return error("B4001", file, "this is " + what + ", not a file", "put the file itself here");
  }

  /** What stands where a file should. */
  static String what(Kind kind) {
    return switch (kind) {
      case FILE -> "a file";
      case FOLDER -> "a folder";
      case LINK -> "a symbolic link";
      case OTHER -> "a pipe, a socket or a device";
      case MISSING -> "no longer there";
    };
  }

  static Diagnostic notABriefing(String file) {
    return error("B4002", file, "a briefing is a file that ends in .json, .yaml or .yml", null);
  }

  static Diagnostic unreadable(String file, Throwable why) {
    return error("B4003", file, "the file cannot be read: " + reason(why), null);
  }

  static Diagnostic duplicateId(String file, String id, Collection<String> files) {
    String others =
        files.stream().filter(other -> !other.equals(file)).collect(Collectors.joining(", "));
    return error(
        "B4004",
        file,
        "the id \"" + id + "\" is also that of " + others,
        "give each briefing an id of its own; none of them was built");
  }

  static Diagnostic changed(String file) {
    return error("B4005", file, "the file was changed during the run", "run again");
  }

  static Diagnostic notAPack(String file, String folder) {
    return error(
        "B4006",
        file,
        folder + " is in the way and is not a pack that Bayan made",
        "move it away, or give the briefing another id");
  }

  static Diagnostic noGlyph(String file, Set<Integer> codePoints) {
    String names =
        codePoints.stream()
            .limit(SHOWN)
            .map(c -> String.format(Locale.ROOT, "U+%04X", c))
            .collect(Collectors.joining(", "));
    String more = codePoints.size() > SHOWN ? " and " + (codePoints.size() - SHOWN) + " more" : "";
    return new Diagnostic(
        "B4101",
        Severity.WARNING,
        file,
        "",
        0,
        0,
        1,
        "no font of the theme can draw " + names + more,
        null,
        "an empty box stands in their place in the PDF");
  }

  static Diagnostic oldPackLeft(String file, Throwable why) {
    return new Diagnostic(
        "B4102",
        Severity.WARNING,
        file,
        "",
        0,
        0,
        1,
        "the pack is new, but the old one was not removed: " + reason(why),
        null,
        "the next run removes it");
  }

  /** An exception or an error that no briefing should be able to bring about. */
  static Diagnostic internal(String file, Throwable thrown) {
    String place =
        Arrays.stream(thrown.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith("dev.bayan."))
            .findFirst()
            .map(frame -> ", at " + frame)
            .orElse("");
    return error("B9001", file, "internal error: " + reason(thrown) + place, REPORT_IT);
  }

  static List<Diagnostic> unproven(String file, Format format, List<Finding> findings) {
    return findings.stream()
        .limit(SHOWN)
        .map(
            finding ->
                error(
                    "B9002",
                    file,
                    "internal error: the "
                        + format.extension()
                        + " file does not say what the briefing says: "
                        + finding.place()
                        + ": "
                        + finding.message(),
                    REPORT_IT))
        .toList();
  }

  static Diagnostic unpublished(String file, Throwable why) {
    return error("B9003", file, "the pack could not be published: " + reason(why), null);
  }

  /** An exception in words: its kind, because many file system exceptions say only a path. */
  static String reason(Throwable thrown) {
    String kind = thrown.getClass().getSimpleName();
    return thrown.getMessage() == null ? kind : kind + ": " + thrown.getMessage();
  }

  private static Diagnostic error(String code, String file, String message, @Nullable String hint) {
    return new Diagnostic(code, Severity.ERROR, file, "", 0, 0, 1, message, null, hint);
  }
}
