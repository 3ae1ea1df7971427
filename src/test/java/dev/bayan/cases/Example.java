package dev.bayan.cases;

import dev.bayan.export.Carried;
import dev.bayan.export.Exporter;
import dev.bayan.export.Format;
import dev.bayan.export.docx.DocxExporter;
import dev.bayan.export.pdf.PdfExporter;
import dev.bayan.export.xlsx.XlsxExporter;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Planner;
import dev.bayan.plan.Prose;
import dev.bayan.plan.Texts;
import dev.bayan.read.BriefingReader;
import dev.bayan.read.Neighbours;
import dev.bayan.read.Reading;
import dev.bayan.read.ThemeReader;
import dev.bayan.style.Theme;
import dev.bayan.text.Labels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A briefing on disk and the way it takes through reader, planner and exporters. */
record Example(String name, Path input) {

  static final Path CASES = Path.of("src/test/resources/cases");
  static final String INPUT = "input.json";

  /** The cases, by the names of their folders. */
  static List<Example> cases() {
    return in(CASES, folder -> new Example(folder.getFileName().toString(), folder.resolve(INPUT)));
  }

  /** The cases, and the briefings the project ships. */
  static List<Example> all() {
    List<Example> shipped =
        in(Path.of("input"), file -> new Example(file.getFileName().toString(), file)).stream()
            .filter(example -> example.name().endsWith(".json"))
            .toList();
    return Stream.concat(cases().stream(), shipped.stream()).toList();
  }

  static Example of(String name) {
    return new Example(name, CASES.resolve(name).resolve(INPUT));
  }

  private static List<Example> in(Path folder, Function<Path, Example> example) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().map(example).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The plan of the briefing; the reader must accept it. */
  Pack pack() throws IOException {
    return pack(Theme.standard());
  }

  Pack pack(Theme theme) throws IOException {
    Reading reading =
        new BriefingReader(theme.classifications().keySet())
            .read(input.toString(), Files.readAllBytes(input), this::beside);
    return switch (reading) {
      case Reading.Accepted accepted -> new Planner(theme).plan(accepted.briefing());
      case Reading.Refused refused ->
          throw new AssertionError(name + " is refused: " + refused.diagnostics());
    };
  }

  /** The pictures of a case lie in its folder. */
  private Neighbours.Found beside(String name, int most) {
    try {
      Path file = input.resolveSibling(name);
      return Files.exists(file)
          ? new Neighbours.Found.Bytes(Files.readAllBytes(file))
          : new Neighbours.Found.Missing(List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The themes that are ready for use, by name. */
  static List<String> themes() {
    return List.of("standard", "ministry", "newsroom");
  }

  static Theme theme(String name) {
    return new ThemeReader(Labels.names()).ready(name).theme();
  }

  /** Fresh exporters of the three formats. */
  static List<Exporter> exporters() {
    return List.of(new DocxExporter(), new XlsxExporter(), new PdfExporter());
  }

  /** A pack in one format. */
  static byte[] export(Pack pack, Format format) {
    return switch (format) {
      case DOCX -> new DocxExporter().export(pack);
      case XLSX -> new XlsxExporter().export(pack);
      case PDF ->
          new PdfExporter()
              .export(pack, Carried.of(Map.of(Format.XLSX, new XlsxExporter().export(pack))));
    };
  }

  /** What the plan says, a paragraph a line. */
  static String said(Pack pack) {
    return Texts.of(pack).stream().map(Prose::text).collect(Collectors.joining("\n"));
  }

  @Override
  public String toString() {
    return name;
  }
}
