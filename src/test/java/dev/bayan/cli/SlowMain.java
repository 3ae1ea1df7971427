package dev.bayan.cli;

import dev.bayan.batch.Fakes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Bayan as a process whose exporters wait for a file to appear, so that a test can stop it midway.
 */
final class SlowMain {

  private SlowMain() {}

  public static void main(String[] args) {
    Path begun = Path.of(System.getProperty("test.begun"));
    Path go = Path.of(System.getProperty("test.go"));
    Main.launch(
        args,
        Fakes.rooms(
            pack -> {
              try {
                Files.writeString(begun, pack.id());
                while (!Files.exists(go)) {
                  Thread.sleep(20);
                }
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            }));
  }
}
