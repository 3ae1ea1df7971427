package dev.bayan.batch;

import dev.bayan.batch.FileOps.Kind;
import dev.bayan.batch.Survey.Sighting;
import dev.bayan.batch.portal.Shelved;
import dev.bayan.read.Echo;
import dev.bayan.read.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the packs that no input stands behind any more.
 *
 * <pre>
 * input/{a,b}.json  output/{a,b,c}/  →  c
 * </pre>
 *
 * <p>It would rather leave ten packs too many than take one that is wanted: whole input folders
 * only, every input readable, and never most of what there is unless that is asked for.
 */
record Pruner(FileOps files, Survey survey) {

  /**
   * What may go.
   *
   * @param root the output folder
   * @param mayRemoveMost whether more than half of the packs may go
   * @throws BadRequestException if it cannot be known what no input stands behind, or if it is most
   *     of what there is
   */
  Cleaned stale(List<Path> paths, Path root, boolean mayRemoveMost)
      throws BadRequestException, IOException, InterruptedException {
    for (Path path : paths) {
      if (files.kind(path, true) == Kind.FILE) {
        throw new BadRequestException(
            Message.of("batch.clean-folders", Echo.isolated(path.toString())));
      }
    }
    Set<String> wanted = wanted(new Discovery(files).find(paths));
    if (files.kind(root, true) != Kind.FOLDER) {
      return new Cleaned(List.of(), List.of());
    }
    Shelves shelves = new Shelves(files, root);
    List<String> removed = new ArrayList<>();
    List<String> kept = new ArrayList<>();
    int packs = 0;
    for (Path folder : files.list(root)) {
      Shelved pack = shelves.pack(folder);
      if (pack != null) {
        packs++;
        if (!wanted.contains(Survey.folded(pack.id()))) {
          (isAllOurs(folder, pack) ? removed : kept).add(pack.id());
        }
      }
    }
    if (!mayRemoveMost && removed.size() * 2 > packs) {
      throw new BadRequestException(Message.of("batch.clean-most", removed.size(), packs));
    }
    return new Cleaned(removed, kept);
  }

  /** The ids of all inputs; one that cannot be read may stand behind any pack. */
  private Set<String> wanted(List<Input> inputs) throws BadRequestException, InterruptedException {
    Set<String> wanted = new HashSet<>();
    List<String> unread = new ArrayList<>();
    for (Input input : inputs) {
      switch (survey.look(input, bytes -> {})) {
        case Sighting.Sound sound -> wanted.add(Survey.folded(sound.subject().id()));
        case Sighting.Current current -> wanted.add(Survey.folded(current.subject().id()));
        case Sighting.Unsound unsound -> unread.add(Echo.isolated(input.name()));
      }
    }
    if (!unread.isEmpty()) {
      throw new BadRequestException(Message.of("batch.clean-unread", unread));
    }
    return wanted;
  }

  /** Whether a pack's folder holds nothing but what its record names, and no link. */
  private boolean isAllOurs(Path folder, Shelved pack) throws IOException {
    for (Path file : files.list(folder)) {
      String name = String.valueOf(file.getFileName());
      boolean isKnown = name.equals(PackRecord.FILE) || pack.files().contains(name);
      if (!isKnown || files.kind(file, false) != Kind.FILE) {
        return false;
      }
    }
    return true;
  }
}
