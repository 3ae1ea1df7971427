package dev.bayan.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.bayan.read.Neighbours.Found;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Names of files as other systems spell them. */
class SpellingTest {

  private static final String COMPOSED = "أرقام آخر العام.csv";
  private static final String DECOMPOSED = Normalizer.normalize(COMPOSED, Normalizer.Form.NFD);

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> aNameFromAMacIsFoundWhereverItLies() {
    return Stream.of(Configuration.unix(), Configuration.osX(), Configuration.windows())
        .map(
            system ->
                DynamicTest.dynamicTest(
                    system.toString().split("[,(]", -1)[0] + system.hashCode(),
                    () -> {
                      try (FileSystem disk = Jimfs.newFileSystem(system)) {
                        foundEitherWay(Files.createDirectory(disk.getPath("work")));
                      }
                    }));
  }

  @Test
  void andOnThisDisk() throws Exception {
    foundEitherWay(folder);
  }

  private static void foundEitherWay(Path in) throws Exception {
    for (String onDisk : List.of(COMPOSED, DECOMPOSED)) {
      Path sub = Files.createDirectory(in.resolve(onDisk.equals(COMPOSED) ? "c" : "d"));
      Path maps =
          Files.createDirectory(sub.resolve("خرائط أ".replace("أ", onDisk.substring(0, 1))));
      Files.writeString(maps.resolve(onDisk), "words");
      Path briefing = Files.writeString(sub.resolve(onDisk.replace("csv", "json")), "{}");
      for (String asked : List.of(COMPOSED, DECOMPOSED)) {
        Path named = sub.resolve(asked.replace("csv", "json"));
        Found found =
            new Beside(new DiskFiles(), named, Digest.PLAIN)
                .read(maps.getFileName() + "/" + asked, 9);
        assertThat(found)
            .isInstanceOfSatisfying(
                Found.Bytes.class, file -> assertThat(file.bytes()).asString().isEqualTo("words"));
        assertThat(new Discovery(new DiskFiles()).find(List.of(named)))
            .singleElement()
            .satisfies(input -> assertThat(Files.isSameFile(input.file(), briefing)).isTrue());
      }
    }
  }

  @Test
  void theExactNameComesFirstAndOfTwoOthersNoneIsTaken() throws Exception {
    Spelling spelling = new Spelling(new DiskFiles());
    String other = COMPOSED.replaceFirst("أ", "\u0627\u0654");
    Files.writeString(folder.resolve(COMPOSED), "composed");
    assertThat(spelling.at(folder, DECOMPOSED)).hasContent("composed");
    Files.writeString(folder.resolve(DECOMPOSED), "decomposed");
    assertThat(spelling.at(folder, COMPOSED)).hasContent("composed");
    assertThat(spelling.at(folder, DECOMPOSED)).hasContent("decomposed");
    assertThat(other).isNotEqualTo(COMPOSED).isNotEqualTo(DECOMPOSED);
    assertThat(spelling.at(folder, other)).doesNotExist();
  }

  @Test
  void aNameThatTheSystemCannotHaveIsMissing() throws Exception {
    try (FileSystem windows = Jimfs.newFileSystem(Configuration.windows())) {
      Path work = Files.createDirectories(windows.getPath("C:\\work"));
      Beside beside = new Beside(new DiskFiles(), work.resolve("a.json"), Digest.PLAIN);
      for (String name : List.of("a?.csv", "a*.csv", "<a>.csv", "\"a\".csv", "a|b.csv")) {
        assertThat(beside.read(name, 9)).as(name).isInstanceOf(Found.Missing.class);
      }
      assertThat(beside.with("x").hash()).isNotEqualTo("x");
    }
    assertThat(COMPOSED.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(200);
  }
}
