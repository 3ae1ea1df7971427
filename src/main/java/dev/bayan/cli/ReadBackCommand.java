package dev.bayan.cli;

import dev.bayan.batch.Batch;
import dev.bayan.batch.Returned;
import dev.bayan.batch.ReturnedCsv;
import dev.bayan.batch.ReturnedJson;
import dev.bayan.read.Message;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bayan read-back}: what an editor made of a comparison. */
@Command(
    name = "read-back",
    header = {"Print the comparisons of a Word file as its editor left them; write nothing.", ""},
    description = {
      "",
      "With --source also where they differ from the briefing, cell by cell. Tracked changes count",
      "as made."
    },
    sortOptions = false,
    exitCodeListHeading = "%nExit codes%n",
    exitCodeList = {
      "  0:printed, and nothing differs from the source",
      "  1:printed, and something differs from the source",
      "  2:wrong usage, no Word file, or a source that cannot be read",
      "  3:aborted: file not readable, internal error"
    },
    footerHeading = "%nExamples%n",
    footer = {
      "  bayan read-back talks.docx",
      "  bayan read-back talks.docx --csv > talks.csv",
      "  bayan read-back talks.docx --source input/"
    })
final class ReadBackCommand implements Callable<Integer> {

  private final Runner runner;
  private final Terminal terminal;
  private final Batch batch;

  @Parameters(paramLabel = "FILE", description = "The Word file.")
  private @Nullable Path file;

  @Option(
      names = {"-s", "--source"},
      paramLabel = "PATH",
      description = {
        "The briefing to compare with, or a folder where it is found by the id in the Word file."
      })
  private @Nullable Path source;

  @Option(
      names = "--theme",
      paramLabel = "THEME",
      description = "As for the build: a theme may word labels and choose digits.")
  private @Nullable String theme;

  @Option(names = "--csv", description = "CSV instead of JSON; with --source the differences only.")
  private boolean csv;

  @ArgGroup(validate = false, heading = "%nMessages%n")
  private DiagnosticOptions diagnostics = new DiagnosticOptions();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Print this and end.")
  boolean help;

  ReadBackCommand(Runner runner, Terminal terminal, Batch batch) {
    this.runner = runner;
    this.terminal = terminal;
    this.batch = batch;
  }

  @Override
  public Integer call() throws InterruptedException {
    Path document = file == null ? Path.of("") : file;
    return runner.attempt(
        () -> {
          InputOptions.refuseEmpty(document, Message.of("cli.a-path"));
          Returned returned = batch.readBack(document, source, theme);
          byte[] printed = csv ? ReturnedCsv.write(returned) : ReturnedJson.write(returned);
          terminal.out().write(printed, 0, printed.length);
          terminal.out().flush();
          return returned.differences().isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED;
        },
        diagnostics);
  }
}
