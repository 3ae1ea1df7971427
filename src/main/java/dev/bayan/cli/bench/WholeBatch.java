package dev.bayan.cli.bench;

import dev.bayan.batch.BadRequestException;
import dev.bayan.batch.Batch;
import dev.bayan.batch.FileOps;
import dev.bayan.batch.Intake;
import dev.bayan.batch.OutputBusyException;
import dev.bayan.batch.Progress;
import dev.bayan.batch.Request;
import dev.bayan.batch.Rooms;
import dev.bayan.batch.RunReport;
import dev.bayan.export.Format;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * A whole batch, as {@code bayan build} runs it, fsync included, and what the disk and deflate
 * alone would take for as many bytes. Nothing is warmed up: the first run in a process is cold.
 */
public final class WholeBatch {

  /** Enough packs to write for the limit, few enough to hold in memory. */
  private static final int SAMPLE = 60;

  private static final com.sun.management.OperatingSystemMXBean PROCESS =
      (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final Rooms rooms;
  private final FileOps files;
  private final InstantSource clock;
  private final Path scratch;

  /**
   * @param scratch a folder that is made for this and is gone afterwards
   */
  public WholeBatch(Rooms rooms, FileOps files, InstantSource clock, Path scratch) {
    this.rooms = rooms;
    this.files = files;
    this.clock = clock;
    this.scratch = scratch;
  }

  /** Builds so many briefings. */
  public List<Figures> run(IntFunction<byte[]> briefings, int packs, Set<Format> formats, int jobs)
      throws IOException, InterruptedException {
    try {
      Path in = scratch.resolve("in");
      Path out = scratch.resolve("out");
      files.createFolders(in);
      for (int i = 0; i < packs; i++) {
        files.write(in.resolve(Briefings.id(i) + ".json"), briefings.apply(i));
      }
      Ledger ledger = new Ledger();
      Heap.forget();
      long processor = PROCESS.getProcessCpuTime();
      long start = System.nanoTime();
      build(new Request(List.of(in), out, formats, jobs), ledger);
      double wall = System.nanoTime() - start;
      processor = PROCESS.getProcessCpuTime() - processor;
      double peak = Heap.peakMib();
      List<Path> sample = new ArrayList<>();
      for (int i = 0; i < Math.min(packs, SAMPLE); i++) {
        sample.add(out.resolve(Briefings.id(i)));
      }
      double limit = new Limit(files, scratch.resolve("limit")).nanos(sample, jobs);
      return List.of(
          phases(ledger, packs, jobs), totals(packs, wall, (double) processor, peak, limit));
    } finally {
      files.deleteAll(scratch);
    }
  }

  private void build(Request request, Ledger ledger) throws IOException, InterruptedException {
    Batch batch = new Batch(MeteredRooms.of(rooms, ledger), new MeteredFiles(files, ledger), clock);
    try {
      RunReport report = batch.build(request, Progress.SILENT, new Intake());
      if (!report.isGood()) {
        throw new IllegalStateException("not every briefing was built: " + report.outcomes());
      }
    } catch (BadRequestException | OutputBusyException e) {
      throw new IllegalStateException("a folder that was made for this", e);
    }
  }

  private static Figures phases(Ledger ledger, int packs, int jobs) {
    Figures figures =
        Figures.of(
            "batch",
            "A batch of %d from input to published, %d at a time: per pack".formatted(packs, jobs),
            "processor ms",
            "wall ms",
            "allocated KiB",
            "file KiB");
    for (Phase phase : Phase.values()) {
      Ledger.Taken taken = ledger.taken(phase);
      if (taken.wall() > 0) {
        figures.row(
            phase.label(),
            taken.processor() / 1e6 / packs,
            taken.wall() / 1e6 / packs,
            taken.allocated() / 1024.0 / packs,
            taken.written() / 1024.0 / packs);
      }
    }
    return figures;
  }

  private static Figures totals(
      int packs, double wall, double processor, double peak, double limit) {
    Figures figures =
        Figures.of("total", "The batch as a whole; the limit is deflate and disk alone", "value");
    figures.row("packs per second", packs / (wall / 1e9));
    figures.row("wall ms per pack", wall / 1e6 / packs);
    // All threads of the process: the compiler's and the collector's too.
    figures.row("processor ms per pack", processor / 1e6 / packs);
    figures.row("peak heap MiB", peak);
    figures.row("limit wall ms per pack", limit / 1e6);
    figures.row("times the limit", wall / packs / limit);
    return figures;
  }
}
