package dev.bayan.cli;

import dev.bayan.batch.BadRequestException;
import dev.bayan.batch.Bounds;
import dev.bayan.batch.Request;
import dev.bayan.read.Message;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the work is done. */
final class RunOptions {

  /** What a byte of input comes to in memory: the tree, the pack, three files. Rather too much. */
  private static final int MEMORY_PER_BYTE = 64;

  private static final Duration TIMEOUT = Duration.ofMinutes(10);

  @Option(
      names = {"-j", "--jobs"},
      paramLabel = "N",
      description = {
        "How many briefings to work on at a time (default: one for each processor).",
        "The files are the same for any N."
      })
  private @Nullable Integer jobs;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = {
        "How long one briefing may take (default: 600). Then it fails, and the others go on."
      })
  private @Nullable Long timeout;

  @Option(
      names = "--drain",
      paramLabel = "SECONDS",
      description = {
        "After Ctrl-C or SIGTERM, how long what has begun may take to end (default: 20)."
      })
  private long drain = 20;

  @Option(
      names = "--max-failures",
      paramLabel = "N",
      description = "Begin no further briefing once so many have failed (default: no limit).")
  private @Nullable Long maxFailures;

  @Option(names = "--fail-fast", description = "The same as --max-failures 1.")
  private boolean failFast;

  @Option(
      names = "--strict",
      description = {
        "Warnings are errors: a briefing that has one fails and keeps its earlier pack,",
        "and a theme that has one ends the run."
      })
  boolean strict;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Print this and end.")
  boolean help;

  /** How long what has begun may go on after a signal. */
  Duration drain() throws BadRequestException {
    if (drain < 0) {
      throw new BadRequestException(Message.of("cli.drain", drain));
    }
    return Duration.ofSeconds(drain);
  }

  Bounds bounds() throws BadRequestException {
    return bounds(new Bounds(TIMEOUT, Long.MAX_VALUE, 1));
  }

  int jobs() throws BadRequestException {
    return jobs(Runtime.getRuntime().availableProcessors());
  }

  /** A request of an earlier run, but for what was said otherwise. */
  Request over(Request last) throws BadRequestException {
    return new Request(
        last.paths(),
        last.output(),
        last.formats(),
        last.theme(),
        jobs(last.jobs()),
        strict || last.isStrict(),
        last.trust(),
        bounds(last.bounds()),
        last.keptRuns());
  }

  private Bounds bounds(Bounds others) throws BadRequestException {
    Duration time = timeout == null ? others.timeout() : Duration.ofSeconds(timeout);
    long most = failFast ? 1 : maxFailures == null ? others.maxFailures() : maxFailures;
    if (time.toSeconds() < 1) {
      throw new BadRequestException(Message.of("cli.timeout", time.toSeconds()));
    }
    if (most < 1) {
      throw new BadRequestException(Message.of("cli.max-failures", most));
    }
    return new Bounds(time, most, Runtime.getRuntime().maxMemory() / MEMORY_PER_BYTE);
  }

  private int jobs(int others) throws BadRequestException {
    int asked = jobs == null ? others : jobs;
    if (asked < 1) {
      throw new BadRequestException(Message.of("cli.jobs", asked));
    }
    return asked;
  }
}
