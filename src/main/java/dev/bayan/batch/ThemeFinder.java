package dev.bayan.batch;

import dev.bayan.batch.FileOps.Kind;
import dev.bayan.read.Message;
import dev.bayan.read.ThemeReader;
import dev.bayan.read.ThemeReading;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which theme a run has: the one asked for, else the one that lies beside the briefings, else the
 * standard one.
 *
 * <pre>
 * --theme ministry → a ready one      --theme ./ministry, --theme house.json → a file
 * input/a.json, input/theme.json → input/theme.json, whether input/ or input/a.json was named
 * </pre>
 */
final class ThemeFinder {

  /** Names of a theme that is found without being asked for. */
  private static final List<String> FILES = List.of("theme.json", "theme.yaml", "theme.yml");

  private static final List<String> ENDINGS = List.of(".json", ".yaml", ".yml");

  /** One byte more than a reader takes, so that it sees what is too long and says so. */
  private static final int MOST_BYTES = 20 * 1024 * 1024 + 1;

  private final FileOps files;
  private final ThemeReader reader;

  ThemeFinder(FileOps files, ThemeReader reader) {
    this.files = files;
    this.reader = reader;
  }

  /**
   * The theme, read.
   *
   * @throws BadRequestException if there is none, or more than one; if it has errors, a {@link
   *     BadThemeException}
   */
  Looks find(@Nullable String asked, List<Path> inputs) throws BadRequestException, IOException {
    if (asked == null) {
      Path beside = beside(inputs);
      return beside == null ? ready(ThemeReader.STANDARD) : read(beside);
    }
    if (isFile(asked)) {
      try {
        return read(Path.of(asked));
      } catch (InvalidPathException e) {
        throw new BadRequestException(
            Message.of("batch.theme-path", String.valueOf(e.getMessage())));
      }
    }
    if (!ThemeReader.READY.contains(asked)) {
      throw new BadRequestException(
          Message.of("batch.no-ready-theme", asked, List.copyOf(ThemeReader.READY)));
    }
    return ready(asked);
  }

  /** Whether a theme that was asked for is a file, and no ready one. */
  static boolean isFile(String asked) {
    String lowerCase = asked.toLowerCase(Locale.ROOT);
    return asked.contains("/")
        || asked.contains("\\")
        || ENDINGS.stream().anyMatch(lowerCase::endsWith);
  }

  private Looks ready(String name) {
    ThemeReading.Accepted accepted = reader.ready(name);
    return new Looks(accepted.name(), accepted.theme(), null, accepted.warnings());
  }

  private @Nullable Path beside(List<Path> inputs) throws BadRequestException, IOException {
    Map<Path, Path> found = new LinkedHashMap<>();
    for (Path input : inputs) {
      boolean isFolder = files.kind(input, true) == Kind.FOLDER;
      for (String name : FILES) {
        Path theme = isFolder ? input.resolve(name) : input.resolveSibling(name);
        if (files.kind(theme, false) != Kind.MISSING) {
          found.putIfAbsent(theme.toAbsolutePath().normalize(), theme);
        }
      }
    }
    if (found.size() > 1) {
      List<String> all = found.values().stream().map(ThemeFinder::name).toList();
      throw new BadRequestException(Message.of("batch.many-themes", all));
    }
    return found.isEmpty() ? null : found.values().iterator().next();
  }

  private Looks read(Path file) throws BadRequestException {
    String name = name(file);
    byte[] bytes;
    try {
      Kind kind = files.kind(file, false);
      if (kind == Kind.MISSING) {
        throw new BadRequestException(Message.of("batch.no-theme", name));
      }
      if (kind != Kind.FILE) {
        throw new BadRequestException(
            Message.of("batch.theme-not-a-file", name, Trouble.what(kind)));
      }
      bytes = files.read(file, MOST_BYTES);
    } catch (IOException e) {
      throw new BadRequestException(Message.of("batch.theme-unreadable", name, Trouble.reason(e)));
    }
    Beside beside = new Beside(files, file, Digest.PLAIN);
    return switch (reader.read(name, bytes, beside)) {
      case ThemeReading.Accepted accepted ->
          new Looks(
              accepted.name(),
              accepted.theme(),
              new Looks.Source(name, beside.with(Hash.of(bytes)).hash()),
              accepted.warnings());
      case ThemeReading.Refused refused -> throw new BadThemeException(name, refused.diagnostics());
    };
  }

  private static String name(Path file) {
    return file.toString().replace(file.getFileSystem().getSeparator(), "/");
  }
}
