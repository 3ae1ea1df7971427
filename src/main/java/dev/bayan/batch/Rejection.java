package dev.bayan.batch;

import dev.bayan.batch.FileOps.Kind;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The report of a run that could not begin: an operator who looks into {@code run.json} finds what
 * was wrong. For a mistake no folder is made, and the report of a run that is under way is left to
 * that run.
 */
record Rejection(FileOps files, Path output, Aftermath aftermath) {

  void report(RunReport report) throws InterruptedException {
    try {
      if (files.kind(output, true) == Kind.FOLDER) {
        try (OutputFolder folder = OutputFolder.open(files, output)) {
          new Closing(folder, aftermath).close(report);
          return;
        }
      }
    } catch (OutputBusyException anotherRunReports) {
      return;
    } catch (IOException unwritable) {
      // What kept the run from beginning is what matters, and the caller throws it.
    }
    aftermath.after(report, null);
  }
}
