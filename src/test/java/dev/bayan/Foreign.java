package dev.bayan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * Programs of others that read our files. A test whose reader is not installed is skipped, and says
 * so; it never passes.
 */
public final class Foreign {

  private Foreign() {}

  /** Runs a program to its end and gives what it printed. */
  public static String run(String... command) throws IOException, InterruptedException {
    requireInstalled(command[0]);
    Path log = Files.createTempFile("foreign", ".txt");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      assertThat(process.waitFor(3, TimeUnit.MINUTES)).as(Arrays.toString(command)).isTrue();
      String printed = Files.readString(log, StandardCharsets.UTF_8);
      assertThat(process.exitValue()).as("%s: %s", command[0], printed).isZero();
      return printed;
    } finally {
      Files.delete(log);
    }
  }

  /** Skips the test where a program is missing. */
  public static void requireInstalled(String program) {
    boolean found =
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    if (!found) {
      abort(program + " is not installed");
    }
  }
}
