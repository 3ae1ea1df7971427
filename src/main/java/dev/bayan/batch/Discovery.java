package dev.bayan.batch;

import dev.bayan.batch.FileOps.Kind;
import dev.bayan.read.Echo;
import dev.bayan.read.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which files a run reads: those named, and the {@code .json} and YAML files that lie directly in
 * the folders named, in the order of their names.
 *
 * <pre>
 * input/ with a.json b.yaml c.csv theme.yaml .d.json sub/ → input/a.json, input/b.yaml
 * input/c.csv named itself → input/c.csv, and what reads it has its say
 * </pre>
 */
final class Discovery {

  private static final List<String> ENDINGS = List.of(".json", ".yaml", ".yml");
  private static final String THEME = "theme";

  private final FileOps files;

  Discovery(FileOps files) {
    this.files = files;
  }

  /** The inputs, each once, ordered by name; never empty. */
  List<Input> find(List<Path> paths) throws BadRequestException, IOException {
    Map<Path, Input> found = new LinkedHashMap<>();
    Spelling spelling = new Spelling(files);
    for (Path written : paths) {
      Path path = spelling.of(written);
      Kind kind = files.kind(path, true);
      if (kind == Kind.MISSING) {
        throw new BadRequestException(
            Message.of("batch.no-such-path", Echo.isolated(path.toString())));
      }
      // A shell's *.json names the theme too.
      boolean isTheme = paths.size() > 1 && isTheme(String.valueOf(path.getFileName()));
      List<Path> named =
          kind == Kind.FOLDER ? briefings(path) : isTheme ? List.of() : List.of(path);
      for (Path file : named) {
        // Of a single folder no file can come twice.
        Path place = paths.size() == 1 ? file : file.toAbsolutePath().normalize();
        found.putIfAbsent(place, new Input(name(file), file));
      }
    }
    if (found.isEmpty()) {
      String all = paths.stream().map(Path::toString).collect(Collectors.joining(", "));
      throw new BadRequestException(Message.of("batch.no-briefings", Echo.isolated(all), ENDINGS));
    }
    return found.values().stream().sorted((a, b) -> a.name().compareTo(b.name())).toList();
  }

  private List<Path> briefings(Path folder) throws BadRequestException, IOException {
    List<Path> briefings = new ArrayList<>();
    for (Path file : files.list(folder)) {
      String name = String.valueOf(file.getFileName());
      if (!name.startsWith(".") && hasBriefingEnding(name) && !isTheme(name)) {
        briefings.add(file);
      }
    }
    if (briefings.isEmpty()) {
      throw new BadRequestException(
          Message.of("batch.no-briefings", Echo.isolated(folder.toString()), ENDINGS));
    }
    return briefings;
  }

  static boolean hasBriefingEnding(String name) {
    String lowerCase = name.toLowerCase(Locale.ROOT);
    for (String ending : ENDINGS) {
      if (lowerCase.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTheme(String name) {
    return name.startsWith(THEME) && ENDINGS.contains(name.substring(THEME.length()));
  }

  private static String name(Path file) {
    return file.toString().replace(file.getFileSystem().getSeparator(), "/");
  }
}
