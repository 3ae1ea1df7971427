package dev.bayan.batch;

import dev.bayan.export.Exporter;
import dev.bayan.export.Format;
import dev.bayan.plan.Pack;
import dev.bayan.style.Theme;
import dev.bayan.verify.Finding;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Writes and proves the files of packs. A file comes after those that it carries: they are written
 * even where nobody asked for them, so that its bytes do not depend on what else was asked for.
 *
 * <pre>
 * Map&lt;Format, Written> files = new PackFiles(rooms, theme, List.of(DOCX, PDF), true).of(pack);
 * </pre>
 */
final class PackFiles {

  private final Rooms rooms;
  private final Theme theme;
  private final List<Format> formats;
  private final boolean hasIdleThreads;

  /**
   * @param hasIdleThreads fewer briefings than may be worked on at a time: the formats of one are
   *     then written side by side, which no byte depends on
   */
  PackFiles(Rooms rooms, Theme theme, List<Format> formats, boolean hasIdleThreads) {
    this.rooms = rooms;
    this.theme = theme;
    this.formats = formats;
    this.hasIdleThreads = hasIdleThreads;
  }

  /** A finished file and where it differs from its pack. */
  static final class Written {

    private final byte[] bytes;
    private final List<Finding> findings;

    private Written(byte[] bytes, List<Finding> findings) {
      this.bytes = bytes;
      this.findings = findings;
    }

    byte[] bytes() {
      return bytes;
    }

    List<Finding> findings() {
      return findings;
    }
  }

  /** The files, those that others carry among them, in the order of the formats. */
  Map<Format, Written> of(Pack pack) throws InterruptedException {
    Map<Format, FutureTask<Written>> tasks = new EnumMap<>(Format.class);
    formats.forEach(format -> add(pack, format, tasks));
    List<Thread> helpers = new ArrayList<>();
    if (hasIdleThreads) {
      // Most of a first PDF is getting ready for it, and a PDF may have to wait for the workbook.
      formats.forEach(f -> helpers.add(new Thread(() -> rooms.exporter(f).prepare(theme))));
      tasks.values().forEach(task -> helpers.add(new Thread(task)));
      helpers.forEach(
          helper -> {
            helper.setDaemon(true);
            // What preparation meets, the work itself will meet and report.
            helper.setUncaughtExceptionHandler((thread, thrown) -> {});
            helper.start();
          });
    }
    Map<Format, Written> files = new EnumMap<>(Format.class);
    for (Map.Entry<Format, FutureTask<Written>> task : tasks.entrySet()) {
      files.put(task.getKey(), result(task.getValue()));
    }
    return files;
  }

  private void add(Pack pack, Format format, Map<Format, FutureTask<Written>> tasks) {
    if (!tasks.containsKey(format)) {
      Exporter exporter = rooms.exporter(format);
      List<Format> inside = List.copyOf(exporter.carries(pack));
      inside.forEach(other -> add(pack, other, tasks));
      tasks.put(format, new FutureTask<>(() -> write(pack, exporter, inside, tasks)));
    }
  }

  private Written write(
      Pack pack, Exporter exporter, List<Format> inside, Map<Format, FutureTask<Written>> tasks)
      throws InterruptedException {
    Map<Format, byte[]> carried = new EnumMap<>(Format.class);
    for (Format other : inside) {
      carried.put(other, result(Objects.requireNonNull(tasks.get(other))).bytes());
    }
    byte[] file = exporter.export(pack, carried);
    return new Written(file, rooms.proof().verify(pack, exporter.format(), file, carried));
  }

  /** Does a task, or waits for whoever is doing it. */
  private static Written result(FutureTask<Written> task) throws InterruptedException {
    task.run();
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      if (e.getCause() instanceof Error thrown) {
        throw thrown;
      }
      throw new IllegalStateException(e);
    }
  }
}
