package dev.bayan.batch;

import dev.bayan.read.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The file that {@code node_exporter} collects: replaced in one step, because it is read at any
 * moment. The temporary name does not end in {@code .prom}, so that it is never collected.
 */
public record MetricsFile(FileOps files, Path file) {

  private static final int MOST_BYTES = 1024 * 1024;

  /** Writes it; gives back what went wrong, which is no reason for a run to fail. */
  public @Nullable Message write(Metrics metrics) {
    Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
    try {
      files.deleteAll(temporary);
      files.write(temporary, metrics.bytes(earlier()));
      files.sync(temporary);
      files.move(temporary, file);
      return null;
    } catch (IOException e) {
      return Message.of("batch.metrics-unwritten", file.toString(), Trouble.reason(e));
    }
  }

  private String earlier() throws IOException {
    return files.kind(file, false) == FileOps.Kind.FILE
        ? new String(files.read(file, MOST_BYTES), StandardCharsets.UTF_8)
        : "";
  }
}
