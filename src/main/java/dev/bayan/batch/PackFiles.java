package dev.bayan.batch;

import dev.bayan.export.Carried;
import dev.bayan.export.Exporter;
import dev.bayan.export.Format;
import dev.bayan.export.Hands;
import dev.bayan.plan.Pack;
import dev.bayan.style.Theme;
import dev.bayan.verify.Finding;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Writes and proves the files of packs. A file is finished after those that it carries: they are
 * written even where nobody asked for them, so that its bytes do not depend on what else was asked
 * for.
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
  private final Hands hands;

  /**
   * @param hasIdleThreads fewer briefings than may be worked on at a time: the formats of one are
   *     then written side by side, which no byte depends on
   */
  PackFiles(Rooms rooms, Theme theme, List<Format> formats, boolean hasIdleThreads) {
    this.rooms = rooms;
    this.theme = theme;
    this.formats = formats;
    this.hasIdleThreads = hasIdleThreads;
    this.hands = hasIdleThreads ? new Hands(Ahead.oneByOne()) : Hands.OWN;
  }

  /** A finished file, its sum, and where it differs from its pack. */
  static final class Written {

    private final byte[] bytes;
    private final FutureTask<PackRecord.Written> sum;
    private final List<Finding> findings;

    private Written(byte[] bytes, FutureTask<PackRecord.Written> sum, List<Finding> findings) {
      this.bytes = bytes;
      this.sum = sum;
      this.findings = findings;
    }

    byte[] bytes() {
      return bytes;
    }

    PackRecord.Written sum() throws InterruptedException {
      return Hands.result(sum);
    }

    List<Finding> findings() {
      return findings;
    }
  }

  /** The work on one file: it is written, then hashed and read back. */
  private static final class Work {
    final FutureTask<byte[]> file;
    final FutureTask<PackRecord.Written> sum;
    final FutureTask<Written> proven;

    Work(Callable<byte[]> file, Callable<Written> proven) {
      this.file = new FutureTask<>(file);
      this.sum =
          new FutureTask<>(() -> PackRecord.Written.of(Hands.result(this.file), Digest.PLAIN));
      this.proven = new FutureTask<>(proven);
    }

    void write() {
      file.run();
      sum.run();
    }
  }

  /** Lets the exporters get ready while a briefing is still read: that is half of a first file. */
  void prepare() {
    if (hasIdleThreads) {
      formats.forEach(format -> Ahead.of(() -> rooms.exporter(format).prepare(theme)));
    }
  }

  /**
   * The files, those that others carry among them, in the order of the formats.
   *
   * @param beside what else there is to do: done while the last file is written, if there are idle
   *     threads
   */
  Map<Format, Written> of(Pack pack, FutureTask<?>... beside) throws InterruptedException {
    Map<Format, Work> all = new EnumMap<>(Format.class);
    formats.forEach(format -> add(pack, format, all));
    if (hasIdleThreads) {
      // What is carried is asked for as soon as it is written: its proof is no hurry.
      all.values().forEach(work -> Ahead.of(work::write));
    }
    Map<Format, Written> files = new EnumMap<>(Format.class);
    for (Map.Entry<Format, Work> work : all.entrySet()) {
      if (hasIdleThreads && files.size() == all.size() - 1) {
        List.of(beside).forEach(FutureTask::run);
      }
      files.put(work.getKey(), Hands.result(work.getValue().proven));
    }
    return files;
  }

  private void add(Pack pack, Format format, Map<Format, Work> all) {
    if (!all.containsKey(format)) {
      Exporter exporter = rooms.exporter(format);
      List<Format> inside = List.copyOf(exporter.carries(pack));
      inside.forEach(other -> add(pack, other, all));
      all.put(
          format,
          new Work(
              () -> exporter.export(pack, carried(inside, all), hands),
              () -> proven(pack, format, inside, all)));
    }
  }

  /** What a file carries, waited for when nothing else of it is left to be written. */
  private static Carried carried(List<Format> formats, Map<Format, Work> all) {
    Map<Format, Supplier<byte[]>> files = new EnumMap<>(Format.class);
    for (Format format : formats) {
      FutureTask<byte[]> file = Objects.requireNonNull(all.get(format)).file;
      files.put(format, () -> Hands.done(file));
    }
    return Carried.later(files);
  }

  private static Map<Format, byte[]> files(List<Format> formats, Map<Format, Work> all)
      throws InterruptedException {
    Map<Format, byte[]> files = new EnumMap<>(Format.class);
    for (Format format : formats) {
      files.put(format, Hands.result(Objects.requireNonNull(all.get(format)).file));
    }
    return files;
  }

  private Written proven(Pack pack, Format format, List<Format> inside, Map<Format, Work> all)
      throws InterruptedException {
    Work work = Objects.requireNonNull(all.get(format));
    byte[] file = Hands.result(work.file);
    return new Written(
        file, work.sum, rooms.proof().verify(pack, format, file, files(inside, all), hands));
  }
}
