package dev.bayan.read;

import dev.bayan.style.Theme;
import java.util.List;

/** What came of reading a theme. */
public sealed interface ThemeReading {

  /**
   * A theme, with whatever warnings it gave rise to.
   *
   * @param name as the theme calls itself; the file's own name where it does not
   */
  record Accepted(String name, Theme theme, List<Diagnostic> warnings) implements ThemeReading {
    public Accepted {
      warnings = List.copyOf(warnings);
    }
  }

  /** Everything that is wrong with the theme and its files: at least one error. */
  record Refused(List<Diagnostic> diagnostics) implements ThemeReading {
    public Refused {
      diagnostics = List.copyOf(diagnostics);
    }
  }
}
