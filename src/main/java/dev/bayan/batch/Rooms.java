package dev.bayan.batch;

import dev.bayan.export.Exporter;
import dev.bayan.export.Format;
import dev.bayan.model.Briefing;
import dev.bayan.plan.Pack;
import dev.bayan.read.Neighbours;
import dev.bayan.read.Reading;
import dev.bayan.read.ThemeReader;
import dev.bayan.style.Theme;
import dev.bayan.verify.Finding;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The rooms that a briefing walks through, as functions, so that a test can put its own in their
 * place. All of them are called from several threads at a time.
 *
 * @param version of the program: part of every fingerprint
 * @param themes reads the theme that a run has, before anything else
 * @param reader knows the classifications of a theme
 * @param planner gives packs the looks of a theme
 */
public record Rooms(
    String version,
    ThemeReader themes,
    Function<Theme, Reader> reader,
    Function<Theme, Function<Briefing, Pack>> planner,
    Map<Format, Exporter> exporters,
    Proof proof) {

  /** Reads one file's bytes, and those of the files it names; its name is for diagnostics. */
  @FunctionalInterface
  public interface Reader {
    Reading read(String file, byte[] bytes, Neighbours neighbours);
  }

  /** Finds where a finished file differs from its pack, and from the files it carries. */
  @FunctionalInterface
  public interface Proof {
    List<Finding> verify(Pack pack, Format format, byte[] file, Map<Format, byte[]> carried);
  }

  public Rooms {
    exporters = Map.copyOf(exporters);
  }

  /** Rooms with one exporter for each format. */
  public static Rooms of(
      String version,
      ThemeReader themes,
      Function<Theme, Reader> reader,
      Function<Theme, Function<Briefing, Pack>> planner,
      List<? extends Exporter> exporters,
      Proof proof) {
    return new Rooms(
        version,
        themes,
        reader,
        planner,
        exporters.stream().collect(Collectors.toMap(Exporter::format, Function.identity())),
        proof);
  }

  Exporter exporter(Format format) {
    Exporter exporter = exporters.get(format);
    if (exporter == null) {
      throw new IllegalStateException("no exporter writes " + format);
    }
    return exporter;
  }
}
