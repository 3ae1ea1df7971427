package dev.bayan.batch;

import dev.bayan.read.Message;
import java.io.IOException;
import java.util.List;

/**
 * The end of a run: writes its reports, has the aftermath done, and writes down what became of
 * that.
 */
record Closing(OutputFolder output, Aftermath aftermath) {

  /** The report; of an aborted run if it could not be written. */
  RunReport close(RunReport report) throws InterruptedException {
    RunReport written = write(report, List.of());
    List<HookRun> hooks = aftermath.after(written, output.report());
    return hooks.isEmpty() ? written : write(written, hooks);
  }

  private RunReport write(RunReport report, List<HookRun> hooks) {
    try {
      output.report(ReportJson.write(report, hooks));
      return report;
    } catch (IOException e) {
      return report.aborted(Message.of("batch.report-unwritten", Trouble.reason(e)));
    }
  }
}
