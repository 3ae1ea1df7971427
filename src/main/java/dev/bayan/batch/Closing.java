package dev.bayan.batch;

import dev.bayan.batch.portal.Portal;
import dev.bayan.batch.portal.Shelved;
import dev.bayan.read.Message;
import java.io.IOException;
import java.util.List;

/**
 * The end of a run: writes its reports, has the aftermath done, and writes down what became of
 * that.
 */
record Closing(OutputFolder output, Aftermath aftermath) {

  static final String PAGE = "index.html";

  /** The report; of an aborted run if it could not be written. */
  RunReport close(RunReport report) throws InterruptedException {
    RunReport written = write(history(page(report)), List.of());
    List<HookRun> hooks = aftermath.after(written, output.report());
    return hooks.isEmpty() ? written : write(written, hooks);
  }

  /** The page is as much a part of the output as the packs are. */
  private RunReport page(RunReport report) {
    try {
      if (output.mayReplace(PAGE, Portal.beginning(), Portal::isOurs)) {
        Shelves shelves = output.shelves();
        List<Shelved> shelved = shelves.all(report);
        String workbook = shelves.workbook();
        output.replace(PAGE, to -> Portal.write(report, shelved, workbook, to));
      }
      return report;
    } catch (IOException e) {
      return report.aborted(Message.of("batch.page-unwritten", Trouble.reason(e)));
    }
  }

  /** What the last run had to say is not lost with this one. */
  private RunReport history(RunReport report) {
    try {
      output.history().take(output.report(), report.request().keptRuns());
      return report;
    } catch (IOException e) {
      return report.aborted(Message.of("batch.history-unwritten", Trouble.reason(e)));
    }
  }

  private RunReport write(RunReport report, List<HookRun> hooks) {
    try {
      output.replace(OutputFolder.RUN, to -> ReportJson.write(report, hooks, to));
      return report;
    } catch (IOException e) {
      return report.aborted(Message.of("batch.report-unwritten", Trouble.reason(e)));
    }
  }
}
