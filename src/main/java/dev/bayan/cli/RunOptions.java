package dev.bayan.cli;

import dev.bayan.batch.BadRequestException;
import dev.bayan.read.Message;
import picocli.CommandLine.Option;

/** How the work is done. */
final class RunOptions {

  @Option(
      names = {"-j", "--jobs"},
      paramLabel = "N",
      description = {
        "How many briefings to work on at a time (default: one for each processor).",
        "The files are the same for any N."
      })
  private int jobs = Runtime.getRuntime().availableProcessors();

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

  int jobs() throws BadRequestException {
    if (jobs < 1) {
      throw new BadRequestException(Message.of("cli.jobs", jobs));
    }
    return jobs;
  }
}
