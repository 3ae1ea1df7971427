package dev.bayan.cli;

import dev.bayan.batch.BadRequestException;
import dev.bayan.batch.Cleaned;
import dev.bayan.batch.Cleaner;
import dev.bayan.batch.OutputBusyException;
import dev.bayan.batch.Request;
import dev.bayan.read.Echo;
import dev.bayan.read.Message;
import dev.bayan.read.Messages;
import java.io.IOException;
import java.io.PrintStream;

/** Removes packs that no briefing stands behind, and says which. */
record Cleaning(Terminal terminal, Cleaner cleaner) {

  int run(Request request, boolean isDryRun, boolean mayRemoveMost, Messages messages)
      throws BadRequestException, OutputBusyException, IOException, InterruptedException {
    Cleaned cleaned =
        isDryRun ? cleaner.look(request, mayRemoveMost) : cleaner.clean(request, mayRemoveMost);
    PrintStream out = terminal.out();
    for (String id : cleaned.kept()) {
      String folder = Echo.isolated(request.output().resolve(id).toString());
      print(terminal.err(), messages, Message.of("clean.kept", folder));
    }
    for (String id : cleaned.removed()) {
      String folder = Echo.isolated(request.output().resolve(id).toString());
      print(out, messages, Message.of(isDryRun ? "clean.would-remove" : "clean.removed", folder));
    }
    long count = cleaned.removed().size();
    print(out, messages, Message.counted(isDryRun ? "clean.would-count" : "clean.count", count));
    return ExitCode.DONE;
  }

  private static void print(PrintStream to, Messages messages, Message message) {
    to.println(Echo.message(messages.say(message)));
  }
}
