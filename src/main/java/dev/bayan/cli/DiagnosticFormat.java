package dev.bayan.cli;

import dev.bayan.read.Diagnostic;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Diagnostics as text for a person; every line ends with LF. */
interface DiagnosticFormat {

  String format(List<Diagnostic> diagnostics);

  /** Two lines each, without the source line. */
  static DiagnosticFormat plain() {
    return diagnostics ->
        diagnostics.stream().map(DiagnosticFormat::plain).collect(Collectors.joining());
  }

  private static String plain(Diagnostic diagnostic) {
    StringBuilder out = new StringBuilder();
    out.append(diagnostic.file());
    if (diagnostic.line() > 0) {
      out.append(':').append(diagnostic.line()).append(':').append(diagnostic.column());
    }
    out.append(": ").append(diagnostic.severity().name().toLowerCase(Locale.ROOT));
    out.append('[').append(diagnostic.code()).append("]: ").append(diagnostic.message());
    if (diagnostic.hint() != null) {
      out.append("\n  help: ").append(diagnostic.hint());
    }
    // What came from a file may hold escapes that a terminal would obey.
    return out.toString().replaceAll("[\\p{Cc}\\p{Cf}&&[^\\n]]", "\uFFFD") + "\n";
  }
}
