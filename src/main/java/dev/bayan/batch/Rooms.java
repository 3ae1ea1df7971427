package dev.bayan.batch;

import dev.bayan.export.Exporter;
import dev.bayan.export.Format;
import dev.bayan.export.Hands;
import dev.bayan.export.Register;
import dev.bayan.model.Briefing;
import dev.bayan.plan.Pack;
import dev.bayan.plan.RegisterEntry;
import dev.bayan.read.Neighbours;
import dev.bayan.read.Reading;
import dev.bayan.read.ThemeReader;
import dev.bayan.style.Theme;
import dev.bayan.verify.Finding;
import dev.bayan.verify.Stored;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rooms that a briefing walks through, as functions, so that a test can put its own in their
 * place. All of them are called from several threads at a time.
 *
 * @param version of the program: part of every fingerprint
 * @param themes reads the theme that a run has, before anything else
 * @param reader knows the classifications of a theme
 * @param planner gives packs the looks of a theme
 * @param registrar null: there is no workbook of all packs
 */
public record Rooms(
    String version,
    ThemeReader themes,
    Function<Theme, Reader> reader,
    Function<Theme, Function<Briefing, Pack>> planner,
    Map<Format, Exporter> exporters,
    Proof proof,
    @Nullable Registrar registrar) {

  /** Rooms that write no workbook of all packs. */
  public Rooms(
      String version,
      ThemeReader themes,
      Function<Theme, Reader> reader,
      Function<Theme, Function<Briefing, Pack>> planner,
      Map<Format, Exporter> exporters,
      Proof proof) {
    this(version, themes, reader, planner, exporters, proof, null);
  }

  /**
   * What the workbook of all packs takes.
   *
   * @param proof finds where it differs from the packs
   * @param recovery finds out what a pack gives of which nothing was kept
   */
  public record Registrar(Register register, RegisterProof proof, Recovery recovery) {}

  /** Finds where the workbook of all packs differs from them, whoever does the work. */
  @FunctionalInterface
  public interface RegisterProof {
    List<Finding> verify(Pack frame, Collection<Register.Item> items, Stored file, Hands hands)
        throws IOException;
  }

  /** Reads what a pack gives back from its own workbook, which may be missing: then it is empty. */
  @FunctionalInterface
  public interface Recovery {
    RegisterEntry recover(String id, byte[] workbook) throws IOException;
  }

  /** Reads one file's bytes, and those of the files it names; its name is for diagnostics. */
  @FunctionalInterface
  public interface Reader {
    Reading read(String file, byte[] bytes, Neighbours neighbours);
  }

  /**
   * Finds where a finished file differs from its pack, and from the files it carries, whoever does
   * the work.
   */
  @FunctionalInterface
  public interface Proof {
    List<Finding> verify(
        Pack pack, Format format, byte[] file, Map<Format, byte[]> carried, Hands hands);
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

  /** The same rooms, with one more. */
  public Rooms with(Registrar other) {
    return new Rooms(version, themes, reader, planner, exporters, proof, other);
  }

  Exporter exporter(Format format) {
    Exporter exporter = exporters.get(format);
    if (exporter == null) {
      throw new IllegalStateException("no exporter writes " + format);
    }
    return exporter;
  }
}
