package dev.bayan.cli;

import dev.bayan.batch.BadRequestException;
import dev.bayan.batch.Batch;
import dev.bayan.batch.LastRun;
import dev.bayan.read.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bayan retry}: what the last run has left undone. */
@Command(
    name = "retry",
    header = {"Build again what failed in the last run, as that was asked to.", ""},
    description = {
      "",
      "Which that was, and with what theme, formats and options of the run, stands in run.json of",
      "the output folder: it may be started anywhere. An option given here takes the place of the",
      "last run's. Packs that stand are left as they are, whatever was forced. What reaches beyond",
      "the output folder is not done again unless it is asked for: --log, --metrics, hooks,"
          + " --prune."
    },
    sortOptions = false,
    exitCodeListHeading = "%nExit codes%n",
    exitCodeList = {
      "  0:nothing had failed, or all of it is built now",
      "  1:finished, some briefings failed again",
      "  2:wrong usage, no last run, or a theme with errors",
      "  3:aborted: disk full, output not writable, internal error",
      " 75:another run is using the output folder",
      "130:stopped by Ctrl-C; 143: by SIGTERM"
    },
    footerHeading = "%nExamples%n",
    footer = {"  bayan retry", "  bayan retry -o /srv/packs --timeout 1200"})
final class RetryCommand implements Callable<Integer> {

  private final Runner runner;
  private final Terminal terminal;
  private final Batch batch;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "The folder of the last run (default: output).")
  private Path folder = Path.of("output");

  @ArgGroup(validate = false, order = 1, heading = "%nRun%n")
  private RunOptions run = new RunOptions();

  @ArgGroup(validate = false, order = 2, heading = "%nReports%n")
  private ReportOptions reports = new ReportOptions();

  @ArgGroup(validate = false, order = 3, heading = "%nMessages%n")
  private DiagnosticOptions diagnostics = new DiagnosticOptions();

  RetryCommand(Runner runner, Terminal terminal, Batch batch) {
    this.runner = runner;
    this.terminal = terminal;
    this.batch = batch;
  }

  @Override
  public Integer call() throws InterruptedException {
    AtomicReference<@Nullable LastRun> found = new AtomicReference<>();
    int code =
        runner.attempt(
            () -> {
              found.set(lastRun());
              return ExitCode.DONE;
            },
            diagnostics);
    LastRun last = found.get();
    if (last == null) {
      return code;
    }
    if (last.isGood()) {
      Message nothing = Message.of("cli.nothing-failed");
      terminal.out().println(runner.messages(diagnostics).say(nothing));
      return ExitCode.DONE;
    }
    return runner.build(() -> run.over(last.again()), run::drain, reports, folder, diagnostics);
  }

  private LastRun lastRun() throws BadRequestException, IOException {
    InputOptions.refuseEmpty(folder, Message.of("cli.output-folder"));
    return batch.lastRun(folder);
  }
}
