package dev.bayan.cli;

import dev.bayan.batch.BadRequestException;
import dev.bayan.batch.Request;
import dev.bayan.read.Messages;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
      " 75:another run is using the output folder",
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
  private final Terminal terminal;
  private final Cleaning cleaning;

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

  BuildCommand(Runner runner, Terminal terminal, Cleaning cleaning) {
    this.runner = runner;
    this.terminal = terminal;
    this.cleaning = cleaning;
  }

  /** The same, of these folders where they are given. */
  BuildCommand with(@Nullable Path from, @Nullable Path to) {
    input.folder = from;
    output.folder = to == null ? output.folder : to;
    return this;
  }

  @Override
  public Integer call() throws InterruptedException {
    int code = runner.build(this::request, run::drain, reports, output.folder, diagnostics);
    return output.prune && code == ExitCode.DONE ? prune() : code;
  }

  /** Every pack is current; one that stays although nothing stands behind it is no success. */
  private int prune() throws InterruptedException {
    Messages messages = diagnostics.messages(terminal);
    int code =
        runner.attempt(
            () -> cleaning.run(request(), false, output.mayRemoveMost, messages), diagnostics);
    return code == ExitCode.USAGE ? ExitCode.SOME_FAILED : code;
  }

  /** The folders whose change is a reason to build again; none where there is a mistake. */
  List<Path> watched() {
    try {
      List<Path> folders = new ArrayList<>();
      List<Path> all = new ArrayList<>(input.paths());
      if (input.theme() != null && input.theme().indexOf('.') >= 0) {
        all.add(Path.of(input.theme()));
      }
      for (Path path : all) {
        Path absolute = path.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        if (!Files.exists(absolute)) {
          return List.of();
        }
        folders.add(Files.isDirectory(absolute) || parent == null ? absolute : parent);
      }
      return folders;
    } catch (BadRequestException | InvalidPathException e) {
      return List.of();
    }
  }

  /** What a run writes. */
  List<Path> written() {
    return Stream.of(output.folder, reports.log, reports.metrics).filter(Objects::nonNull).toList();
  }

  Messages messages() {
    return diagnostics.messages(terminal);
  }

  private Request request() throws BadRequestException {
    return output.request(input.paths(), input.theme(), run);
  }
}
