package dev.bayan.batch;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is done once a run has written its report, while the output folder is still its own: what a
 * hook copies from there, no other run changes.
 */
public interface Aftermath {

  /** Nothing more. */
  Aftermath NONE = (report, runJson) -> List.of();

  /**
   * Does it; whatever goes wrong is in what it gives back.
   *
   * @param runJson the report as a file; null where it could not be written
   */
  List<HookRun> after(RunReport report, @Nullable Path runJson) throws InterruptedException;
}
