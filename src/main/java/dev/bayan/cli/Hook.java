package dev.bayan.cli;

import dev.bayan.batch.BadRequestException;
import dev.bayan.batch.HookRun;
import dev.bayan.read.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A program to start at the end of a run, by its arguments: no shell reads them.
 *
 * <pre>
 * --on-failure mail --on-failure ops@example.org      --on-failure '["mail", "ops@example.org"]'
 * </pre>
 */
record Hook(boolean isForSuccess, List<String> arguments, Duration timeout) {

  /** Between asking a program to end and ending it. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private static final int BUFFER = 8192;

  Hook {
    arguments = List.copyOf(arguments);
  }

  /**
   * The program that an option names; null where it names none.
   *
   * @throws BadRequestException if a JSON array was begun and is none of texts
   */
  static @Nullable Hook of(boolean isForSuccess, List<String> given, int seconds)
      throws BadRequestException {
    String option = isForSuccess ? "--on-success" : "--on-failure";
    if (seconds < 1) {
      throw new BadRequestException(Message.of("hook.timeout", seconds));
    }
    if (given.isEmpty()) {
      return null;
    }
    List<String> arguments = given;
    if (given.size() == 1 && given.get(0).startsWith("[")) {
      try {
        arguments = new JsonMapper().readValue(given.get(0), new TypeReference<List<String>>() {});
      } catch (JacksonException e) {
        throw new BadRequestException(Message.of("hook.not-an-array", option));
      }
    }
    if (arguments.isEmpty() || arguments.contains(null) || arguments.get(0).isEmpty()) {
      throw new BadRequestException(Message.of("hook.no-program", option));
    }
    return new Hook(isForSuccess, arguments, Duration.ofSeconds(seconds));
  }

  /** Starts the program and waits for it; what it prints goes to {@code err}. */
  HookRun run(Map<String, String> environment, PrintStream err, InstantSource clock)
      throws InterruptedException {
    long start = clock.millis();
    Process process;
    try {
      ProcessBuilder builder = new ProcessBuilder(arguments).redirectErrorStream(true);
      // The launcher hides the machine's fonts from Bayan, not from what Bayan starts.
      builder.environment().remove("FONTCONFIG_FILE", System.getProperty("bayan.fontconfig", ""));
      builder.environment().putAll(environment);
      process = builder.start();
      process.getOutputStream().close();
    } catch (IOException e) {
      return ended(HookRun.Ending.NOT_STARTED, -1, clock.millis() - start);
    }
    Thread pump = new Thread(() -> copy(process.getInputStream(), err), "hook");
    pump.setDaemon(true);
    pump.start();
    boolean isDone = process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
    if (!isDone) {
      end(process);
    }
    // A program left in the background may hold the pipe: what it prints later is its own affair.
    pump.join(Duration.ofSeconds(1));
    long millis = clock.millis() - start;
    return isDone
        ? ended(HookRun.Ending.EXITED, process.exitValue(), millis)
        : ended(HookRun.Ending.TIMED_OUT, -1, millis);
  }

  private HookRun ended(HookRun.Ending ending, int exitCode, long millis) {
    // A clock may be set back meanwhile.
    return new HookRun(isForSuccess, arguments.get(0), ending, exitCode, Math.max(0, millis));
  }

  private static void end(Process process) throws InterruptedException {
    List<ProcessHandle> all = process.descendants().toList();
    process.destroy();
    all.forEach(ProcessHandle::destroy);
    process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS);
    process.destroyForcibly();
    all.forEach(ProcessHandle::destroyForcibly);
  }

  private static void copy(InputStream from, PrintStream to) {
    byte[] buffer = new byte[BUFFER];
    try (from) {
      int count;
      while ((count = from.read(buffer)) >= 0) {
        to.write(buffer, 0, count);
      }
      to.flush();
    } catch (IOException closed) {
      // The program was ended, and its pipe with it.
      to.flush();
    }
  }
}
