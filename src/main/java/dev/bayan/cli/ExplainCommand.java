package dev.bayan.cli;

import dev.bayan.batch.TroubleCode;
import dev.bayan.read.Code;
import dev.bayan.read.Diagnostic.Severity;
import dev.bayan.read.Echo;
import dev.bayan.read.Message;
import dev.bayan.read.Messages;
import dev.bayan.read.Suggestion;
import java.util.Arrays;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bayan explain}: what a code means, and how to mend what it names. */
@Command(
    name = "explain",
    header = {"Say what the code of a diagnostic means, with a bad and a good example.", ""},
    sortOptions = false,
    footerHeading = "%nExamples%n",
    footer = {"  bayan explain                lists all codes", "  bayan explain B2003 --lang ar"})
final class ExplainCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "CODE", arity = "0..1", description = "Such as B2003.")
  private String code = "";

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      converter = DiagnosticOptions.LanguageConverter.class,
      description = "ar or en (default: by LC_ALL, LC_MESSAGES, LANG).")
  private String language = "";

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Print this and end.")
  boolean help;

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Messages messages = Messages.in(language.isEmpty() ? terminal.language() : language);
    SortedMap<String, Severity> codes = codes();
    if (code.isEmpty()) {
      codes.keySet().forEach(each -> terminal.out().println(each + "  " + inShort(each, messages)));
      terminal.out().println();
      terminal.out().println(messages.say(Message.of("cli.explain-all")));
      return ExitCode.DONE;
    }
    String wanted = code.strip().toUpperCase(Locale.ROOT);
    Severity severity = codes.get(wanted);
    Explanation found = severity == null ? null : Explanation.of(wanted);
    if (severity == null || found == null) {
      return unknown(wanted, codes, messages);
    }
    print(found, severity, messages);
    return ExitCode.DONE;
  }

  /** All codes there are, and how bad what they name is. */
  static SortedMap<String, Severity> codes() {
    SortedMap<String, Severity> codes = new TreeMap<>();
    Arrays.stream(Code.values()).forEach(each -> codes.put(each.number(), each.severity()));
    Arrays.stream(TroubleCode.values()).forEach(each -> codes.put(each.number(), each.severity()));
    return codes;
  }

  private static String inShort(String code, Messages messages) {
    Explanation explanation = Explanation.of(code);
    return explanation == null ? "" : messages.words(explanation.inShort(messages.language()));
  }

  private void print(Explanation explanation, Severity severity, Messages messages) {
    String word =
        messages.say(
            switch (severity) {
              case ERROR -> Message.of("cli.error");
              case WARNING -> Message.of("cli.warning");
            });
    terminal.out().print(word + "[" + explanation.code() + "]: ");
    explanation.text(messages.language()).stream()
        .map(messages::words)
        .forEach(terminal.out()::println);
    for (Explanation.Example example : explanation.examples()) {
      String label = messages.say(Message.of(example.isGood() ? "cli.good" : "cli.bad"));
      String encoding = example.encoding().equals("utf-8") ? "" : " (" + example.encoding() + ")";
      terminal.out().println();
      terminal.out().println((label + ": " + example.file()).stripTrailing() + encoding);
      example.lines().forEach(line -> terminal.out().println(("    " + line).stripTrailing()));
    }
  }

  private int unknown(String wanted, SortedMap<String, Severity> codes, Messages messages) {
    String near = Suggestion.nearest(wanted, codes.keySet());
    Message message =
        near == null
            ? Message.of("cli.no-code-list", Echo.quoted(code))
            : Message.of("cli.no-code", Echo.quoted(code), Echo.quoted(near));
    terminal.err().println("bayan: " + messages.say(message));
    return ExitCode.USAGE;
  }
}
