package dev.bayan.batch;

import dev.bayan.batch.FileOps.Kind;
import dev.bayan.read.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An input folder to begin with: a briefing as JSON and one as YAML, a table, a theme, all with
 * comments, and the schemas that an editor completes them by.
 *
 * <pre>
 * new Scaffold(files).write(Path.of("briefings")) → water-talks.json, press-day.yaml, …
 * </pre>
 */
public final class Scaffold {

  /** File by file where its content lies beside the classes. */
  private static final Map<String, String> FILES = new LinkedHashMap<>();

  static {
    for (String name : List.of("water-talks.json", "funding.csv", "press-day.yaml", "theme.json")) {
      FILES.put(name, "/init/" + name);
    }
    // In a folder of their own: a .json file beside the briefings would be read as one.
    for (String name : List.of("briefing", "theme")) {
      FILES.put("schema/" + name + ".schema.json", "/schema/" + name + ".schema.json");
    }
  }

  private final FileOps files;

  public Scaffold(FileOps files) {
    this.files = files;
  }

  /**
   * Writes every file, or none.
   *
   * @return their names
   * @throws BadRequestException if one of them is there already
   */
  public List<String> write(Path folder) throws BadRequestException, IOException {
    Kind there = files.kind(folder, true);
    if (there != Kind.MISSING && there != Kind.FOLDER) {
      throw new BadRequestException(Message.of("init.not-a-folder", folder));
    }
    for (String name : FILES.keySet()) {
      if (files.kind(folder.resolve(name), false) != Kind.MISSING) {
        throw new BadRequestException(Message.of("init.exists", folder.resolve(name)));
      }
    }
    files.createFolders(folder.resolve("schema"));
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      files.write(folder.resolve(file.getKey()), content(file.getValue()));
    }
    return List.copyOf(FILES.keySet());
  }

  private static byte[] content(String resource) throws IOException {
    try (InputStream in = Scaffold.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the program's own file is missing: " + resource);
      }
      return in.readAllBytes();
    }
  }
}
