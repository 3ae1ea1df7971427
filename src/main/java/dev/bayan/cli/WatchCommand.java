package dev.bayan.cli;

import dev.bayan.batch.Intake;
import dev.bayan.read.Message;
import dev.bayan.read.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code bayan watch}: a build, and another one whenever something changes. */
@Command(
    name = "watch",
    header = {"Build, and build again whenever a briefing or what it names changes.", ""},
    description = {
      "",
      "Ends at Ctrl-C or SIGTERM, with what has begun published. A change that",
      "comes while a build runs leads to another one after it."
    },
    sortOptions = false,
    exitCodeListHeading = "%nExit codes%n",
    exitCodeList = {
      "  2:wrong usage, or the input folder is not there",
      "  3:aborted: disk full, output not writable, internal error",
      "130:stopped by Ctrl-C; 143: by SIGTERM"
    },
    footerHeading = "%nExample%n",
    footer = {"  bayan watch -i briefings -o packs"})
final class WatchCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final Intake intake;
  private final InstantSource clock;

  @Mixin private BuildCommand build;

  WatchCommand(BuildCommand build, Terminal terminal, Intake intake, InstantSource clock) {
    this.terminal = terminal;
    this.intake = intake;
    this.clock = clock;
    this.build = build;
  }

  @Override
  public Integer call() throws InterruptedException {
    List<Path> folders = build.watched();
    if (folders.stream().noneMatch(Files::isDirectory)) {
      // The build says what is wrong.
      return build.call();
    }
    Messages messages = build.messages();
    try (FolderWatch watch = new FolderWatch(folders, ours(build.written()), clock)) {
      do {
        if (build.call() == ExitCode.ABORTED) {
          return ExitCode.ABORTED;
        }
        if (intake.isOpen()) {
          terminal.err().println("bayan: " + messages.say(Message.of("watch.waiting")));
        }
      } while (watch.awaitChange(intake::isOpen));
      return ExitCode.STOPPED;
    } catch (IOException e) {
      terminal
          .err()
          .println("bayan: " + messages.say(Message.of("cli.cannot-go-on", String.valueOf(e))));
      return ExitCode.ABORTED;
    }
  }

  /** What a run writes is no reason for another one. */
  private static Predicate<Path> ours(List<Path> written) {
    List<Path> all = new ArrayList<>();
    for (Path each : written) {
      all.add(absolute(each));
    }
    return path -> all.stream().anyMatch(absolute(path)::startsWith);
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
