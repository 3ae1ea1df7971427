package dev.bayan.cli;

import dev.bayan.batch.BadRequestException;
import dev.bayan.batch.BadThemeException;
import dev.bayan.batch.Batch;
import dev.bayan.batch.Intake;
import dev.bayan.batch.Outcome;
import dev.bayan.batch.OutputBusyException;
import dev.bayan.batch.Request;
import dev.bayan.batch.RunReport;
import dev.bayan.read.DiagnosticPrinter;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.time.InstantSource;

/** Has the batch do a request, shows how it goes, and turns what came of it into an exit code. */
final class Runner {

  private final Terminal terminal;
  private final Batch batch;
  private final InstantSource clock;
  private final Intake intake;
  private final DiagnosticPrinter diagnostics = new DiagnosticPrinter();

  Runner(Terminal terminal, Batch batch, InstantSource clock, Intake intake) {
    this.terminal = terminal;
    this.batch = batch;
    this.clock = clock;
    this.intake = intake;
  }

  /** Arguments as a request. */
  interface Asked {
    Request request() throws BadRequestException;
  }

  private interface Job {
    RunReport run(ProgressLine progress)
        throws BadRequestException, OutputBusyException, IOException, InterruptedException;
  }

  int build(Asked asked) throws InterruptedException {
    return run(
        progress -> {
          Request request = asked.request();
          RunReport report = batch.build(request, progress, intake);
          progress.clear();
          print(report);
          terminal.out().print(Summary.ofBuild(report, request.output()));
          return report;
        });
  }

  int check(Asked asked) throws InterruptedException {
    return run(
        progress -> {
          RunReport report = batch.check(asked.request(), progress, intake);
          progress.clear();
          print(report);
          terminal.out().print(Summary.ofCheck(report));
          return report;
        });
  }

  private int run(Job job) throws InterruptedException {
    try {
      return code(job.run(new ProgressLine(terminal, clock)));
    } catch (BadThemeException e) {
      terminal.err().print(diagnostics.print(e.diagnostics()));
      return complain(String.valueOf(e.getMessage()), ExitCode.USAGE);
    } catch (BadRequestException e) {
      return complain(String.valueOf(e.getMessage()), ExitCode.USAGE);
    } catch (OutputBusyException e) {
      return complain(String.valueOf(e.getMessage()), ExitCode.BUSY);
    } catch (AccessDeniedException e) {
      return complain("permission denied: " + e.getMessage(), ExitCode.ABORTED);
    } catch (IOException e) {
      String reason = e.getClass().getSimpleName() + ": " + e.getMessage();
      return complain("cannot go on: " + reason, ExitCode.ABORTED);
    }
  }

  private void print(RunReport report) {
    terminal.err().print(diagnostics.print(report.looks().warnings()));
    for (Outcome outcome : report.outcomes()) {
      terminal.err().print(diagnostics.print(outcome.diagnostics()));
    }
  }

  private int complain(String message, int code) {
    terminal.err().println("bayan: " + message);
    return code;
  }

  private static int code(RunReport report) {
    return switch (report.ending()) {
      case ABORTED -> ExitCode.ABORTED;
      case STOPPED -> ExitCode.STOPPED;
      case FINISHED -> report.isGood() ? ExitCode.DONE : ExitCode.SOME_FAILED;
    };
  }
}
