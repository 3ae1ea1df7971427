package dev.bayan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.batch.Intake;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code bayan watch} on real folders; the waits have an end, and no test asks how long it took.
 */
@Timeout(180)
class WatchTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Intake intake = new Intake();
  private CompletableFuture<Integer> watching = CompletableFuture.completedFuture(0);

  @TempDir Path folder;
  private Path in = Path.of("");

  @BeforeEach
  void begin() throws Exception {
    in = Files.createDirectories(folder.resolve("in"));
    briefing("a.json", "a", "أول");
    watching =
        CompletableFuture.supplyAsync(
            () ->
                Commands.run(
                    intake,
                    out,
                    err,
                    "watch",
                    "--format",
                    "xlsx",
                    "-i",
                    in.toString(),
                    "-o",
                    in.resolve("out").toString()));
    await(() -> err().contains("waiting for a change"));
  }

  @AfterEach
  void end() {
    intake.close();
  }

  @Test
  void aFileSavedByRenamingANewOneAndAChangeToWhatItNamesAreBuilt() throws Exception {
    // As editors do: write beside, move the old one away, rename into place.
    Path beside = in.resolve(".a.json.swp");
    Files.writeString(beside, Files.readString(in.resolve("a.json")).replace("أول", "ثان"));
    Files.move(in.resolve("a.json"), in.resolve("a.json~"));
    Files.move(beside, in.resolve("a.json"), StandardCopyOption.ATOMIC_MOVE);
    await(() -> titled("a", "ثان"));

    briefing("b.json", "b", "ثالث");
    await(() -> titled("b", "ثالث"));

    Path deep = Files.createDirectories(in.resolve("tables"));
    Files.writeString(deep.resolve("t.csv"), "ا,ب\nج,1\n");
    Files.writeString(
        in.resolve("c.json"),
        "{\"id\": \"c\", \"title\": \"رابع\", \"sections\": [{\"content\": [\"فقرة\"]}],"
            + " \"comparisons\": [{\"id\": \"t\", \"title\": \"ت\", \"axis\": \"م\","
            + " \"from\": \"tables/t.csv\"}]}");
    await(() -> titled("c", "رابع"));
    String before = record("c");
    Files.writeString(deep.resolve("t.csv"), "ا,ب\nج,2\n");
    await(() -> !record("c").isEmpty() && !record("c").equals(before));

    intake.close();
    assertThat(watching.get(60, TimeUnit.SECONDS)).isEqualTo(ExitCode.STOPPED);
  }

  @Test
  void whatTheRunItselfWritesIsNoReasonForAnother() throws Exception {
    Thread.sleep(1500);

    assertThat(out().lines().filter(line -> line.contains("pack built"))).hasSize(1);
  }

  @Test
  void anInputThatIsNotThereEndsItAtOnce() {
    assertThat(
            Commands.run(
                out,
                err,
                "watch",
                "-i",
                folder.resolve("none").toString(),
                "-o",
                folder.resolve("out").toString()))
        .isEqualTo(ExitCode.USAGE);
  }

  private void briefing(String file, String id, String title) throws IOException {
    Files.writeString(
        in.resolve(file),
        "{\"id\": \"%s\", \"title\": \"%s\", \"sections\": [{\"content\": [\"فقرة\"]}]}"
            .formatted(id, title));
  }

  private boolean titled(String id, String title) {
    return record(id).contains("\"title\" : \"" + title + "\"");
  }

  /** A pack is replaced whole: between two renames there is none. */
  private String record(String id) {
    try {
      return Files.readString(in.resolve("out").resolve(id).resolve("pack.json"));
    } catch (IOException none) {
      return "";
    }
  }

  private void await(BooleanSupplier wanted) throws InterruptedException {
    for (int i = 0; i < 1200 && !wanted.getAsBoolean(); i++) {
      assertThat(watching.isDone()).as(err()).isFalse();
      Thread.sleep(50);
    }
    assertThat(wanted.getAsBoolean()).as(out() + err()).isTrue();
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
