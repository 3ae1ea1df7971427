package dev.bayan.cli;

import dev.bayan.batch.BadRequestException;
import dev.bayan.batch.Request;
import dev.bayan.export.Format;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;

/** {@code bayan check}: what a build would say, without one. */
@Command(
    name = "check",
    header = {"Read every briefing and report what is wrong with it; write nothing.", ""},
    sortOptions = false,
    exitCodeListHeading = "%nExit codes%n",
    exitCodeList = {
      "  0:all briefings can be built",
      "  1:some cannot",
      "  2:wrong usage, nothing to check, or a theme with errors",
      "  3:aborted: input not readable, internal error",
      "130:stopped by Ctrl-C; 143: by SIGTERM"
    },
    footerHeading = "%nExamples%n",
    footer = {"  bayan check", "  bayan check notes.json drafts/ --theme ministry"})
final class CheckCommand implements Callable<Integer> {

  private final Runner runner;

  @ArgGroup(validate = false, order = 1, heading = "%nInput%n")
  private InputOptions input = new InputOptions();

  @ArgGroup(validate = false, order = 2, heading = "%nRun%n")
  private RunOptions run = new RunOptions();

  @ArgGroup(validate = false, order = 3, heading = "%nMessages%n")
  private DiagnosticOptions diagnostics = new DiagnosticOptions();

  CheckCommand(Runner runner) {
    this.runner = runner;
  }

  @Override
  public Integer call() throws InterruptedException {
    return runner.check(this::request, run::drain, diagnostics);
  }

  private Request request() throws BadRequestException {
    return new Request(
            input.paths(),
            Path.of(""),
            EnumSet.allOf(Format.class),
            input.theme(),
            run.jobs(),
            run.strict)
        .within(run.bounds());
  }
}
