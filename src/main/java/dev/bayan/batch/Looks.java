package dev.bayan.batch;

import dev.bayan.read.Diagnostic;
import dev.bayan.style.Theme;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The theme of a run, and where it came from.
 *
 * @param name as the theme calls itself
 * @param source the file it was read from; null for a theme that is part of the program
 */
public record Looks(String name, Theme theme, @Nullable Source source, List<Diagnostic> warnings) {

  /**
   * A theme's file.
   *
   * @param file as the user named it, with slashes
   * @param sha256 of its bytes; with fonts or a logo beside it, of all of them together
   */
  public record Source(String file, String sha256) {}

  public Looks {
    warnings = List.copyOf(warnings);
  }

  /** Changes with anything in the theme; the program's own change with its version only. */
  String fingerprint() {
    return source == null ? name : source.sha256();
  }
}
