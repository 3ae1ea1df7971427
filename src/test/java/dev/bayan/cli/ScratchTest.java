package dev.bayan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchTest {

  @TempDir Path tmp;

  @Test
  void whatDeadProcessesLeftGoesAndWhatLivesStays() throws Exception {
    Path alive = Files.createDirectory(tmp.resolve("bayan-alive"));
    Scratch held = Objects.requireNonNull(Scratch.of(alive));
    Files.writeString(alive.resolve("font"), "");
    Path dead = Files.createDirectory(tmp.resolve("bayan-dead"));
    Files.writeString(dead.resolve("lock"), "");
    Files.writeString(dead.resolve("font"), "");
    Path starting = Files.createDirectory(tmp.resolve("bayan-starting"));
    Path neverBegun = Files.createDirectory(tmp.resolve("bayan-never-begun"));
    Path notOurs = Files.createDirectory(tmp.resolve("bayan-not-ours"));
    Files.writeString(notOurs.resolve("file"), "");
    for (Path old : List.of(neverBegun, notOurs)) {
      Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
    }
    Path others = Files.createDirectory(tmp.resolve("other"));
    Files.writeString(others.resolve("lock"), "");
    Path link = Files.createSymbolicLink(tmp.resolve("bayan-link"), others);
    Path inside = Files.createDirectory(tmp.resolve("bayan-inside"));
    Files.createSymbolicLink(inside.resolve("lock"), others.resolve("lock"));

    Path own = Files.createDirectory(tmp.resolve("bayan-own"));
    try (Scratch scratch = Objects.requireNonNull(Scratch.of(own))) {
      scratch.run();
      Files.writeString(own.resolve("font"), "");
      assertThat(dead).doesNotExist();
      assertThat(alive.resolve("font")).exists();
    }
    assertThat(own).doesNotExist();
    assertThat(tmp.toFile().list())
        .containsExactlyInAnyOrder(
            "bayan-alive",
            "bayan-starting",
            "bayan-not-ours",
            "other",
            "bayan-link",
            "bayan-inside");
    assertThat(others.resolve("lock")).exists();
    assertThat(link).isSymbolicLink();
    assertThat(starting).isEmptyDirectory();
    held.close();
    assertThat(alive).doesNotExist();
  }

  @Test
  void aFolderThatIsNotItsOwnIsLeftAlone() throws Exception {
    Path shared = Files.createDirectory(tmp.resolve("tmp"));
    assertThat(Scratch.of(shared)).isNull();
    assertThat(Scratch.of(tmp.resolve("bayan-none"))).isNull();
    assertThat(shared).isEmptyDirectory();
  }
}
