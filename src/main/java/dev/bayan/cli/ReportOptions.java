package dev.bayan.cli;

import dev.bayan.batch.BadRequestException;
import dev.bayan.batch.Request;
import dev.bayan.read.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who is told of a run besides the person who started it. */
final class ReportOptions {

  @Option(
      names = "--log",
      paramLabel = "FILE",
      description = {
        "Add a JSON object a line for each event of the run to this file, as it happens."
      })
  @Nullable Path log;

  @Option(
      names = "--metrics",
      paramLabel = "FILE",
      description = {
        "Write how the run went to this file for Prometheus: a .prom file in the"
            + " folder of node_exporter's textfile collector."
      })
  @Nullable Path metrics;

  @Option(
      names = "--keep-runs",
      paramLabel = "N",
      description = {
        "Keep the reports of so many earlier runs in .bayan/runs of the output folder, and that of"
            + " the last in which all went well (default: 10; 0: keep no more)."
      })
  private int keptRuns = Request.KEPT_RUNS;

  @Option(
      names = "--on-success",
      paramLabel = "ARG",
      description = {
        "Start this program when all packs are current: a program and, the option"
            + " repeated, its arguments, or all of them in a JSON array. No shell is"
            + " involved. The environment has BAYAN_RUN_JSON and counts."
      })
  List<String> onSuccess = new ArrayList<>();

  @Option(
      names = "--on-failure",
      paramLabel = "ARG",
      description = {"The same for any other end, but for Ctrl-C and SIGTERM."})
  List<String> onFailure = new ArrayList<>();

  @Option(
      names = "--hook-timeout",
      paramLabel = "SECONDS",
      description = {
        "End such a program after so long (default: 60). The exit code stays as it is."
      })
  int hookTimeout = 60;

  /** How many reports of earlier runs are kept. */
  int keptRuns() throws BadRequestException {
    if (keptRuns < 0) {
      throw new BadRequestException(Message.of("cli.keep-runs", keptRuns));
    }
    return keptRuns;
  }
}
