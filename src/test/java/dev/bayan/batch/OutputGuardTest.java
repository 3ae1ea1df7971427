package dev.bayan.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.bayan.export.Format;
import dev.bayan.read.Diagnostic;
import dev.bayan.read.Neighbours.Found;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Folders that nothing can or must be written to, found out before anything is set. */
class OutputGuardTest {

  @TempDir Path folder;
  private Path in;
  private Path out;

  /** In these nothing may ever be set. */
  private static final Rooms UNTOUCHED =
      Fakes.rooms(
          pack -> {
            throw new AssertionError("set, although nothing can be published");
          });

  @BeforeEach
  void folders() throws IOException {
    in = folder.resolve("in");
    out = folder.resolve("out");
    Fakes.write(in, "a.json", "a", "words");
  }

  @Test
  void aFolderThatTakesNoPacksEndsTheRunBeforeAnythingIsSet() throws Exception {
    FileOps disk = new DiskFiles();
    FileOps readOnly =
        (FileOps)
            Proxy.newProxyInstance(
                FileOps.class.getClassLoader(),
                new Class<?>[] {FileOps.class},
                (proxy, method, args) -> {
                  if (method.getName().equals("move") && out.equals(((Path) args[1]).getParent())) {
                    throw new AccessDeniedException(args[1].toString());
                  }
                  try {
                    return method.invoke(disk, args);
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                });
    assertThatThrownBy(() -> build(UNTOUCHED, readOnly, out))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void soDoesAReadOnlyFolderWithAFolderOfBayansOwn() throws Exception {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    build(Fakes.rooms(), new DiskFiles(), out);
    Map<String, String> before = Fakes.tree(out);
    Files.setPosixFilePermissions(out, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      assumeTrue(!Files.isWritable(out), "root may write anywhere");
      assertThatThrownBy(() -> build(UNTOUCHED, new DiskFiles(), out))
          .isInstanceOf(IOException.class);
    } finally {
      Files.setPosixFilePermissions(out, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    assertThat(Fakes.tree(out)).isEqualTo(before);
  }

  @Test
  void soDoesADiskThatIsAllButFull() throws Exception {
    Configuration small = Configuration.unix().toBuilder().setMaxSize(16L << 20).build();
    try (FileSystem disk = Jimfs.newFileSystem(small)) {
      assertThatThrownBy(() -> build(UNTOUCHED, new DiskFiles(), disk.getPath("/out")))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("the disk is full");
    }
    Configuration large = Configuration.unix().toBuilder().setMaxSize(64L << 20).build();
    try (FileSystem disk = Jimfs.newFileSystem(large)) {
      assertThat(build(Fakes.rooms(), new DiskFiles(), disk.getPath("/out")).isGood()).isTrue();
    }
  }

  @Test
  void packsArePublishedOnWindows() throws Exception {
    try (FileSystem windows = Jimfs.newFileSystem(Configuration.windows())) {
      Path packs = windows.getPath("C:\\packs");
      build(Fakes.rooms(), new DiskFiles(), packs);
      Fakes.write(in, "a.json", "a", "other words");
      build(Fakes.rooms(), new DiskFiles(), packs);

      assertThat(Files.readString(packs.resolve("a\\a.docx"))).contains("other words");
      assertThat(packs.resolve("run.json")).exists();
      assertThat(packs.resolve(".bayan-probe")).doesNotExist();
    }
  }

  @Test
  void aLinkAmongBayansOwnFilesIsNeverFollowed() throws Exception {
    Path precious = Files.writeString(folder.resolve("precious"), "years of work");
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("a"), "years of work");
    for (String name : List.of("lock", "journal", "manifest", "old", "staging", "probe")) {
      Path root = Files.createDirectory(folder.resolve("out-" + name));
      Files.createDirectory(root.resolve(".bayan"));
      boolean isFolder = List.of("old", "staging", "probe").contains(name);
      Files.createSymbolicLink(
          root.resolve(".bayan").resolve(name), isFolder ? elsewhere : precious);
      try {
        build(Fakes.rooms(), new DiskFiles(), root);
      } catch (IOException refused) {
        assertThat(root.resolve("a")).doesNotExist();
      }
      assertThat(precious).hasContent("years of work");
      assertThat(elsewhere).isDirectoryContaining("glob:**/a");
      assertThat(elsewhere.resolve("a")).hasContent("years of work");
    }
    Path root = Files.createDirectory(folder.resolve("linked"));
    Files.createSymbolicLink(root.resolve(".bayan"), elsewhere);
    assertThatThrownBy(() -> build(UNTOUCHED, new DiskFiles(), root))
        .isInstanceOf(IOException.class);
  }

  @Test
  void aLinkInThePlaceOfAPackOrReportLeadsNowhere() throws Exception {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Path precious = Files.writeString(folder.resolve("precious"), "years of work");
    Files.createDirectory(out);
    Files.createSymbolicLink(out.resolve("a"), elsewhere);
    Files.createSymbolicLink(out.resolve("run.json"), precious);

    RunReport report = build(Fakes.rooms(), new DiskFiles(), out);

    assertThat(report.outcomes().get(0).diagnostics().get(0).code()).isEqualTo("B4006");
    assertThat(elsewhere).isEmptyDirectory();
    assertThat(precious).hasContent("years of work");
    assertThat(out.resolve("run.json")).content().contains("B4006");
  }

  @Test
  @Timeout(60)
  void whatLiesBesideABriefingIsReadThroughNoLinkAndNoPipe() throws Exception {
    Files.writeString(folder.resolve("secret.csv"), "secret");
    Files.createSymbolicLink(in.resolve("link.csv"), folder.resolve("secret.csv"));
    Files.createSymbolicLink(in.resolve("up"), folder);
    Files.createSymbolicLink(in.resolve("near.csv"), Path.of("a.json"));
    Process mkfifo = new ProcessBuilder("mkfifo", in.resolve("pipe.csv").toString()).start();
    assumeTrue(mkfifo.waitFor() == 0);

    Beside beside = new Beside(new DiskFiles(), in.resolve("a.json"), Digest.PLAIN);
    for (String name : List.of("link.csv", "up/secret.csv", "near.csv", "pipe.csv")) {
      assertThat(beside.read(name, 99)).as(name).isInstanceOf(Found.Unreadable.class);
    }
  }

  @Test
  void aClockThatRunsBackwardsDecidesNothing() throws Exception {
    AtomicLong now = new AtomicLong(1_751_796_000_000L);
    InstantSource backwards = () -> Instant.ofEpochMilli(now.addAndGet(-86_400_000));
    Path other = folder.resolve("other");
    RunReport report = null;
    for (int i = 0; i < 2; i++) {
      report =
          new Batch(Fakes.rooms(), new DiskFiles(), backwards)
              .build(Fakes.request(in, out), Fakes.SILENT, new Intake());
    }
    Fakes.build(Fakes.rooms(), in, other);

    assertThat(Objects.requireNonNull(report).isGood()).isTrue();
    assertThat(report.outcomes()).allMatch(outcome -> outcome.millis() >= 0);
    assertThat(Fakes.tree(out.resolve("a"))).isEqualTo(Fakes.tree(other.resolve("a")));
  }

  @Test
  void aPathThatOfficeCannotOpenIsWarnedOfAndUnderStrictNotSet() throws Exception {
    Path deep = folder;
    while (deep.toString().length() < PathLength.MOST) {
      deep = deep.resolve("a-folder-with-a-long-name");
    }
    RunReport report = build(Fakes.rooms(), new DiskFiles(), deep);
    RunReport again = build(UNTOUCHED, new DiskFiles(), deep);
    Fakes.build(Fakes.rooms(), in, out);

    for (RunReport each : List.of(report, again)) {
      assertThat(each.isGood()).isTrue();
      assertThat(each.outcomes().get(0).diagnostics())
          .extracting(Diagnostic::code)
          .containsExactly("B4107");
    }
    assertThat(Fakes.tree(deep.resolve("a"))).isEqualTo(Fakes.tree(out.resolve("a")));
    Request strict =
        new Request(List.of(in), deep.resolve("b"), EnumSet.allOf(Format.class), null, 1, true);
    RunReport refused =
        new Batch(UNTOUCHED, new DiskFiles(), Fakes.CLOCK)
            .build(strict, Fakes.SILENT, new Intake());
    assertThat(refused.outcomes().get(0).diagnostics())
        .extracting(Diagnostic::severity)
        .containsExactly(Diagnostic.Severity.ERROR);
  }

  private RunReport build(Rooms rooms, FileOps files, Path output) throws Exception {
    return new Batch(rooms, files, Fakes.CLOCK)
        .build(Fakes.request(in, output), Fakes.SILENT, new Intake());
  }
}
