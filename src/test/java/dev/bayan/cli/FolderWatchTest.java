package dev.bayan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the system tells of a folder, and what it does not. */
@Timeout(120)
class FolderWatchTest {

  /** It never is time to look of its own accord. */
  private static final InstantSource STANDING = InstantSource.fixed(Instant.EPOCH);

  @TempDir Path folder;

  /** Gives up after so many looks, of which each takes a fifth of a second. */
  private static boolean hasChanged(FolderWatch watch, int looks) throws Exception {
    AtomicInteger left = new AtomicInteger(looks);
    return watch.awaitChange(() -> left.getAndDecrement() > 0);
  }

  @Test
  void whenMoreHappensThanTheSystemCanTellSomethingHasChanged() throws Exception {
    try (FolderWatch watch = new FolderWatch(List.of(folder), path -> false, STANDING)) {
      // None of these is of interest, but the JDK keeps no more than 512 events of a folder.
      for (int i = 0; i < 2_000; i++) {
        Files.createFile(folder.resolve("." + i));
      }

      assertThat(hasChanged(watch, 50)).isTrue();
    }
  }

  @Test
  void aFewFilesOfNoInterestAreNoChange() throws Exception {
    try (FolderWatch watch = new FolderWatch(List.of(folder), path -> false, STANDING)) {
      for (int i = 0; i < 20; i++) {
        Files.createFile(folder.resolve("." + i));
      }

      assertThat(hasChanged(watch, 5)).isFalse();
    }
  }

  @Test
  void whatTheSystemTellsNobodyIsSeenWhenItIsTimeToLookWhicheverWayTheClockGoes() throws Exception {
    for (long later : new long[] {3_600, -3_600}) {
      Path deep = Files.createDirectories(folder.resolve("1/2/3/" + later + "/5/6"));
      Instant[] now = {Instant.EPOCH};
      try (FolderWatch watch = new FolderWatch(List.of(folder), path -> false, () -> now[0])) {
        // Deeper than anything that a briefing names is looked for: no watch lies there.
        Files.writeString(deep.resolve("a.csv"), "1");
        assertThat(hasChanged(watch, 3)).isFalse();
      }
      Path file = Files.writeString(folder.resolve(later + ".json"), "1");
      AtomicInteger left = new AtomicInteger(30);
      try (FolderWatch watch = new FolderWatch(List.of(folder), path -> false, () -> now[0])) {
        assertThat(hasChanged(watch, 2)).isFalse();
        Files.writeString(file, "22");
        assertThat(
                watch.awaitChange(
                    () -> {
                      now[0] = now[0].plusSeconds(later);
                      return left.getAndDecrement() > 0;
                    }))
            .isTrue();
      }
    }
  }
}
