package dev.bayan.cli;

import dev.bayan.batch.BadRequestException;
import dev.bayan.batch.Bounds;
import dev.bayan.read.Message;
import java.time.Duration;
import picocli.CommandLine.Option;

/** How the work is done. */
final class RunOptions {

  /** What a byte of input comes to in memory: the tree, the pack, three files. Rather too much. */
  private static final int MEMORY_PER_BYTE = 64;

  @Option(
      names = {"-j", "--jobs"},
      paramLabel = "N",
      description = {
        "How many briefings to work on at a time (default: one for each processor).",
        "The files are the same for any N."
      })
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = {
        "How long one briefing may take (default: 600). Then it fails, and the others go on."
      })
  private long timeout = 600;

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
  private long maxFailures = Long.MAX_VALUE;

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
    if (timeout < 1) {
      throw new BadRequestException(Message.of("cli.timeout", timeout));
    }
    if (maxFailures < 1) {
      throw new BadRequestException(Message.of("cli.max-failures", maxFailures));
    }
    return new Bounds(
        Duration.ofSeconds(timeout),
        failFast ? 1 : maxFailures,
        Runtime.getRuntime().maxMemory() / MEMORY_PER_BYTE);
  }

  int jobs() throws BadRequestException {
    if (jobs < 1) {
      throw new BadRequestException(Message.of("cli.jobs", jobs));
    }
    return jobs;
  }
}
