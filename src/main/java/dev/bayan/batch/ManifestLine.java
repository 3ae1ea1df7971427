package dev.bayan.batch;

import dev.bayan.batch.Manifest.Entry;
import dev.bayan.batch.Manifest.Known;
import dev.bayan.export.Format;
import dev.bayan.read.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A line of the manifest: fields with tabs between them. An up-to-date run over ten thousand
 * briefings reads ten thousand of them before anything else, in a program that has just started: a
 * parser of JSON would take a third of all its time.
 *
 * <pre>
 * id title language notation input version looks formats │ 2 FILE SIZE SHA … │ 1 NAME SHA … │ warnings
 * </pre>
 *
 * The warnings, as JSON, come last and are left where they are.
 */
final class ManifestLine {

  private static final byte TAB = '\t';
  private static final String SEPARATOR = ",";

  private final byte[] file;
  private final int from;
  private final int end;
  private int at;

  /** A line that begins at a place in a file. */
  ManifestLine(byte[] file, int from, int length) {
    this.file = file;
    this.from = from;
    this.end = from + length;
    this.at = from;
  }

  static String write(Entry entry) {
    StringBuilder line = new StringBuilder();
    add(line, entry.subject().id());
    add(line, entry.subject().title());
    add(line, entry.subject().language());
    add(line, entry.notation());
    add(line, entry.ingredients().input());
    add(line, entry.version());
    add(line, entry.looks());
    add(line, String.join(SEPARATOR, entry.formats().stream().map(Format::name).toList()));
    add(line, Integer.toString(entry.files().size()));
    new TreeMap<>(entry.files())
        .forEach(
            (name, written) -> {
              add(line, name);
              add(line, Long.toString(written.bytes()));
              add(line, written.sha256());
            });
    add(line, Integer.toString(entry.ingredients().beside().size()));
    entry
        .ingredients()
        .beside()
        .forEach(
            (name, hash) -> {
              add(line, name);
              add(line, hash);
            });
    if (!entry.warnings().isEmpty()) {
      line.append(new String(DiagnosticJson.bytes(entry.warnings()), StandardCharsets.UTF_8));
    }
    return line.toString();
  }

  /**
   * The pack in a line.
   *
   * @throws IllegalArgumentException if it is none of ours
   */
  Known read() {
    String id = next();
    String title = next();
    String language = next();
    String notation = next();
    String input = next();
    String version = next();
    String looks = next();
    List<Format> written = formats(next());
    Map<String, PackRecord.Written> files = new HashMap<>();
    for (int left = Integer.parseInt(next()); left > 0; left--) {
      files.put(next(), new PackRecord.Written(Long.parseLong(next()), next()));
    }
    TreeMap<String, String> beside = new TreeMap<>();
    for (int left = Integer.parseInt(next()); left > 0; left--) {
      beside.put(next(), next());
    }
    Ingredients ingredients = new Ingredients(input, beside);
    Subject subject = new Subject(id, title, language, ingredients.hash());
    Entry entry =
        new Entry(subject, notation, ingredients, version, looks, written, files, List.of());
    return new Known(entry, new Manifest.Place(at < end, from, end - from));
  }

  /** By what a line is looked for: the pack's id, and what the input is. */
  record Keys(String id, String input, String notation) {}

  /**
   * The keys of a line, of which no more is read.
   *
   * @throws IllegalArgumentException if it is none of ours
   */
  Keys keys() {
    String id = next();
    skip();
    skip();
    String notation = next();
    return new Keys(id, next(), notation);
  }

  /** The warnings in a line, as if they were of a file of this name. */
  static List<Diagnostic> warnings(byte[] line, String name) {
    int from = line.length;
    while (from > 0 && line[from - 1] != TAB) {
      from--;
    }
    return DiagnosticJson.read(Arrays.copyOfRange(line, from, line.length), name);
  }

  private static void add(StringBuilder line, String field) {
    boolean isPlain = field.chars().noneMatch(c -> c == '\\' || c == '\t' || c == '\n');
    line.append(
            isPlain ? field : field.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n"))
        .append('\t');
  }

  private String next() {
    int start = at;
    boolean isPlain = true;
    while (at < end && file[at] != TAB) {
      isPlain &= file[at++] != '\\';
    }
    if (at >= end) {
      throw new IllegalArgumentException("a line that ends too early");
    }
    String field = new String(file, start, at++ - start, StandardCharsets.UTF_8);
    return isPlain ? field : field.translateEscapes();
  }

  private void skip() {
    while (at < end && file[at] != TAB) {
      at++;
    }
    at++;
  }

  private static List<Format> formats(String names) {
    List<Format> formats = new ArrayList<>();
    for (String name : names.split(SEPARATOR, -1)) {
      formats.add(Format.valueOf(name));
    }
    return List.copyOf(formats);
  }
}
