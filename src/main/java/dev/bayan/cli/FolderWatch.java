package dev.bayan.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Folders in which something may change. What the system tells of is the quick way to know; a look
 * at all files now and then is the sure one: it finds what was lost when too much happened at a
 * time, and what a network drive tells nobody.
 *
 * <pre>
 * try (FolderWatch watch = new FolderWatch(folders, ours, clock)) {
 *   while (watch.awaitChange(intake::isOpen)) { build(); }
 * }
 * </pre>
 */
final class FolderWatch implements Closeable {

  /** Briefings lie in the folder itself, what they name a little below. */
  private static final int DEPTH = 4;

  private static final Duration POLL = Duration.ofMillis(200);

  /** An editor that saves by renaming makes three or four events, a copy of a folder hundreds. */
  private static final Duration QUIET = Duration.ofMillis(400);

  private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);

  private final List<Path> folders;
  private final Predicate<Path> isIgnored;
  private final InstantSource clock;
  private final WatchService service;
  private final Map<WatchKey, Path> watched = new HashMap<>();
  private Map<Path, String> seen;

  /**
   * @param isIgnored whether nothing is to be made of a file or folder: the output, for one
   */
  FolderWatch(List<Path> folders, Predicate<Path> isIgnored, InstantSource clock)
      throws IOException {
    this.folders = List.copyOf(folders);
    this.isIgnored = isIgnored;
    this.clock = clock;
    this.service = folders.get(0).getFileSystem().newWatchService();
    this.seen = look();
  }

  /** Waits until something has changed and then nothing more for a moment; false once closed. */
  boolean awaitChange(BooleanSupplier isOpen) throws IOException, InterruptedException {
    Instant looked = clock.instant();
    boolean changed = false;
    while (isOpen.getAsBoolean()) {
      boolean told = drain(changed ? QUIET : POLL);
      if (told) {
        changed = true;
      } else if (changed) {
        seen = look();
        return isOpen.getAsBoolean();
      } else if (isTimeSince(looked)) {
        looked = clock.instant();
        Map<Path, String> now = look();
        changed = !now.equals(seen);
        seen = now;
      }
    }
    return false;
  }

  @Override
  public void close() throws IOException {
    service.close();
  }

  /** A clock that was set back is no reason never to look again. */
  private boolean isTimeSince(Instant looked) {
    return Duration.between(looked, clock.instant()).abs().compareTo(LOOK_AGAIN) >= 0;
  }

  /** Whether anything of interest happened within a time; empties what the system has to tell. */
  private boolean drain(Duration wait) throws InterruptedException {
    try {
      boolean told = false;
      WatchKey key = service.poll(wait.toMillis(), TimeUnit.MILLISECONDS);
      while (key != null) {
        Path folder = watched.get(key);
        for (WatchEvent<?> event : key.pollEvents()) {
          boolean isLost = event.kind().equals(StandardWatchEventKinds.OVERFLOW);
          boolean isOfInterest =
              folder != null
                  && event.context() instanceof Path name
                  && isOfInterest(folder.resolve(name));
          told |= isLost || isOfInterest;
        }
        key.reset();
        key = service.poll();
      }
      return told;
    } catch (ClosedWatchServiceException e) {
      return false;
    }
  }

  /** What editors keep beside a file is none of ours. */
  private boolean isOfInterest(Path path) {
    String name = String.valueOf(path.getFileName());
    return !name.startsWith(".") && !name.endsWith("~") && !isIgnored.test(path);
  }

  /** All files with what tells a changed one, and a watch on every folder. */
  private Map<Path, String> look() throws IOException {
    Map<Path, String> found = new TreeMap<>();
    for (Path folder : folders) {
      if (Files.isDirectory(folder)) {
        Files.walkFileTree(folder, Set.of(), DEPTH, new Look(folder, found));
      }
    }
    return found;
  }

  private final class Look extends SimpleFileVisitor<Path> {
    private final Path root;
    private final Map<Path, String> found;

    Look(Path root, Map<Path, String> found) {
      this.root = root;
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      if (!folder.equals(root) && !isOfInterest(folder)) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      // Watching a folder twice gives the same key.
      WatchKey key =
          folder.register(
              service,
              StandardWatchEventKinds.ENTRY_CREATE,
              StandardWatchEventKinds.ENTRY_DELETE,
              StandardWatchEventKinds.ENTRY_MODIFY);
      watched.put(key, folder);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (isOfInterest(file)) {
        found.put(
            file,
            attributes.size() + " " + attributes.lastModifiedTime() + " " + attributes.fileKey());
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      // Gone between listing and looking, or not for us: the build will say so.
      return FileVisitResult.CONTINUE;
    }
  }
}
