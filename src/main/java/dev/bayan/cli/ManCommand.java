package dev.bayan.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bayan man}: the manual page. */
@Command(
    name = "man",
    header = {"Print the manual page.", ""},
    sortOptions = false,
    footerHeading = "%nExamples%n",
    footer = {"  bayan man | man -l -", "  bayan man > /usr/local/share/man/man1/bayan.1"})
final class ManCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final String version;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Print this and end.")
  boolean help;

  ManCommand(Terminal terminal, String version) {
    this.terminal = terminal;
    this.version = version;
  }

  @Override
  public Integer call() {
    terminal.out().print(ManualPage.of(spec.root(), version));
    return ExitCode.DONE;
  }
}
