package dev.bayan.cli;

import dev.bayan.batch.Batch;
import dev.bayan.batch.Inspection;
import dev.bayan.read.DiagnosticForm;
import dev.bayan.read.Messages;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bayan verify}: whether what was published is still what it was. */
@Command(
    name = "verify",
    header = {"Read every byte of the packs and report what is not as it was published.", ""},
    description = {
      "",
      "Each file is held against its recorded SHA-256 and taken apart; where the briefing of a"
          + " pack",
      "is still the same, every word is compared with it again. Nothing is written. Meanwhile no",
      "build writes: one that is begun ends with 75, as this does while one is under way."
    },
    sortOptions = false,
    exitCodeListHeading = "%nExit codes%n",
    exitCodeList = {
      "  0:all packs are whole",
      "  1:some are damaged",
      "  2:wrong usage, no packs, or a theme with errors",
      "  3:aborted: output not readable, internal error",
      " 75:a run is writing to the output folder"
    },
    footerHeading = "%nExamples%n",
    footer = {"  bayan verify", "  bayan verify -i briefings -o /srv/packs"})
final class VerifyCommand implements Callable<Integer> {

  private final Runner runner;
  private final Terminal terminal;
  private final Batch batch;

  @ArgGroup(validate = false, order = 1, heading = "%nInput%n")
  private InputOptions input = new InputOptions();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "The folder of the packs (default: output).")
  private Path folder = Path.of("output");

  @ArgGroup(validate = false, order = 2, heading = "%nMessages%n")
  private DiagnosticOptions diagnostics = new DiagnosticOptions();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Print this and end.")
  boolean help;

  VerifyCommand(Runner runner, Terminal terminal, Batch batch) {
    this.runner = runner;
    this.terminal = terminal;
    this.batch = batch;
  }

  @Override
  public Integer call() throws InterruptedException {
    Messages messages = runner.messages(diagnostics);
    return runner.attempt(
        () -> {
          Inspection inspection = batch.verify(input.about(folder));
          DiagnosticForm printer = diagnostics.printer(messages);
          inspection
              .packs()
              .forEach(pack -> terminal.err().print(printer.print(pack.diagnostics())));
          terminal.out().print(new Summary(messages).ofVerify(inspection, folder));
          return inspection.damaged() == 0 ? ExitCode.DONE : ExitCode.SOME_FAILED;
        },
        diagnostics);
  }
}
