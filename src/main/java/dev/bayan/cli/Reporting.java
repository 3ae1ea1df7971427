package dev.bayan.cli;

import dev.bayan.batch.Aftermath;
import dev.bayan.batch.BadRequestException;
import dev.bayan.batch.FileOps;
import dev.bayan.batch.HookRun;
import dev.bayan.batch.Metrics;
import dev.bayan.batch.MetricsFile;
import dev.bayan.batch.Outcome;
import dev.bayan.batch.Outcome.State;
import dev.bayan.batch.Progress;
import dev.bayan.batch.RunLog;
import dev.bayan.batch.RunReport;
import dev.bayan.batch.RunReport.Ending;
import dev.bayan.read.Echo;
import dev.bayan.read.Message;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The log, the metrics and the hooks of one run. Nothing that goes wrong with them changes what
 * comes of the run: it is a warning.
 */
final class Reporting implements Progress, Aftermath {

  private final @Nullable RunLog log;
  private final @Nullable MetricsFile metrics;
  private final @Nullable Hook onSuccess;
  private final @Nullable Hook onFailure;
  private final Path output;
  private final String version;
  private final InstantSource clock;
  private final PrintStream err;
  private final List<Message> warnings = new ArrayList<>();
  private @Nullable RunReport report;

  Reporting(
      ReportOptions options,
      Path output,
      FileOps files,
      InstantSource clock,
      String version,
      PrintStream err)
      throws BadRequestException {
    this.log = options.log == null ? null : new RunLog(files, options.log, clock, version);
    this.metrics = options.metrics == null ? null : new MetricsFile(files, options.metrics);
    this.onSuccess = Hook.of(true, options.onSuccess, options.hookTimeout);
    this.onFailure = Hook.of(false, options.onFailure, options.hookTimeout);
    this.output = output;
    this.version = version;
    this.clock = clock;
    this.err = err;
  }

  @Override
  public void begun(String run) {
    if (log != null) {
      log.begun(run);
    }
  }

  @Override
  public void started(int inputs) {
    if (log != null) {
      log.started(inputs);
    }
  }

  @Override
  public void finished(Outcome outcome) {
    if (log != null) {
      log.finished(outcome);
    }
  }

  @Override
  public List<HookRun> after(RunReport report, @Nullable Path runJson) throws InterruptedException {
    this.report = report;
    Hook hook = report.isGood() ? onSuccess : onFailure;
    // Whoever sent a signal knows of it, and has set a time by which all is to be over.
    if (hook == null || report.ending() == Ending.STOPPED) {
      return List.of();
    }
    HookRun run = hook.run(environment(report, runJson), err, clock);
    if (log != null) {
      log.hook(run);
    }
    if (!run.isGood()) {
      warnings.add(complaint(run));
    }
    return List.of(run);
  }

  /** The run is over, with this exit code and for this reason, and has given its folder back. */
  void ended(int exitCode, @Nullable Message reason) {
    if (log != null) {
      log.ended(exitCode, report, reason);
      Message trouble = log.trouble();
      if (trouble != null) {
        warnings.add(trouble);
      }
    }
    // The run that holds the folder writes its own.
    if (metrics != null && exitCode != ExitCode.BUSY) {
      String folder = output.toAbsolutePath().normalize().toString();
      Message trouble =
          metrics.write(new Metrics(version, folder, exitCode, clock.instant(), report));
      if (trouble != null) {
        warnings.add(trouble);
      }
    }
  }

  /** What went wrong with the reports. */
  List<Message> warnings() {
    return List.copyOf(warnings);
  }

  private Map<String, String> environment(RunReport report, @Nullable Path runJson) {
    Map<String, String> environment = new TreeMap<>();
    environment.put("BAYAN_RUN", report.id());
    environment.put("BAYAN_ENDING", report.ending().name().toLowerCase(Locale.ROOT));
    environment.put("BAYAN_EXIT_CODE", Integer.toString(Runner.code(report)));
    environment.put("BAYAN_OUTPUT", output.toAbsolutePath().normalize().toString());
    environment.put(
        "BAYAN_RUN_JSON", runJson == null ? "" : runJson.toAbsolutePath().normalize().toString());
    for (State state : State.values()) {
      if (state != State.VALID) {
        environment.put("BAYAN_" + state.name(), Long.toString(report.count(state)));
      }
    }
    environment.put("BAYAN_WARNINGS", Long.toString(report.warnings()));
    return environment;
  }

  private static Message complaint(HookRun run) {
    String program = Echo.isolated(run.program());
    return switch (run.ending()) {
      case EXITED -> Message.of("hook.failed", program, run.exitCode());
      case TIMED_OUT -> Message.of("hook.timed-out", program);
      case NOT_STARTED -> Message.of("hook.not-started", program);
    };
  }
}
