package dev.bayan.cli;

import dev.bayan.batch.Fakes;

/** Bayan as a process whose rooms are quick fakes, so that it can be killed over and over. */
final class FakeMain {

  private FakeMain() {}

  public static void main(String[] args) {
    Main.launch(args, Fakes.rooms());
  }
}
