package dev.bayan.cli;

import dev.bayan.batch.Batch;
import dev.bayan.batch.DiskFiles;
import dev.bayan.batch.Fakes;
import dev.bayan.batch.Intake;
import dev.bayan.batch.Rooms;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The program as it is, but for its clock, on two streams in place of the terminal. */
final class Commands {

  private Commands() {}

  /** Runs a command line; gives the exit code. */
  static int run(OutputStream out, OutputStream err, String... args) {
    return run(new Intake(), out, err, args);
  }

  /** The same, with an intake that the test can close. */
  static int run(Intake intake, OutputStream out, OutputStream err, String... args) {
    Terminal terminal =
        Terminal.of(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            false,
            Map.of());
    Rooms rooms = Main.rooms();
    Batch batch = new Batch(rooms, new DiskFiles(), Fakes.CLOCK);
    return new App(terminal, batch, Fakes.CLOCK, rooms.version(), intake, new DiskFiles())
        .run(args);
  }
}
