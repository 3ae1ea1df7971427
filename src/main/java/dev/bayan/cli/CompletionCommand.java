package dev.bayan.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bayan completion}: a script by which a shell completes commands and options. */
@Command(
    name = "completion",
    header = {"Print a script by which a shell completes commands and options.", ""},
    sortOptions = false,
    footerHeading = "%nExamples%n",
    footer = {
      "  source <(bayan completion bash)",
      "  bayan completion fish > ~/.config/fish/completions/bayan.fish"
    })
final class CompletionCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.")
  private String shell = "";

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Print this and end.")
  boolean help;

  CompletionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    CommandLine root = spec.root().commandLine();
    String script =
        switch (shell.toLowerCase(Locale.ROOT)) {
          // The script of bash makes zsh understand it by itself.
          case "bash", "zsh" -> bash(root);
          case "fish" -> FishCompletion.of(root.getCommandSpec());
          default ->
              throw new ParameterException(
                  spec.commandLine(), "'" + shell + "' is not one of bash, zsh, fish");
        };
    terminal.out().print(script);
    return ExitCode.DONE;
  }

  /** For bash, and for zsh. */
  static String bash(CommandLine root) {
    String script = AutoComplete.bash("bayan", root);
    return script.endsWith("\n") ? script : script + "\n";
  }
}
