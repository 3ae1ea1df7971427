package dev.bayan.batch;

import dev.bayan.batch.FileOps.Kind;
import dev.bayan.batch.Inspection.Inspected;
import dev.bayan.batch.Manifest.Known;
import dev.bayan.export.Format;
import dev.bayan.export.Hands;
import dev.bayan.plan.Pack;
import dev.bayan.read.Diagnostic;
import dev.bayan.read.Echo;
import dev.bayan.read.Message;
import dev.bayan.read.Reading;
import dev.bayan.verify.Structure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads every byte of the packs in an output folder: whether each file is the one that was
 * published, whether it holds together, and whether it still says what its briefing says.
 *
 * <pre>
 * manifest → pack.json → docx, xlsx, pdf      input → plan → proof of each file
 * </pre>
 */
final class Inspector {

  private final Rooms rooms;
  private final FileOps files;
  private final Request request;
  private final Looks looks;
  private final Manifest manifest;

  Inspector(Rooms rooms, FileOps files, Request request, Looks looks) {
    this.rooms = rooms;
    this.files = files;
    this.request = request;
    this.looks = looks;
    this.manifest = new Manifest(files, OutputFolder.own(request.output()));
  }

  Inspection inspect() throws BadRequestException, IOException {
    manifest.peek();
    Map<String, Input> sources = sources();
    List<Inspected> packs = new ArrayList<>();
    for (Path folder : packs()) {
      String id = String.valueOf(folder.getFileName());
      packs.add(inspect(id, folder, sources.remove(id)));
    }
    for (String id : sources.keySet()) {
      // Its briefing is there and unchanged: nobody has cleaned it away.
      Diagnostic gone = Trouble.gonePack(request.output().resolve(id).toString());
      packs.add(new Inspected(id, false, List.of(gone)));
    }
    if (isWorkbookDamaged()) {
      Path workbook = request.output().resolve(RegisterFolder.FILE);
      Diagnostic damaged = Trouble.damaged(workbook.toString());
      // It is of no briefing that could be gone.
      packs.add(new Inspected(RegisterFolder.FILE, true, List.of(damaged)));
    }
    packs.sort(Comparator.comparing(Inspected::id));
    if (packs.isEmpty()) {
      throw new BadRequestException(
          Message.of("batch.no-packs", Echo.isolated(request.output().toString())));
    }
    return new Inspection(packs);
  }

  /** Whether the workbook of all packs is there, but not as it was published. */
  private boolean isWorkbookDamaged() throws IOException {
    Path own = OutputFolder.own(request.output());
    RegisterState state = RegisterState.read(files, own.resolve(OutputFolder.REGISTER_STATE));
    Path workbook = request.output().resolve(RegisterFolder.FILE);
    return state != null
        && files.kind(workbook, false) != Kind.MISSING
        && !state.isOf(files, workbook, true);
  }

  private List<Path> packs() throws IOException {
    List<Path> packs = new ArrayList<>();
    if (files.kind(request.output(), true) == Kind.FOLDER) {
      for (Path each : files.list(request.output())) {
        String name = String.valueOf(each.getFileName());
        boolean isPack =
            files.kind(each, false) == Kind.FOLDER
                && (manifest.ofId(name) != null || files.size(each.resolve(PackRecord.FILE)) >= 0);
        if (isPack && !name.startsWith(".")) {
          packs.add(each);
        }
      }
    }
    return packs;
  }

  /** The inputs whose packs are known, by id; by their bytes, so that most need no reading. */
  private Map<String, Input> sources() throws IOException {
    Map<String, Input> sources = new TreeMap<>();
    List<Input> inputs;
    try {
      inputs = new Discovery(files).find(request.paths());
    } catch (BadRequestException noneLeft) {
      return sources;
    }
    for (Input input : inputs) {
      if (files.kind(input.file(), false) == Kind.FILE) {
        String sha256 = Hash.of(files.read(input.file(), Survey.MOST_BYTES));
        Known known = manifest.ofInput(sha256, input.notation());
        if (known != null) {
          sources.put(known.entry().subject().id(), input);
        }
      }
    }
    return sources;
  }

  private Inspected inspect(String id, Path folder, @Nullable Input source) throws IOException {
    List<Diagnostic> found = new ArrayList<>();
    Known known = manifest.ofId(id);
    Map<String, PackRecord.Written> written = new TreeMap<>();
    if (known != null) {
      written.putAll(known.entry().files());
    } else {
      Path record = folder.resolve(PackRecord.FILE);
      written.putAll(PackJson.files(files.read(record, PackRecord.MOST_BYTES)));
      found.add(Trouble.unknownPack(record.toString()));
    }
    Map<Format, byte[]> whole = new EnumMap<>(Format.class);
    for (Map.Entry<String, PackRecord.Written> each : written.entrySet()) {
      Path file = folder.resolve(each.getKey());
      byte[] bytes = bytes(file, each.getValue());
      if (bytes == null) {
        found.add(Trouble.damaged(file.toString()));
      } else {
        Format format = format(each.getKey());
        if (format != null) {
          whole.put(format, bytes);
        }
      }
    }
    for (Path file : files.list(folder)) {
      String name = String.valueOf(file.getFileName());
      if (!written.containsKey(name) && !name.equals(PackRecord.FILE)) {
        found.add(Trouble.foreign(file.toString()));
      }
    }
    Pack pack = known == null || source == null ? null : pack(known, source);
    whole.forEach((format, bytes) -> found.addAll(prove(folder, pack, format, bytes, whole)));
    return new Inspected(id, pack != null, found);
  }

  /** The bytes of a file if they are those that were published. */
  private byte @Nullable [] bytes(Path file, PackRecord.Written written) throws IOException {
    if (files.size(file) != written.bytes()) {
      return null;
    }
    byte[] bytes = files.read(file, (int) written.bytes());
    return Hash.of(bytes).equals(written.sha256()) ? bytes : null;
  }

  private static @Nullable Format format(String name) {
    for (Format format : Format.values()) {
      if (name.endsWith("." + format.extension())) {
        return format;
      }
    }
    return null;
  }

  /** What the briefing says, if it and the looks are still those that the pack was made of. */
  private @Nullable Pack pack(Known known, Input source) throws IOException {
    Manifest.Entry entry = known.entry();
    if (!entry.looks().equals(looks.fingerprint())) {
      return null;
    }
    Rooms.Reader reader = rooms.reader().apply(looks.theme());
    Survey.Read read = new Survey(files, reader, Survey.Recall.NOTHING).read(source);
    return read.reading() instanceof Reading.Accepted accepted
            && read.ingredients().equals(entry.ingredients())
        ? rooms.planner().apply(looks.theme()).apply(accepted.briefing())
        : null;
  }

  private List<Diagnostic> prove(
      Path folder, @Nullable Pack pack, Format format, byte[] bytes, Map<Format, byte[]> whole) {
    if (pack == null) {
      return Trouble.unproven(folder.toString(), format, Structure.check(format, bytes));
    }
    Map<Format, byte[]> carried = new EnumMap<>(Format.class);
    for (Format inside : rooms.exporter(format).carries(pack)) {
      // Where it is not beside it, or is damaged, it is made again: the same bytes, if all is well.
      byte[] known = whole.get(inside);
      carried.put(inside, known == null ? rooms.exporter(inside).export(pack) : known);
    }
    return Trouble.unproven(
            folder.toString(),
            format,
            rooms.proof().verify(pack, format, bytes, carried, Hands.OWN))
        .stream()
        // What may not look right was said when it was built.
        .filter(each -> each.severity() == Diagnostic.Severity.ERROR)
        .toList();
  }
}
