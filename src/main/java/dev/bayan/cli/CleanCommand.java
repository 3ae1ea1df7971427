package dev.bayan.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bayan clean}: removes packs whose briefing is gone. */
@Command(
    name = "clean",
    header = {"Remove the packs that no briefing stands behind any more.", ""},
    description = {
      "",
      "Only pack folders that Bayan made and nobody has added to, and only where",
      "every briefing of the input folders can be read. Nothing else is touched."
    },
    sortOptions = false,
    optionListHeading = "%nClean%n",
    exitCodeListHeading = "%nExit codes%n",
    exitCodeList = {
      "  0:removed, or there was nothing to remove",
      "  2:wrong usage, or better not done: the message says why",
      "  3:aborted: output not writable, internal error",
      " 75:another run is using the output folder"
    },
    footerHeading = "%nExamples%n",
    footer = {"  bayan clean --dry-run", "  bayan clean -i briefings -o /srv/packs"})
final class CleanCommand implements Callable<Integer> {

  private final Runner runner;
  private final Cleaning cleaning;

  @ArgGroup(validate = false, order = 1, heading = "%nInput%n")
  private InputOptions input = new InputOptions();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "The folder that has the packs (default: output).")
  private Path output = Path.of("output");

  @Option(names = "--dry-run", description = "Only say what would be removed.")
  private boolean isDryRun;

  @Option(
      names = "--remove-most",
      description = {
        "Let more than half of the packs go; otherwise that is taken for a",
        "mistake, such as a folder that is not mounted."
      })
  private boolean mayRemoveMost;

  @ArgGroup(validate = false, order = 3, heading = "%nMessages%n")
  private DiagnosticOptions diagnostics = new DiagnosticOptions();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Print this and end.")
  boolean help;

  CleanCommand(Runner runner, Cleaning cleaning) {
    this.runner = runner;
    this.cleaning = cleaning;
  }

  @Override
  public Integer call() throws InterruptedException {
    return runner.attempt(
        () ->
            cleaning.run(
                input.about(output), isDryRun, mayRemoveMost, runner.messages(diagnostics)),
        diagnostics);
  }
}
