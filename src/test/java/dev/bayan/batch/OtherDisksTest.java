package dev.bayan.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.bayan.batch.Outcome.State;
import dev.bayan.batch.RunReport.Ending;
import dev.bayan.export.Format;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** File systems after Windows, macOS and Unix, small disks, and files that are held open. */
class OtherDisksTest {

  static Stream<Configuration> systems() {
    return Stream.of(Configuration.windows(), Configuration.osX(), Configuration.unix());
  }

  private static void write(Path folder, String id, String words) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(id + ".json"), id + "\n" + words + "\n");
  }

  private static RunReport build(FileOps files, Path in, Path out) throws Exception {
    return new Batch(Fakes.rooms(), files, Fakes.CLOCK)
        .build(
            new Request(List.of(in), out, EnumSet.allOf(Format.class), 2),
            Fakes.SILENT,
            new Intake());
  }

  private static Map<String, String> pack(Path out, String id) throws IOException {
    Map<String, String> files = new TreeMap<>();
    if (Files.exists(out.resolve(id))) {
      for (Path file : new DiskFiles().list(out.resolve(id))) {
        files.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return files;
  }

  @ParameterizedTest
  @MethodSource("systems")
  void packsArePublishedReplacedAndLeftAlone(Configuration system) throws Exception {
    try (FileSystem disk = Jimfs.newFileSystem(system)) {
      Path work = disk.getPath("work");
      Path in = work.resolve("in");
      Path out = work.resolve("out");
      write(in, "a", "old words");
      write(in, "b", "words");
      assertThat(build(new DiskFiles(), in, out).count(State.BUILT)).isEqualTo(2);
      write(in, "a", "new words");

      RunReport second = build(new DiskFiles(), in, out);

      assertThat(second.count(State.BUILT)).isEqualTo(1);
      assertThat(second.count(State.CURRENT)).isEqualTo(1);
      assertThat(pack(out, "a").get("a.docx")).contains("new words");
      assertThat(pack(out, "a")).hasSize(4);
    }
  }

  @ParameterizedTest
  @MethodSource("systems")
  void onADiskThatFillsUpEveryPackIsWhole(Configuration system) throws Exception {
    int filled = 0;
    int roomy = 0;
    for (int blocks = 24; blocks < 1_500; blocks += 36) {
      Configuration small =
          system.toBuilder().setBlockSize(1024).setMaxSize(blocks * 1024L).build();
      try (FileSystem disk = Jimfs.newFileSystem(small)) {
        Path in = disk.getPath("work").resolve("in");
        Path out = disk.getPath("work").resolve("out");
        List<String> ids = List.of("a", "b", "c", "d");
        for (String id : ids) {
          write(in, id, "old words");
        }
        Map<String, Map<String, String>> old = new TreeMap<>();
        RunReport first = buildOrNothing(in, out);
        for (String id : ids) {
          old.put(id, pack(out, id));
          assertThat(old.get(id).size()).as("%d blocks", blocks).isIn(0, 4);
        }
        for (String id : ids) {
          write(in, id, "new words, and more of them");
        }
        RunReport second = buildOrNothing(in, out);
        for (String id : ids) {
          Map<String, String> now = pack(out, id);
          boolean isNew =
              now.size() == 4
                  && now.getOrDefault(id + ".docx", "").contains("new words")
                  && now.getOrDefault(id + ".pdf", "").contains("new words");
          assertThat(isNew || now.equals(old.get(id))).as("%d blocks: %s", blocks, now).isTrue();
        }
        boolean full = first == null || second == null || second.ending() == Ending.ABORTED;
        filled += full ? 1 : 0;
        roomy += full ? 0 : 1;
      }
    }
    assertThat(filled).isGreaterThan(1);
    assertThat(roomy).isGreaterThan(1);
  }

  /** Null where there was not even room to begin; the disk is asked for no reserve beforehand. */
  private static @Nullable RunReport buildOrNothing(Path in, Path out) throws Exception {
    try {
      return build(new FaultyFiles(0), in, out);
    } catch (IOException full) {
      return null;
    }
  }

  @Test
  void aPackThatIsHeldOpenIsTriedAgain() throws Exception {
    try (FileSystem disk = Jimfs.newFileSystem(Configuration.windows())) {
      Path in = disk.getPath("in");
      Path out = disk.getPath("out");
      write(in, "a", "old words");
      build(new DiskFiles(), in, out);
      write(in, "a", "new words");
      AtomicInteger waits = new AtomicInteger();

      RunReport report = build(new HeldFiles("a", 3, waits), in, out);

      assertThat(report.isGood()).as(report.toString()).isTrue();
      assertThat(waits).hasValue(3);
      assertThat(pack(out, "a").get("a.docx")).contains("new words");
    }
  }

  @Test
  void aPackThatStaysHeldOpenFailsAloneAndIsKept() throws Exception {
    try (FileSystem disk = Jimfs.newFileSystem(Configuration.windows())) {
      Path in = disk.getPath("in");
      Path out = disk.getPath("out");
      for (String id : List.of("a", "b", "c")) {
        write(in, id, "old words");
      }
      build(new DiskFiles(), in, out);
      Map<String, String> before = pack(out, "b");
      for (String id : List.of("a", "b", "c")) {
        write(in, id, "new words");
      }
      AtomicInteger waits = new AtomicInteger();

      RunReport report = build(new HeldFiles("b", Integer.MAX_VALUE, waits), in, out);

      assertThat(report.outcomes())
          .extracting(Outcome::state)
          .containsExactly(State.BUILT, State.FAILED, State.BUILT);
      assertThat(report.outcomes().get(1).diagnostics().get(0).code()).isEqualTo("B9003");
      assertThat(waits).hasValue(HeldFiles.PATIENCE);
      assertThat(pack(out, "b")).isEqualTo(before);
      assertThat(build(new DiskFiles(), in, out).count(State.BUILT)).isEqualTo(1);
      assertThat(pack(out, "b").get("b.docx")).contains("new words");
    }
  }

  /** A move that fails as it does on Windows while Word has a file of the folder open. */
  private static final class HeldFiles extends FaultyFiles {
    private static final int PATIENCE = 5;
    private final String id;
    private final AtomicInteger waits;
    private int left;

    HeldFiles(String id, int attempts, AtomicInteger waits) {
      super(0);
      this.id = id;
      this.left = attempts;
      this.waits = waits;
    }

    @Override
    public void move(Path from, Path to) throws IOException {
      boolean isPack = to.toString().contains("old") && from.endsWith(id);
      if (isPack && left > 0) {
        left--;
        throw new AccessDeniedException(from.toString());
      }
      super.move(from, to);
    }

    @Override
    public boolean awaitsRelease(int attempt) {
      if (attempt >= PATIENCE) {
        return false;
      }
      waits.incrementAndGet();
      return true;
    }
  }
}
