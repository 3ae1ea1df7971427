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

  /** Words that thousands of lines have in common, each of them once in memory. */
  private final Map<String, String> common = new HashMap<>();

  private final Map<String, List<Format>> formats = new HashMap<>();
  private byte[] file = new byte[0];
  private int at;
  private int end;

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
  Known read(byte[] bytes, int from, int length) {
    file = bytes;
    at = from;
    end = from + length;
    String id = next();
    String title = next();
    String language = once(next());
    String notation = once(next());
    String input = next();
    String version = once(next());
    String looks = once(next());
    List<Format> written = formats.computeIfAbsent(next(), ManifestLine::formats);
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
    return new Known(entry, at < end, from, length);
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
    int from = at;
    boolean isPlain = true;
    while (at < end && file[at] != TAB) {
      isPlain &= file[at++] != '\\';
    }
    if (at == end) {
      throw new IllegalArgumentException("a line that ends too early");
    }
    String field = new String(file, from, at++ - from, StandardCharsets.UTF_8);
    return isPlain ? field : field.translateEscapes();
  }

  private String once(String word) {
    return common.computeIfAbsent(word, same -> same);
  }

  private static List<Format> formats(String names) {
    List<Format> formats = new ArrayList<>();
    for (String name : names.split(SEPARATOR, -1)) {
      formats.add(Format.valueOf(name));
    }
    return List.copyOf(formats);
  }
}
