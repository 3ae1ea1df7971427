package dev.bayan.batch;

import dev.bayan.read.Diagnostic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the diagnostics of a run are kept until it is reported: the first ones in memory, all
 * others in a file, so that thousands of bad briefings take no more room than a few.
 */
final class Spool {

  private static final int MOST_IN_MEMORY = 1_000;

  private final FileOps files;
  private final @Nullable Path file;
  private long size;
  private int inMemory;
  private boolean isBroken;

  /**
   * @param file is begun anew; null to keep everything in memory
   */
  Spool(FileOps files, @Nullable Path file) throws IOException {
    this.files = files;
    this.file = file;
    if (file != null) {
      files.deleteAll(file);
    }
  }

  /** The same diagnostics, which may lie in the file from now on. */
  synchronized List<Diagnostic> keep(String name, List<Diagnostic> diagnostics) {
    if (file == null
        || isBroken
        || diagnostics.isEmpty()
        || inMemory + diagnostics.size() <= MOST_IN_MEMORY) {
      inMemory += diagnostics.size();
      return diagnostics;
    }
    byte[] json = DiagnosticJson.bytes(diagnostics);
    try {
      files.append(file, json);
    } catch (IOException full) {
      // The next pack that is written will say so; where this part ended nobody knows.
      isBroken = true;
      return diagnostics;
    }
    long from = size;
    size += json.length;
    long warnings =
        diagnostics.stream().filter(d -> d.severity() == Diagnostic.Severity.WARNING).count();
    return new Kept(files, file, from, json.length, name, diagnostics.size(), warnings);
  }

  /** Diagnostics in the file, read whenever somebody looks at them. */
  static final class Kept extends AbstractList<Diagnostic> {

    private final FileOps files;
    private final Path file;
    private final long from;
    private final int length;
    private final String name;
    private final int size;
    private final long warnings;

    private Kept(
        FileOps files, Path file, long from, int length, String name, int size, long warnings) {
      this.files = files;
      this.file = file;
      this.from = from;
      this.length = length;
      this.name = name;
      this.size = size;
      this.warnings = warnings;
    }

    /** How many of them are warnings. */
    long warnings() {
      return warnings;
    }

    @Override
    public Iterator<Diagnostic> iterator() {
      return read().iterator();
    }

    @Override
    public Diagnostic get(int index) {
      return read().get(index);
    }

    @Override
    public int size() {
      return size;
    }

    private List<Diagnostic> read() {
      try {
        return DiagnosticJson.read(files.read(file, from, length), name);
      } catch (IOException | IllegalStateException gone) {
        // A later run has begun its own: that there were some is all that is left to say.
        return List.of();
      }
    }
  }
}
