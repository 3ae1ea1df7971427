package dev.bayan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bayan.batch.Fakes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The program as a process, ended from outside: by SIGKILL at a system call, a system call that
 * fails, SIGTERM at any moment, or a second process that wants the same folder. A few times each;
 * {@code mvn -P faults test -Dtest=KillTest} does it at every call, and a hundred times.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no such signals")
@Timeout(1800)
class KillTest {

  private static final boolean ALL = Boolean.getBoolean("faults.all");
  private static final List<String> IDS = List.of("a", "b", "c");

  @TempDir Path folder;
  private Path in;
  private Path newIn;
  private Path out;

  @BeforeEach
  void threePacks() throws Exception {
    in = folder.resolve("in");
    newIn = folder.resolve("new-in");
    out = folder.resolve("out");
    for (String id : IDS) {
      Fakes.write(in, id + ".json", id, "old words");
      Fakes.write(newIn, id + ".json", id, "new words");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "rename, signal=KILL, 1;3",
    "fsync, signal=KILL, 1",
    "write, signal=KILL, 2",
    "openat, signal=KILL, 250",
    "fsync, error=EIO, 1",
    "rename, error=EIO, 2",
    "write, error=ENOSPC, 1"
  })
  void everyPackIsWholeWhicheverSystemCallIsTheLast(String call, String fault, String some)
      throws Exception {
    assumeTrue(canTrace(), "strace is missing or forbidden");
    int survived = 0;
    // The JVM opens hundreds of files before the program is there.
    int first = call.equals("openat") ? 250 : 1;
    // strace counts the calls of each thread for itself.
    int[] each =
        ALL
            ? IntStream.range(first, 1_000).toArray()
            : Stream.of(some.split(";")).mapToInt(Integer::parseInt).toArray();
    for (int k : each) {
      assertThat(run(List.of(), in)).isZero();
      Map<String, String> old = packs();
      String trace = "trace=" + call;
      String inject = "inject=" + call + ":" + fault + ":when=" + k;
      List<String> strace =
          List.of("strace", "-f", "-qq", "-o", "/dev/null", "-e", trace, "-e", inject);
      if (run(strace, newIn) == 0 && everythingIsNew()) {
        break;
      }
      survived++;
      for (String id : IDS) {
        assertThat(isWhole(id, old)).as("%s %d: %s", call, k, id).isTrue();
      }
      assertThat(run(List.of(), newIn)).as("%s %d", call, k).isZero();
      assertThat(everythingIsNew()).as("%s %d", call, k).isTrue();
    }
    Logger.getLogger("faults")
        .info(call + " " + fault + ": " + survived + " injected and survived");
  }

  @Test
  void terminatedAtAnyMomentARunReportsAndLeavesEveryPackWhole() throws Exception {
    Random random = new Random(11);
    int reported = 0;
    for (int i = 0; i < (ALL ? 100 : 2); i++) {
      assertThat(run(List.of(), in)).isZero();
      Map<String, String> old = packs();
      Files.deleteIfExists(out.resolve("run.json"));
      Process process = start(List.of(), newIn);
      Thread.sleep(random.nextInt(900));
      process.destroy();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      // A JVM that is still on its way up says so and ends with 1, before there is a program.
      String said = Files.readString(folder.resolve("log"));
      if (!said.contains("during initialization of VM")) {
        assertThat(process.exitValue()).as(said).isIn(0, 143);
      }
      for (String id : IDS) {
        assertThat(isWhole(id, old)).as("run %d: %s", i, id).isTrue();
      }
      reported += Files.exists(out.resolve("run.json")) ? 1 : 0;
      assertThat(run(List.of(), newIn)).isZero();
      assertThat(everythingIsNew()).isTrue();
    }
    Logger.getLogger("faults").info("SIGTERM: survived, " + reported + " with a report");
  }

  @Test
  void ofTwoProcessesOneIsTurnedAway() throws Exception {
    Path begun = folder.resolve("begun");
    Path go = folder.resolve("go");
    Process first =
        java(
            List.of(),
            List.of("-Dtest.begun=" + begun, "-Dtest.go=" + go, SlowMain.class.getName()),
            in);
    try {
      while (!Files.exists(begun)) {
        assertThat(first.isAlive()).isTrue();
        Thread.sleep(20);
      }
      assertThat(run(List.of(), newIn)).isEqualTo(75);
      Files.createFile(go);
      assertThat(first.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(first.exitValue()).isZero();
      assertThat(run(List.of(), newIn)).isZero();
    } finally {
      first.destroyForcibly();
    }
  }

  private boolean everythingIsNew() throws IOException {
    for (String id : IDS) {
      Path file = out.resolve(id).resolve(id + ".docx");
      if (!Files.exists(file) || !Files.readString(file).contains("new words")) {
        return false;
      }
    }
    return true;
  }

  /** Wholly old or wholly new, or between its two renames. */
  private boolean isWhole(String id, Map<String, String> old) throws IOException {
    Map<String, String> now = pack(id);
    if (now.isEmpty()) {
      return Files.exists(out.resolve(".bayan/old").resolve(id));
    }
    boolean isOld =
        now.entrySet().stream()
            .allMatch(each -> each.getValue().equals(old.get(id + "/" + each.getKey())));
    boolean isNew =
        List.of("docx", "xlsx", "pdf").stream()
            .allMatch(each -> now.getOrDefault(id + "." + each, "").contains("new words"));
    return now.size() == 4 && (isOld || isNew);
  }

  private Map<String, String> packs() throws IOException {
    return Fakes.tree(out);
  }

  private Map<String, String> pack(String id) throws IOException {
    return Files.exists(out.resolve(id)) ? Fakes.tree(out.resolve(id)) : Map.of();
  }

  private static boolean canTrace() throws Exception {
    try {
      List<String> command = List.of("strace", "-f", "-o", "/dev/null", "true");
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException missing) {
      return false;
    }
  }

  private int run(List<String> before, Path input) throws Exception {
    Process process = start(before, input);
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private Process start(List<String> before, Path input) throws IOException {
    return java(before, List.of(FakeMain.class.getName()), input);
  }

  private Process java(List<String> before, List<String> main, Path input) throws IOException {
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(main);
    command.addAll(List.of("build", "-i", input.toString(), "-o", out.toString()));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("log").toFile())
        .start();
  }
}
