package dev.bayan.cli;

import dev.bayan.read.DiagnosticForm;
import dev.bayan.read.DiagnosticJsonPrinter;
import dev.bayan.read.DiagnosticLinePrinter;
import dev.bayan.read.DiagnosticPrinter;
import dev.bayan.read.Messages;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How what is wrong is said. */
final class DiagnosticOptions {

  @Option(
      names = "--diagnostics",
      paramLabel = "FORM",
      converter = FormConverter.class,
      description = {
        "human: with the line and a hint (default); short: one line each;",
        "json: one JSON object each, in a line of its own."
      })
  private Form form = Form.HUMAN;

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      converter = LanguageConverter.class,
      description = "The language of messages: ar or en (default: by LC_ALL, LC_MESSAGES, LANG).")
  private String language = "";

  enum Form {
    HUMAN,
    SHORT,
    JSON
  }

  /** The messages in the language asked for, otherwise in the one of the environment. */
  Messages messages(Terminal terminal) {
    return Messages.in(language.isEmpty() ? terminal.language() : language);
  }

  DiagnosticForm printer(Messages messages) {
    return switch (form) {
      case HUMAN -> new DiagnosticPrinter(messages);
      case SHORT -> new DiagnosticLinePrinter(messages);
      case JSON -> new DiagnosticJsonPrinter(messages);
    };
  }

  /** Whether all that is printed to {@code err} is for a program. */
  boolean isForPrograms() {
    return form == Form.JSON;
  }

  static final class FormConverter implements ITypeConverter<Form> {
    @Override
    public Form convert(String value) {
      return switch (value.toLowerCase(Locale.ROOT)) {
        case "human" -> Form.HUMAN;
        case "short" -> Form.SHORT;
        case "json" -> Form.JSON;
        default ->
            throw new TypeConversionException("'" + value + "' is not one of human, short, json");
      };
    }
  }

  static final class LanguageConverter implements ITypeConverter<String> {
    @Override
    public String convert(String value) {
      return switch (value.toLowerCase(Locale.ROOT)) {
        case "ar", "en" -> value.toLowerCase(Locale.ROOT);
        default -> throw new TypeConversionException("'" + value + "' is not one of ar, en");
      };
    }
  }
}
