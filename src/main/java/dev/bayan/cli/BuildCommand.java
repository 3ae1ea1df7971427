package dev.bayan.cli;

import dev.bayan.batch.BadRequestException;
import dev.bayan.batch.Request;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;

/** {@code bayan build}: the main job. */
@Command(
    name = "build",
    header = {"Build a pack of every briefing.", ""},
    description = {
      "",
      "One bad briefing never stops the others, and a pack is replaced whole or not at all.",
      "A pack whose briefing, theme and files have not changed is left as it is."
    },
    sortOptions = false,
    exitCodeListHeading = "%nExit codes%n",
    exitCodeList = {
      "  0:all packs are built, or stood already",
      "  1:finished, some briefings failed",
      "  2:wrong usage, nothing to build, or a theme with errors",
      "  3:aborted: disk full, output not writable, internal error",
      " 75:another run is writing to the output folder",
      "130:stopped by Ctrl-C; 143: by SIGTERM"
    },
    footerHeading = "%nExamples%n",
    footer = {
      "  bayan build",
      "  bayan build notes.json --format pdf",
      "  bayan build --theme ministry --strict",
      "  bayan build -i briefings -o /srv/packs --jobs 4"
    })
final class BuildCommand implements Callable<Integer> {

  private final Runner runner;

  @ArgGroup(validate = false, order = 1, heading = "%nInput%n")
  private InputOptions input = new InputOptions();

  @ArgGroup(validate = false, order = 2, heading = "%nOutput%n")
  private OutputOptions output = new OutputOptions();

  @ArgGroup(validate = false, order = 3, heading = "%nRun%n")
  private RunOptions run = new RunOptions();

  @ArgGroup(validate = false, order = 4, heading = "%nReports%n")
  private ReportOptions reports = new ReportOptions();

  @ArgGroup(validate = false, order = 5, heading = "%nMessages%n")
  private DiagnosticOptions diagnostics = new DiagnosticOptions();

  BuildCommand(Runner runner) {
    this.runner = runner;
  }

  @Override
  public Integer call() throws InterruptedException {
    return runner.build(this::request, run::drain, reports, output.folder, diagnostics);
  }

  private Request request() throws BadRequestException {
    return output.request(input.paths(), input.theme(), run);
  }
}
