package dev.bayan.batch;

import dev.bayan.read.Diagnostic;
import dev.bayan.read.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * A log for programs, {@link LogJson a line for each event}, on the disk as soon as it has
 * happened. A log that cannot be written is no reason for a run to fail: it ends there, and says
 * so.
 */
public final class RunLog implements Progress {

  private final FileOps files;
  private final Path file;
  private final InstantSource clock;
  private final String version;
  private String run = "";
  private @Nullable Message trouble;

  public RunLog(FileOps files, Path file, InstantSource clock, String version) {
    this.files = files;
    this.file = file;
    this.clock = clock;
    this.version = version;
  }

  @Override
  public synchronized void begun(String run) {
    this.run = run;
  }

  @Override
  public synchronized void started(int inputs) {
    add(line().begun(version, inputs));
  }

  @Override
  public synchronized void finished(Outcome outcome) {
    for (Diagnostic diagnostic : outcome.diagnostics()) {
      add(line().diagnostic(diagnostic));
    }
    add(line().briefing(outcome));
  }

  public synchronized void hook(HookRun hook) {
    add(line().hook(hook));
  }

  /**
   * The run is over.
   *
   * @param report null where it could not even begin
   * @param reason why it could not begin or go on; null where it could
   */
  public synchronized void ended(
      int exitCode, @Nullable RunReport report, @Nullable Message reason) {
    if (report != null) {
      for (Diagnostic diagnostic : report.looks().warnings()) {
        add(line().diagnostic(diagnostic));
      }
    }
    add(line().ended(exitCode, report, reason));
  }

  /** Why the log is not whole; null if it is. */
  public synchronized @Nullable Message trouble() {
    return trouble;
  }

  private LogJson line() {
    return new LogJson(run, clock.instant());
  }

  private void add(byte[] line) {
    if (trouble != null) {
      return;
    }
    try {
      files.append(file, line);
    } catch (IOException e) {
      trouble = Message.of("batch.log-unwritten", file.toString(), Trouble.reason(e));
    }
  }
}
