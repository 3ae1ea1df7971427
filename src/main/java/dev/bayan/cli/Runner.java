package dev.bayan.cli;

import dev.bayan.batch.BadRequestException;
import dev.bayan.batch.BadThemeException;
import dev.bayan.batch.Batch;
import dev.bayan.batch.FileOps;
import dev.bayan.batch.Intake;
import dev.bayan.batch.Outcome;
import dev.bayan.batch.OutputBusyException;
import dev.bayan.batch.Progress;
import dev.bayan.batch.Request;
import dev.bayan.batch.RunReport;
import dev.bayan.read.DiagnosticForm;
import dev.bayan.read.Echo;
import dev.bayan.read.Message;
import dev.bayan.read.Messages;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Has the batch do a request, shows how it goes, and turns what came of it into an exit code. */
final class Runner {

  private final Terminal terminal;
  private final Batch batch;
  private final FileOps files;
  private final InstantSource clock;
  private final String version;
  private final Intake intake;

  Runner(
      Terminal terminal,
      Batch batch,
      FileOps files,
      InstantSource clock,
      String version,
      Intake intake) {
    this.terminal = terminal;
    this.batch = batch;
    this.files = files;
    this.clock = clock;
    this.version = version;
    this.intake = intake;
  }

  /** Arguments as a request. */
  interface Asked {
    Request request() throws BadRequestException, IOException;
  }

  /** How long what has begun may go on after a signal. */
  interface Drain {
    Duration time() throws BadRequestException;
  }

  /** A run that came to its end, and what there is to say of it. */
  record Done(RunReport report, String summary, int code) {
    Done(RunReport report, String summary) {
      this(report, summary, Runner.code(report));
    }
  }

  interface Job {
    Done run(Progress progress)
        throws BadRequestException, OutputBusyException, IOException, InterruptedException;
  }

  int build(Asked asked, Drain drain, ReportOptions reports, Path output, DiagnosticOptions options)
      throws InterruptedException {
    Messages messages = options.messages(terminal);
    DiagnosticForm printer = options.printer(messages);
    AtomicReference<@Nullable Message> reason = new AtomicReference<>();
    Reporting reporting;
    try {
      reporting = new Reporting(reports, output, files, clock, version, terminal.err());
    } catch (BadRequestException e) {
      return complain(printer, reason, e.said(), ExitCode.USAGE);
    }
    int code =
        guarded(
            printer,
            reason,
            () ->
                shown(
                    options,
                    messages,
                    progress -> {
                      Request request = asked.request().keeping(reports.keptRuns());
                      intake.drain(drain.time());
                      Progress both = new BothProgress(progress, reporting);
                      RunReport report = batch.build(request, both, intake, reporting);
                      reason.set(report.reason());
                      return new Done(
                          report, new Summary(messages).ofBuild(report, request.output()));
                    }));
    reporting.ended(code, reason.get());
    reporting.warnings().forEach(warning -> terminal.err().print(printer.complaint(warning)));
    return code;
  }

  int check(Asked asked, Drain drain, DiagnosticOptions options) throws InterruptedException {
    Messages messages = options.messages(terminal);
    return run(
        options,
        messages,
        progress -> {
          intake.drain(drain.time());
          RunReport report = batch.check(asked.request(), progress, intake);
          return new Done(report, new Summary(messages).ofCheck(report));
        });
  }

  /** Something that is done or is not; gives an exit code. */
  interface Task {
    int run() throws BadRequestException, OutputBusyException, IOException, InterruptedException;
  }

  /** How the program speaks. */
  Messages messages(DiagnosticOptions options) {
    return options.messages(terminal);
  }

  int attempt(Task task, DiagnosticOptions options) throws InterruptedException {
    return guarded(options.printer(options.messages(terminal)), new AtomicReference<>(), task);
  }

  /** Runs a job that watches its progress and has diagnostics to show. */
  int run(DiagnosticOptions options, Messages messages, Job job) throws InterruptedException {
    return guarded(
        options.printer(messages), new AtomicReference<>(), () -> shown(options, messages, job));
  }

  private int shown(DiagnosticOptions options, Messages messages, Job job)
      throws BadRequestException, OutputBusyException, IOException, InterruptedException {
    DiagnosticForm printer = options.printer(messages);
    ProgressLine line = new ProgressLine(terminal, clock, messages);
    Done done;
    try {
      done = job.run(options.isForPrograms() ? Progress.SILENT : line);
    } finally {
      line.clear();
    }
    terminal.err().print(printer.print(done.report().looks().warnings()));
    for (Outcome outcome : done.report().outcomes()) {
      if (!outcome.diagnostics().isEmpty()) {
        terminal.err().print(printer.print(outcome.diagnostics()));
      }
    }
    terminal.out().print(done.summary());
    return done.code();
  }

  /** Runs a task; what keeps it from beginning or going on is printed, and is the reason. */
  private int guarded(DiagnosticForm printer, AtomicReference<@Nullable Message> reason, Task task)
      throws InterruptedException {
    try {
      return task.run();
    } catch (BadThemeException e) {
      terminal.err().print(printer.print(e.diagnostics()));
      return complain(printer, reason, e.said(), ExitCode.USAGE);
    } catch (BadRequestException e) {
      return complain(printer, reason, e.said(), ExitCode.USAGE);
    } catch (OutputBusyException e) {
      return complain(printer, reason, e.said(), ExitCode.BUSY);
    } catch (AccessDeniedException e) {
      String path = Echo.isolated(String.valueOf(e.getMessage()));
      return complain(printer, reason, Message.of("cli.permission", path), ExitCode.ABORTED);
    } catch (IOException e) {
      String why = e.getClass().getSimpleName() + ": " + e.getMessage();
      return complain(printer, reason, Message.of("cli.cannot-go-on", why), ExitCode.ABORTED);
    }
  }

  private int complain(
      DiagnosticForm printer, AtomicReference<@Nullable Message> reason, Message why, int code) {
    reason.set(why);
    terminal.err().print(printer.complaint(why));
    return code;
  }

  static int code(RunReport report) {
    return switch (report.ending()) {
      case ABORTED -> ExitCode.ABORTED;
      case REJECTED -> ExitCode.USAGE;
      case STOPPED -> ExitCode.STOPPED;
      case FINISHED, LIMITED -> report.isGood() ? ExitCode.DONE : ExitCode.SOME_FAILED;
    };
  }
}
