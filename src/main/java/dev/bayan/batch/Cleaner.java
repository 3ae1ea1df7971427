package dev.bayan.batch;

import dev.bayan.batch.portal.Portal;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Removes the packs that no input stands behind, each in one step: it goes to staging first, which
 * the next run clears if this one is killed meanwhile. The page no longer names them.
 */
public final class Cleaner {

  private static final int CHUNK = 64 * 1024;

  private final Rooms rooms;
  private final FileOps files;

  public Cleaner(Rooms rooms, FileOps files) {
    this.rooms = rooms;
    this.files = files;
  }

  /** What {@link #clean} would remove; writes nothing. */
  public Cleaned look(Request request, boolean mayRemoveMost)
      throws BadRequestException, IOException, InterruptedException {
    Looks looks = new ThemeFinder(files, rooms.themes()).find(request.theme(), request.paths());
    Survey survey = new Survey(files, rooms.reader().apply(looks.theme()), Survey.Recall.NOTHING);
    return new Pruner(files, survey).stale(request.paths(), request.output(), mayRemoveMost);
  }

  /**
   * Removes.
   *
   * @throws BadRequestException if it is better not done
   * @throws OutputBusyException if another run writes to the same folder
   */
  public Cleaned clean(Request request, boolean mayRemoveMost)
      throws BadRequestException, OutputBusyException, IOException, InterruptedException {
    Cleaned stale = look(request, mayRemoveMost);
    if (stale.removed().isEmpty()) {
      return stale;
    }
    try (OutputFolder output = OutputFolder.open(files, request.output())) {
      // Looked at again under the lock: a run may have just finished.
      Cleaned now = look(request, mayRemoveMost);
      renewPage(output, now.removed());
      for (String id : now.removed()) {
        Path going = output.staged(id);
        files.deleteAll(going);
        files.move(output.pack(id), going);
        files.sync(output.root());
        files.deleteAll(going);
      }
      return now;
    }
  }

  private BufferedReader lines(Path page) {
    InputStream bytes = new BufferedInputStream(new Unrolling(files, page), CHUNK);
    return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
  }

  private void renewPage(OutputFolder output, List<String> removed) throws IOException {
    Path page = output.root().resolve(Closing.PAGE);
    if (!removed.isEmpty()
        && files.kind(page, false) == FileOps.Kind.FILE
        && output.mayReplace(Closing.PAGE, Portal.beginning(), Portal::isOurs)) {
      output.replace(Closing.PAGE, to -> Portal.without(removed, () -> lines(page), to));
    }
  }
}
