package dev.bayan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.cli.bench.Briefings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Memory does not grow with the number of briefings: neither while packs are built, nor at the end,
 * when the workbook of all packs, the page and the report are written. What is live after full
 * collections is looked at in a JVM of its own, 5,000 briefings in 192 MiB or fewer in less.
 */
@Timeout(3600)
class FlatHeapTest {

  private static final boolean ALL = Boolean.getBoolean("faults.all");
  private static final long MIB = 1 << 20;

  /** What a run knows of a briefing until it is reported. */
  private static final long OF_EACH = 512;

  @TempDir Path folder;

  /** How many packs there were, and how many bytes were live. */
  private record Look(int packs, long live) {}

  @Test
  void theBatchRemembersLittleOfEachBriefing() throws Exception {
    int count = ALL ? 5_000 : 800;
    List<Look> looks = run("light", count, "-Xmx64m");
    // The least of several looks: what is live of packs under way comes and goes.
    long first = least(looks, count / 4, count / 2);
    long grown = least(looks, count * 3 / 4, count) - first;
    assertThat(grown).as("%s", looks).isLessThan(MIB / 2 + OF_EACH * count / 2);
    // The page, the report and the workbook have their buffers, and the workbook its first texts.
    long atEnd = most(looks, count) - first;
    assertThat(atEnd).as("%s", looks).isLessThan(7 * MIB + OF_EACH * count);
  }

  @Test
  void manyBriefingsAreBuiltInLittleMemory() throws Exception {
    int count = ALL ? 5_000 : 150;
    List<Look> looks = run("real", count, ALL ? "-Xmx192m" : "-Xmx96m");
    if (ALL) {
      System.out.println("live heap, 5,000 briefings: " + looks);
      // By a quarter of the run the words that were met are as many as are kept: 6 MiB.
      long first = least(looks, count / 4, count / 2);
      assertThat(least(looks, count * 3 / 4, count) - first).isLessThan(4 * MIB);
      assertThat(most(looks, count) - first).isLessThan(8 * MIB);
    }
  }

  private static long least(List<Look> looks, int from, int to) {
    return looks.stream()
        .filter(look -> look.packs() >= from && look.packs() <= to)
        .mapToLong(Look::live)
        .min()
        .orElseThrow();
  }

  private static long most(List<Look> looks, int packs) {
    return looks.stream().filter(l -> l.packs() >= packs).mapToLong(Look::live).max().orElseThrow();
  }

  private List<Look> run(String how, int count, String heap) throws Exception {
    Path in = Files.createDirectory(folder.resolve("in"));
    Briefings briefings = new Briefings(1);
    for (int i = 0; i < count; i++) {
      Files.write(in.resolve(Briefings.id(i) + ".json"), briefings.article(i));
    }
    Path log = folder.resolve("log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-XX:+UseSerialGC",
                // Else three collections of four leave gaps between objects, a megabyte of them.
                "-XX:MarkSweepAlwaysCompactCount=1",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                HeapWatch.class.getName(),
                how,
                Integer.toString(count),
                "build",
                "--jobs",
                "2",
                "-i",
                in.toString(),
                "-o",
                folder.resolve("out").toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      assertThat(process.waitFor(3000, TimeUnit.SECONDS)).isTrue();
      List<String> lines = Files.readAllLines(log);
      assertThat(process.exitValue()).as("%s", lines).isZero();
      assertThat(lines).anyMatch(line -> line.startsWith(count + " packs built, "));
      return lines.stream()
          .map(line -> line.split(" ", -1))
          .filter(words -> words.length == 3 && words[0].equals("heap"))
          .map(words -> new Look(Integer.parseInt(words[1]), Long.parseLong(words[2])))
          .toList();
    } finally {
      process.destroyForcibly();
    }
  }
}
