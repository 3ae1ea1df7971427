package dev.bayan.cli;

import dev.bayan.batch.Rooms;
import dev.bayan.export.Exporter;
import dev.bayan.export.Format;
import dev.bayan.plan.Pack;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The program, with somebody who looks at its heap: a line for what is live after a full
 * collection, with how many packs there are at the time. A program for a JVM of its own.
 *
 * <pre>
 * java … HeapWatch real 5000 build -i in -o out    heap 1250 26214400    (1,250 packs, 25 MiB)
 * </pre>
 *
 * <p>Its first argument is {@code real}, or {@code light}: then the files of a pack are a line
 * each, so that thousands are built in seconds, and all memory is the batch's own.
 */
final class HeapWatch {

  /** How often it looks while packs are built. */
  private static final int LOOKS = 8;

  private static final long PAUSE = 100;

  private HeapWatch() {}

  public static void main(String[] arguments) {
    List<String> command = new ArrayList<>(Arrays.asList(arguments));
    boolean isReal = command.removeFirst().equals("real");
    int count = Integer.parseInt(command.removeFirst());
    Path output = Path.of(command.getLast());
    PrintStream out = System.out;
    Thread watch = new Thread(() -> watch(output, count, out));
    watch.setDaemon(true);
    watch.start();
    Main.launch(command.toArray(String[]::new), isReal ? Main.rooms() : light(Main.rooms()));
  }

  /** Looks so many times while packs are built, and all the time when they are. */
  private static void watch(Path output, int count, PrintStream out) {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    int next = count / LOOKS;
    while (true) {
      String[] packs = output.toFile().list((folder, name) -> name.indexOf('.') < 0);
      if (packs != null && packs.length >= next) {
        memory.gc();
        out.println("heap " + packs.length + " " + memory.getHeapMemoryUsage().getUsed());
        next = Math.min(count, packs.length + count / LOOKS);
      }
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private static Rooms light(Rooms rooms) {
    return Rooms.of(
            rooms.version(),
            rooms.themes(),
            rooms.reader(),
            rooms.planner(),
            Arrays.stream(Format.values()).map(HeapWatch::exporter).toList(),
            (pack, format, file, carried, hands) -> List.of())
        .with(Objects.requireNonNull(rooms.registrar()));
  }

  private static Exporter exporter(Format format) {
    return new Exporter() {
      @Override
      public Format format() {
        return format;
      }

      @Override
      public byte[] export(Pack pack) {
        return (format + " " + pack.id()).getBytes(StandardCharsets.UTF_8);
      }
    };
  }
}
