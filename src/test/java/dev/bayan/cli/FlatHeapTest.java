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

/** Memory does not grow with the number of briefings: 5,000 in 192 MiB, or 300 in less. */
@Timeout(3600)
class FlatHeapTest {

  private static final boolean ALL = Boolean.getBoolean("faults.all");

  @TempDir Path folder;

  @Test
  void manyBriefingsAreBuiltInLittleMemory() throws Exception {
    Path in = Files.createDirectory(folder.resolve("in"));
    Briefings briefings = new Briefings(1);
    int count = ALL ? 5_000 : 300;
    for (int i = 0; i < count; i++) {
      Files.write(in.resolve(Briefings.id(i) + ".json"), briefings.article(i));
    }
    Path log = folder.resolve("log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                ALL ? "-Xmx192m" : "-Xmx112m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
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
      assertThat(process.exitValue()).as(Files.readString(log)).isZero();
      assertThat(List.of(Files.readString(log).split("\n")).getLast())
          .startsWith(count + " packs built, ");
    } finally {
      process.destroyForcibly();
    }
  }
}
