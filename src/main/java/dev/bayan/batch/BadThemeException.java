package dev.bayan.batch;

import dev.bayan.read.Diagnostic;
import dev.bayan.read.Message;
import java.util.ArrayList;
import java.util.List;

/** A theme with errors in it, or in a file that it names: nothing can be built in its looks. */
public final class BadThemeException extends BadRequestException {

  private static final long serialVersionUID = 1;

  private final ArrayList<Diagnostic> diagnostics;

  BadThemeException(String file, List<Diagnostic> diagnostics) {
    super(Message.of("batch.theme-bad", file));
    this.diagnostics = new ArrayList<>(diagnostics);
  }

  public List<Diagnostic> diagnostics() {
    return List.copyOf(diagnostics);
  }
}
