package dev.bayan.batch;

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
  private final Map<String, Known> byId = new LinkedHashMap<>();
  private final Map<String, Known> byInput = new HashMap<>();

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

  /**
   * A pack that an earlier run published. Its warnings stay on the disk.
   *
   * @param warns whether it has any
   * @param from where its line stands in the file
   */
  record Known(Entry entry, boolean warns, long from, int length) {}

  /** Reads what earlier runs have written; where one was torn off, makes the file whole again. */
  void load() throws IOException {
    byte[] bytes = read();
    int lines = index(bytes);
    if (lines < 0 || lines > byId.size() + byId.size() / 4 + SPARE_LINES) {
      rewrite(bytes);
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
    return byInput.get(key(sha256, notation));
  }

  /** The pack of this id. */
  @Nullable Known ofId(String id) {
    return byId.get(id);
  }

  /** What was warned of when a pack was built, as if of a file of this name. */
  List<Diagnostic> warnings(Known known, String name) throws IOException {
    return known.warns()
        ? ManifestLine.warnings(files.read(file, known.from(), known.length()), name)
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
  private int index(byte[] bytes) {
    byId.clear();
    byInput.clear();
    CheckedLines.Lines lines = CheckedLines.read(bytes);
    boolean isClean = lines.isClean();
    ManifestLine reader = new ManifestLine();
    for (CheckedLines.Line line : lines.whole()) {
      try {
        Known known = reader.read(bytes, line.from(), line.length());
        byId.put(known.entry().subject().id(), known);
      } catch (IllegalArgumentException ofAnotherVersion) {
        isClean = false;
      }
    }
    for (Known known : byId.values()) {
      byInput.put(key(known.entry().ingredients().input(), known.entry().notation()), known);
    }
    return isClean ? lines.whole().size() : -1;
  }

  /** Each pack once, and nothing that is torn. */
  private void rewrite(byte[] bytes) throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (Known known : byId.values()) {
      String text = new CheckedLines.Line((int) known.from(), known.length()).text(bytes);
      lines.writeBytes(CheckedLines.of(text));
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
