package dev.bayan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.batch.Fakes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no such signals")
@Timeout(120)
class SignalTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"TERM, 143", "INT, 130"})
  void aSignalEndsAWatchThatWaits(String signal, int code) throws Exception {
    Path in = folder.resolve("in");
    Path out = folder.resolve("out");
    Fakes.write(in, "a.json", "a", "words");
    Path log = folder.resolve("log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                FakeMain.class.getName(),
                "watch",
                "-i",
                in.toString(),
                "-o",
                out.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      while (!Files.readString(log).contains("waiting for a change")) {
        assertThat(process.isAlive()).as(Files.readString(log)).isTrue();
        Thread.sleep(20);
      }
      new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();

      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).as(Files.readString(log)).isEqualTo(code);
      assertThat(out.resolve("a/a.docx")).exists();
      assertThat(log).content().doesNotContain("xception");
    } finally {
      process.destroyForcibly();
    }
  }

  @ParameterizedTest
  @CsvSource({"TERM, 143", "INT, 130"})
  void aSignalLetsWhatHasBegunBePublishedAndBeginsNothingMore(String signal, int code)
      throws Exception {
    Path in = folder.resolve("in");
    Path out = folder.resolve("out");
    Path begun = folder.resolve("begun");
    Path go = folder.resolve("go");
    Fakes.write(in, "a.json", "a", "words");
    Fakes.write(in, "b.json", "b", "words");
    Path log = folder.resolve("log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Dtest.begun=" + begun,
                "-Dtest.go=" + go,
                SlowMain.class.getName(),
                "build",
                "--jobs",
                "1",
                "-i",
                in.toString(),
                "-o",
                out.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      while (!Files.exists(begun)) {
        assertThat(process.isAlive()).as(Files.readString(log)).isTrue();
        Thread.sleep(20);
      }
      new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
      // The signal has been taken once the JVM is in its shutdown: it then no longer ends by
      // itself.
      Thread.sleep(300);
      Files.createFile(go);

      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).as(Files.readString(log)).isEqualTo(code);
      assertThat(Fakes.tree(out).keySet())
          .containsExactly(
              "a/a.docx", "a/a.pdf", "a/a.xlsx", "a/pack.json", "index.html", "run.json");
      assertThat(out.resolve("run.json")).content().contains("\"ending\" : \"stopped\"");
      assertThat(log).content().contains("1 pack built, 1 not begun", "stopped");
    } finally {
      process.destroyForcibly();
    }
  }
}
