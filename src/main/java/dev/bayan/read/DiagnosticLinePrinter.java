package dev.bayan.read;

import java.util.Locale;

/**
 * Diagnostics in a line each, as compilers print them.
 *
 * <pre>
 * roles.json:3:3: error B2003 a briefing has no key "tittle"
 * </pre>
 *
 * The word for the severity is English in every language, for those who search for it.
 */
public record DiagnosticLinePrinter(Messages messages) implements DiagnosticForm {

  @Override
  public String print(Diagnostic diagnostic) {
    String place = diagnostic.line() > 0 ? ":" + diagnostic.line() + ":" + diagnostic.column() : "";
    return Echo.isolated(diagnostic.file())
        + place
        + ": "
        + diagnostic.severity().name().toLowerCase(Locale.ROOT)
        + " "
        + diagnostic.code()
        + " "
        + Echo.message(messages.say(diagnostic.message()))
        + "\n";
  }

  @Override
  public String complaint(Message message) {
    return "bayan: " + Echo.message(messages.say(message)) + "\n";
  }
}
