package dev.bayan.batch;

import dev.bayan.export.Format;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a run is asked to do.
 *
 * @param paths briefings, or folders of briefings, in the order they were named
 * @param output the folder that gets one pack folder for each briefing
 * @param formats the files of each pack; at least one
 * @param theme a ready theme's name or a file; null for what lies beside the briefings
 * @param jobs how many briefings are worked on at a time; from 1
 * @param isStrict whether a warning is an error: of a briefing, that it is not built; of the theme,
 *     that nothing is
 * @param bounds how far it goes
 * @param trust what it takes for a pack to be left as it is
 * @param keptRuns how many reports of earlier runs are kept; 0: none is, and those there stay
 */
public record Request(
    List<Path> paths,
    Path output,
    Set<Format> formats,
    @Nullable String theme,
    int jobs,
    boolean isStrict,
    Trust trust,
    Bounds bounds,
    int keptRuns) {

  /** Two working weeks of nights. */
  public static final int KEPT_RUNS = 10;

  /** What it takes for a pack of an unchanged briefing to be left as it is. */
  public enum Trust {
    /** Its files have their sizes, and {@code pack.json} its bytes. */
    SIZES,
    /** All its files have their bytes. */
    HASHES,
    /** Nothing: every pack is built. */
    NOTHING
  }

  /** A request that leaves the theme to what lies beside the briefings, and lets warnings pass. */
  public Request(List<Path> paths, Path output, Set<Format> formats, int jobs) {
    this(paths, output, formats, null, jobs, false);
  }

  /** A request that leaves packs as they are where nothing has changed. */
  public Request(
      List<Path> paths,
      Path output,
      Set<Format> formats,
      @Nullable String theme,
      int jobs,
      boolean isStrict) {
    this(paths, output, formats, theme, jobs, isStrict, Trust.SIZES, Bounds.NONE, KEPT_RUNS);
  }

  /** The same, with another measure of what is left as it is. */
  public Request trusting(Trust other) {
    return new Request(paths, output, formats, theme, jobs, isStrict, other, bounds, keptRuns);
  }

  /** The same, with so many reports of earlier runs kept. */
  public Request keeping(int runs) {
    return new Request(paths, output, formats, theme, jobs, isStrict, trust, bounds, runs);
  }

  /** The same, within other bounds. */
  public Request within(Bounds others) {
    return new Request(paths, output, formats, theme, jobs, isStrict, trust, others, keptRuns);
  }

  public Request {
    paths = List.copyOf(paths);
    if (paths.isEmpty() || formats.isEmpty() || jobs < 1 || keptRuns < 0) {
      throw new IllegalArgumentException("a path, a format and a job are the least");
    }
    formats = Set.copyOf(formats);
  }

  /** The formats in their own order, whatever order they were asked for in. */
  List<Format> orderedFormats() {
    return List.copyOf(EnumSet.copyOf(formats));
  }
}
