package dev.bayan.batch;

import dev.bayan.batch.portal.Portal;
import dev.bayan.batch.portal.Shelved;
import dev.bayan.read.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * The end of a run: writes its reports, has the aftermath done, and writes down what became of
 * that. Page and {@code run.json} are written side by side and put in their places one after the
 * other.
 */
record Closing(OutputFolder output, Aftermath aftermath) {

  static final String PAGE = "index.html";

  /** The report; of an aborted run if it could not be written. */
  RunReport close(RunReport report) throws InterruptedException {
    FutureTask<@Nullable Path> page = new FutureTask<>(() -> staged(report));
    Thread beside = new Thread(page, "page");
    beside.setDaemon(true);
    beside.start();
    RunReport written;
    try {
      written = reported(report, page);
    } finally {
      // Nothing is written any more when the run is over, however it ends.
      await(page);
    }
    List<HookRun> hooks = aftermath.after(written, output.report());
    return hooks.isEmpty() ? written : write(written, hooks);
  }

  private RunReport reported(RunReport report, FutureTask<@Nullable Path> page)
      throws InterruptedException {
    Message trouble = history(report);
    Path staged = null;
    if (trouble == null) {
      try {
        staged = output.stage(OutputFolder.RUN, to -> ReportJson.write(report, List.of(), to));
      } catch (IOException e) {
        trouble = unwritten(e);
      }
    }
    Message ofPage = page(page);
    trouble = trouble == null ? ofPage : trouble;
    if (trouble != null || staged == null) {
      // What has gone wrong meanwhile is to be in it.
      return write(trouble == null ? report : report.aborted(trouble), List.of());
    }
    try {
      output.place(OutputFolder.RUN, staged);
      return report;
    } catch (IOException e) {
      return report.aborted(unwritten(e));
    }
  }

  /** The page is as much a part of the output as the packs are. */
  private @Nullable Path staged(RunReport report) throws IOException {
    if (!output.mayReplace(PAGE, Portal.beginning(), Portal::isOurs)) {
      return null;
    }
    Shelves shelves = output.shelves();
    List<Shelved> shelved = shelves.all(report);
    String workbook = shelves.workbook();
    return output.stage(PAGE, to -> Portal.write(report, shelved, workbook, to));
  }

  private @Nullable Message page(FutureTask<@Nullable Path> page) throws InterruptedException {
    try {
      await(page);
      Path staged = page.get();
      if (staged != null) {
        output.place(PAGE, staged);
      }
      return null;
    } catch (IOException e) {
      return Message.of("batch.page-unwritten", Trouble.reason(e));
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        return Message.of("batch.page-unwritten", Trouble.reason(io));
      }
      if (e.getCause() instanceof Error fatal) {
        throw fatal;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private static void await(FutureTask<?> task) {
    try {
      Waiting.of(task::get);
    } catch (ExecutionException seenToElsewhere) {
      // Whoever asks for the result gets it.
    }
  }

  /** What the last run had to say is not lost with this one. */
  private @Nullable Message history(RunReport report) {
    try {
      output.history().take(output.report(), report.request().keptRuns());
      return null;
    } catch (IOException e) {
      return Message.of("batch.history-unwritten", Trouble.reason(e));
    }
  }

  private RunReport write(RunReport report, List<HookRun> hooks) {
    try {
      output.replace(OutputFolder.RUN, to -> ReportJson.write(report, hooks, to));
      return report;
    } catch (IOException e) {
      return report.aborted(unwritten(e));
    }
  }

  private static Message unwritten(IOException why) {
    return Message.of("batch.report-unwritten", Trouble.reason(why));
  }
}
