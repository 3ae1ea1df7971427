package dev.bayan.batch;

import dev.bayan.batch.CheckedLines.Line;
import dev.bayan.export.Format;
import dev.bayan.read.Diagnostic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What packs were published, and of what: a line for each, added once the pack is in its place. By
 * it a later run knows without reading a briefing whether its pack still stands. It is only ever
 * believed together with the pack's own {@code pack.json}, whose hash it has; without it everything
 * is built anew.
 *
 * <pre>
 * 5f1d27aa gaza-talks-roles (tab) عنوان (tab) ar (tab) json (tab) 9f86… (tab) …
 * </pre>
 */
final class Manifest {

  /** More than a million packs take. */
  private static final int MOST_BYTES = 1024 * 1024 * 1024;

  private static final int SPARE_LINES = 1_000;

  private final FileOps files;
  private final Path own;
  private final Path file;

  /** The whole file: of its lines only those are read that are asked for, by whoever asks. */
  private byte[] bytes = {};

  private final Map<String, Line> byId = new LinkedHashMap<>();
  private final Map<String, Line> byInput = new HashMap<>();

  /**
   * @param own the folder it lies in
   */
  Manifest(FileOps files, Path own) {
    this.files = files;
    this.own = own;
    this.file = own.resolve("manifest");
  }

  /**
   * A published pack.
   *
   * @param notation how the input is written, by its ending: bytes may mean one thing in JSON and
   *     another in YAML
   * @param version of the program
   * @param looks the fingerprint of the theme
   * @param files its files, {@code pack.json} among them
   */
  record Entry(
      Subject subject,
      String notation,
      Ingredients ingredients,
      String version,
      String looks,
      List<Format> formats,
      Map<String, PackRecord.Written> files,
      List<Diagnostic> warnings) {}

  /** A pack that an earlier run published. Its warnings stay on the disk. */
  record Known(Entry entry, Place place) {}

  /**
   * Where the line of a pack stands in the file.
   *
   * @param warns whether the pack has warnings
   */
  record Place(boolean warns, long from, int length) {}

  /** Reads what earlier runs have written; where one was torn off, makes the file whole again. */
  void load() throws IOException {
    int lines = index(read());
    if (lines < 0 || lines > byId.size() + byId.size() / 4 + SPARE_LINES) {
      rewrite();
    }
  }

  /** Reads what earlier runs have written, and touches nothing. */
  void peek() throws IOException {
    index(read());
  }

  /** How many packs are known. */
  int size() {
    return byId.size();
  }

  /** What an input of these bytes became. */
  @Nullable Known ofInput(String sha256, String notation) {
    return known(byInput.get(key(sha256, notation)));
  }

  /** The pack of this id. */
  @Nullable Known ofId(String id) {
    return known(byId.get(id));
  }

  private @Nullable Known known(@Nullable Line line) {
    try {
      return line == null ? null : new ManifestLine(bytes, line.from(), line.length()).read();
    } catch (IllegalArgumentException ofAnotherVersion) {
      return null;
    }
  }

  /** What was warned of when a pack was built, as if of a file of this name. */
  List<Diagnostic> warnings(Place place, String name) throws IOException {
    return place.warns()
        ? ManifestLine.warnings(files.read(file, place.from(), place.length()), name)
        : List.of();
  }

  /** Adds packs that have just been published. */
  void add(Collection<Entry> entries) throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    entries.forEach(entry -> lines.writeBytes(CheckedLines.of(ManifestLine.write(entry))));
    files.append(file, lines.toByteArray());
  }

  private byte[] read() throws IOException {
    return files.size(file) < 0 ? new byte[0] : files.read(file, MOST_BYTES);
  }

  /** How many lines there are; less than none if there is anything else. */
  private int index(byte[] read) {
    bytes = read;
    byId.clear();
    byInput.clear();
    CheckedLines.Lines lines = CheckedLines.read(bytes);
    boolean isClean = lines.isClean();
    Map<String, String> inputs = new LinkedHashMap<>();
    for (Line line : lines.whole()) {
      try {
        ManifestLine.Keys keys = new ManifestLine(bytes, line.from(), line.length()).keys();
        byId.put(keys.id(), line);
        inputs.put(keys.id(), key(keys.input(), keys.notation()));
      } catch (IllegalArgumentException ofAnotherVersion) {
        isClean = false;
      }
    }
    inputs.forEach((id, input) -> byInput.put(input, byId.get(id)));
    return isClean ? lines.whole().size() : -1;
  }

  /** Each pack once, and nothing that is torn. */
  private void rewrite() throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (Line line : byId.values()) {
      lines.writeBytes(CheckedLines.of(line.text(bytes)));
    }
    Path fresh = own.resolve("manifest.new");
    files.deleteAll(fresh);
    files.write(fresh, lines.toByteArray());
    files.sync(fresh);
    files.move(fresh, file);
    index(lines.toByteArray());
  }

  private static String key(String sha256, String notation) {
    return sha256 + '.' + notation;
  }
}
