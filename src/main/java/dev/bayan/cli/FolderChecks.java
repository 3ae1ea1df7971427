package dev.bayan.cli;

import dev.bayan.batch.FileOps;
import dev.bayan.batch.FileOps.Kind;
import dev.bayan.read.Echo;
import dev.bayan.read.Message;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the doctor looks at in the folders of a run. To see whether the disk does what a pack's
 * publication rests on, it does it once, in a folder of its own that is gone afterwards.
 */
record FolderChecks(FileOps files) {

  private static final long MIB = 1024L * 1024;
  private static final long SCARCE = 1024 * MIB;
  private static final long TOO_LITTLE = 64 * MIB;
  private static final byte[] WORDS = "بيان".getBytes(StandardCharsets.UTF_8);

  private interface Deed {
    void take() throws IOException;
  }

  List<Check> all(List<Path> inputs, Path output) {
    List<Check> checks = new ArrayList<>();
    for (Path input : inputs) {
      checks.add(input(input));
    }
    Path existing = existing(output);
    if (existing == null) {
      Message found = Message.of("doctor.output-gone", Echo.isolated(output.toString()));
      checks.add(Check.bad("output", found, Message.of("doctor.output.help")));
      return checks;
    }
    checks.addAll(probe(output, existing));
    checks.add(space(existing));
    checks.add(lock(output));
    return checks;
  }

  private Check input(Path input) {
    String name = Echo.isolated(input.toString());
    try {
      Kind kind = files.kind(input, true);
      if (kind == Kind.MISSING) {
        return Check.bad(
            "input", Message.of("doctor.input-gone", name), Message.of("doctor.input.help"));
      }
      int count = kind == Kind.FOLDER ? files.list(input).size() : 1;
      return Check.good("input", Message.of("doctor.input", name, count));
    } catch (IOException e) {
      return Check.bad(
          "input", Message.of("doctor.input-closed", name, e), Message.of("doctor.input.help"));
    }
  }

  /** The folder itself, or the one it would be made in. */
  private @Nullable Path existing(Path output) {
    Path at = output.toAbsolutePath().normalize();
    try {
      while (at != null && files.kind(at, true) == Kind.MISSING) {
        at = at.getParent();
      }
      return at != null && files.kind(at, true) == Kind.FOLDER ? at : null;
    } catch (IOException e) {
      return null;
    }
  }

  private List<Check> probe(Path output, Path existing) {
    List<Check> checks = new ArrayList<>();
    Path folder = existing.resolve(".bayan-doctor-" + ProcessHandle.current().pid());
    Path file = folder.resolve("مذكرة");
    Path other = folder.resolve("other");
    boolean isGood =
        add(
            checks,
            "output",
            Message.of("doctor.output", Echo.isolated(output.toString())),
            "doctor.output.help",
            () -> {
              files.createPrivateFolder(folder);
              files.write(file, WORDS);
            });
    if (isGood) {
      add(
          checks,
          "fsync",
          Message.of("doctor.fsync"),
          "doctor.fsync.help",
          () -> {
            files.sync(file);
            files.sync(folder);
          });
      add(
          checks,
          "rename",
          Message.of("doctor.rename"),
          "doctor.rename.help",
          () -> {
            files.write(other, WORDS);
            files.move(other, file);
            files.createPrivateFolder(other);
            files.move(other, folder.resolve("moved"));
          });
      add(
          checks,
          "locking",
          Message.of("doctor.locking"),
          "doctor.locking.help",
          () -> {
            Closeable lock = files.lock(folder.resolve("lock"));
            if (lock == null) {
              throw new IOException("held");
            }
            lock.close();
          });
    }
    try {
      files.deleteAll(folder);
    } catch (IOException e) {
      checks.add(
          Check.poor(
              "left-over",
              Message.of("doctor.left-over", Echo.isolated(folder.toString())),
              Message.of("doctor.left-over.help")));
    }
    return checks;
  }

  private static boolean add(
      List<Check> checks, String name, Message good, String help, Deed deed) {
    try {
      deed.take();
      checks.add(Check.good(name, good));
      return true;
    } catch (IOException e) {
      String reason = e.getClass().getSimpleName() + ": " + e.getMessage();
      checks.add(Check.bad(name, Message.of("doctor.failed", good, reason), Message.of(help)));
      return false;
    }
  }

  private static Check space(Path existing) {
    try {
      long free = Files.getFileStore(existing).getUsableSpace();
      Message found = Message.of("doctor.space", free / MIB);
      Message help = Message.of("doctor.space.help");
      if (free < TOO_LITTLE) {
        return Check.bad("space", found, help);
      }
      return free < SCARCE ? Check.poor("space", found, help) : Check.good("space", found);
    } catch (IOException e) {
      String reason = String.valueOf(e.getMessage());
      return Check.poor(
          "space", Message.of("doctor.space-unknown", reason), Message.of("doctor.space.help"));
    }
  }

  private Check lock(Path output) {
    Path file = output.resolve(".bayan").resolve("lock");
    try {
      if (files.kind(file, false) != Kind.FILE) {
        return Check.good("lock", Message.of("doctor.never-run"));
      }
      Closeable lock = files.lock(file);
      if (lock == null) {
        return Check.poor("lock", Message.of("doctor.busy"), Message.of("doctor.busy.help"));
      }
      lock.close();
      return Check.good("lock", Message.of("doctor.free"));
    } catch (IOException e) {
      String reason = e.getClass().getSimpleName() + ": " + e.getMessage();
      return Check.bad(
          "lock",
          Message.of("doctor.failed", Message.of("doctor.free"), reason),
          Message.of("doctor.output.help"));
    }
  }
}
