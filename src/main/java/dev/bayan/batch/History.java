package dev.bayan.batch;

import dev.bayan.batch.FileOps.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The reports of the last runs, numbered as they came: no clock decides which is older.
 *
 * <pre>
 * .bayan/runs/000000041-good.json  000000042.json
 * </pre>
 *
 * The last one in which all went well stays, however long ago that was.
 */
final class History {

  private static final String ENDING = ".json";
  private static final String GOOD = "-good" + ENDING;
  private static final int DIGITS = 9;

  private final FileOps files;
  private final Path folder;
  private final Path staging;

  /**
   * @param staging a folder in which what is not whole yet may lie
   */
  History(FileOps files, Path folder, Path staging) {
    this.files = files;
    this.folder = folder;
    this.staging = staging;
  }

  /** Takes in a report that is about to be replaced, and lets go of those that are too many. */
  void take(Path report, int most) throws IOException {
    if (most == 0 || files.kind(report, false) != Kind.FILE) {
      return;
    }
    files.createPrivateFolder(folder);
    List<Path> kept = new ArrayList<>(files.list(folder));
    kept.removeIf(each -> number(each) < 0);
    long number = kept.isEmpty() ? 1 : number(kept.getLast()) + 1;
    Path copy = staging.resolve("earlier");
    copy(report, copy);
    String ending = new RunJson(files).isGood(copy) ? GOOD : ENDING;
    Path place = folder.resolve(String.format(Locale.ROOT, "%0" + DIGITS + "d", number) + ending);
    files.move(copy, place);
    kept.add(place);
    drop(kept, most);
  }

  private void drop(List<Path> kept, int most) throws IOException {
    Path good = null;
    for (Path each : kept) {
      good = String.valueOf(each.getFileName()).endsWith(GOOD) ? each : good;
    }
    for (Path each : kept.subList(0, Math.max(0, kept.size() - most))) {
      if (!each.equals(good)) {
        files.delete(each);
      }
    }
  }

  private void copy(Path from, Path to) throws IOException {
    files.deleteAll(to);
    try (InputStream in = new Unrolling(files, from);
        OutputStream out = Appending.buffered(files, to)) {
      in.transferTo(out);
    }
  }

  /** Less than none where a file is none of these. */
  private static long number(Path file) {
    String name = String.valueOf(file.getFileName());
    boolean isOurs = name.matches("[0-9]{" + DIGITS + "}(-good)?\\.json");
    return isOurs ? Long.parseLong(name.substring(0, DIGITS)) : -1;
  }
}
