package dev.bayan.batch;

import dev.bayan.batch.Outcome.State;
import dev.bayan.export.Format;
import dev.bayan.export.Hands;
import dev.bayan.model.Briefing;
import dev.bayan.plan.Coverage;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Prose;
import dev.bayan.plan.RegisterEntry;
import dev.bayan.plan.Texts;
import dev.bayan.read.Diagnostic;
import dev.bayan.read.Reading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes a briefing through plan, export and verify, up to the bytes of its pack. Touches no file
 * and no clock: the same briefing gives the same bytes.
 */
final class PackBuilder {

  /** The most code units of a cell, and how many of a longer text are shown. */
  private static final int CELL_LIMIT = 32_767;

  private static final int BEGINNING = 40;

  private final Rooms rooms;
  private final Looks looks;
  private final Digest digest;
  private final Function<Briefing, Pack> planner;
  private final List<Format> formats;
  private final boolean isStrict;
  private final PackFiles packFiles;
  private final Path output;

  /**
   * @param briefings how many the run has
   * @param digest of the record: the next run asks for it
   */
  PackBuilder(Rooms rooms, Looks looks, Request request, int briefings, Digest digest) {
    this.rooms = rooms;
    this.looks = looks;
    this.digest = digest;
    this.planner = rooms.planner().apply(looks.theme());
    this.formats = request.orderedFormats();
    this.isStrict = request.isStrict();
    this.output = request.output();
    this.packFiles = new PackFiles(rooms, looks.theme(), formats, briefings < request.jobs());
  }

  /** Gets ready for the first pack, where it would be waited for. */
  void prepare() {
    packFiles.prepare();
  }

  /**
   * A pack's files by name, {@code pack.json} last; none of them if a diagnostic is an error.
   *
   * @param entry what the manifest will say of it; null if there are no files
   * @param given what the pack gives to the workbook of all packs; null if there are no files
   */
  record Built(
      Map<String, byte[]> files,
      Manifest.@Nullable Entry entry,
      @Nullable RegisterEntry given,
      List<Diagnostic> diagnostics) {

    /** No pack, and why. */
    static Built nothing(List<Diagnostic> why) {
      return new Built(Map.of(), null, null, why);
    }
  }

  /** What a build would warn of. */
  Run.Verdict check(Input input, Reading.Accepted accepted) {
    Pack pack = planner.apply(accepted.briefing());
    List<Diagnostic> warnings = warnings(input, accepted, pack);
    return fails(warnings)
        ? new Run.Verdict(State.FAILED, asErrors(warnings))
        : new Run.Verdict(State.VALID, warnings);
  }

  Built build(Input input, Ingredients ingredients, Reading.Accepted accepted)
      throws InterruptedException {
    List<Diagnostic> local = PathLength.warnings(input, output, accepted.briefing().id());
    if (fails(local)) {
      return Built.nothing(asErrors(local));
    }
    Pack pack = planner.apply(accepted.briefing());
    FutureTask<List<Diagnostic>> warned = new FutureTask<>(() -> warnings(input, accepted, pack));
    FutureTask<RegisterEntry> given = new FutureTask<>(() -> RegisterEntry.of(pack));
    Map<Format, PackFiles.Written> finished = packFiles.of(pack, warned, given);
    List<Diagnostic> proof = new ArrayList<>();
    finished.forEach(
        (format, file) -> proof.addAll(Trouble.unproven(input.name(), format, file.findings())));
    if (proof.stream().anyMatch(found -> found.severity() == Diagnostic.Severity.ERROR)) {
      return Built.nothing(proof);
    }
    List<Diagnostic> warnings = Hands.result(warned);
    warnings.addAll(proof);
    if (fails(warnings)) {
      return Built.nothing(asErrors(warnings));
    }
    Map<String, byte[]> files = new LinkedHashMap<>();
    Map<String, PackRecord.Written> written = new LinkedHashMap<>();
    for (Format format : formats) {
      PackFiles.Written file = Objects.requireNonNull(finished.get(format));
      String name = pack.id() + "." + format.extension();
      files.put(name, file.bytes());
      written.put(name, file.sum());
    }
    byte[] record =
        ReportJson.write(
            new PackRecord(
                rooms.version(),
                accepted.briefing(),
                looks.name(),
                fingerprint(ingredients.hash()),
                formats,
                Map.copyOf(written),
                warnings));
    files.put(PackRecord.FILE, record);
    written.put(PackRecord.FILE, PackRecord.Written.of(record, digest));
    // pack.json has none of them: it is the same wherever the pack lies.
    local.addAll(warnings);
    Manifest.Entry entry =
        new Manifest.Entry(
            Subject.of(accepted.briefing(), ingredients.hash()),
            input.notation(),
            ingredients,
            rooms.version(),
            looks.fingerprint(),
            formats,
            Map.copyOf(written),
            local);
    return new Built(files, entry, Hands.result(given), local);
  }

  private boolean fails(List<Diagnostic> warnings) {
    return isStrict && !warnings.isEmpty();
  }

  private static List<Diagnostic> asErrors(List<Diagnostic> warnings) {
    return warnings.stream().map(Diagnostic::asError).toList();
  }

  private List<Diagnostic> warnings(Input input, Reading.Accepted accepted, Pack pack) {
    List<Diagnostic> warnings = new ArrayList<>(accepted.warnings());
    Set<Integer> missing = Coverage.missing(pack);
    if (!missing.isEmpty()) {
      warnings.add(Trouble.noGlyph(input.name(), missing));
    }
    List<String> longest = formats.contains(Format.XLSX) ? tooLong(pack) : List.of();
    if (!longest.isEmpty()) {
      warnings.add(Trouble.longCells(input.name(), longest.size(), longest.get(0)));
    }
    return warnings;
  }

  /** What no cell of Excel holds, by how it begins. */
  private static List<String> tooLong(Pack pack) {
    return Texts.of(pack).stream()
        .map(Prose::text)
        .filter(text -> text.length() > CELL_LIMIT)
        .map(text -> text.substring(0, BEGINNING))
        .toList();
  }

  /** Changes with anything that could change a byte of the pack. */
  private String fingerprint(String inputHash) {
    Hash hash = new Hash().add(rooms.version()).add(inputHash).add(looks.fingerprint());
    formats.forEach(format -> hash.add(format.extension()));
    return hash.hex();
  }
}
