package dev.bayan.read;

import java.util.List;
import java.util.stream.Collectors;

/** How diagnostics are printed: for a person, a line each, or for a program. */
public sealed interface DiagnosticForm
    permits DiagnosticPrinter, DiagnosticLinePrinter, DiagnosticJsonPrinter {

  /** One diagnostic; every line ends with LF. */
  String print(Diagnostic diagnostic);

  /** Something wrong that no file is to blame for, such as a folder that is not there. */
  String complaint(Message message);

  /** Several diagnostics. */
  default String print(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(this::print).collect(Collectors.joining());
  }
}
