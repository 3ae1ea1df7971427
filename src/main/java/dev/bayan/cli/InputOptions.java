package dev.bayan.cli;

import dev.bayan.batch.BadRequestException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is read: the same for every command that reads. */
final class InputOptions {

  private static final Path DEFAULT_FOLDER = Path.of("input");

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = {
        "Briefings, or folders of briefings, in place of the input folder.",
        "In a folder every .json, .yaml and .yml file is a briefing, a theme left out;",
        "folders inside it are not read."
      })
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = {"-i", "--input"},
      paramLabel = "DIR",
      description = "The folder of briefings (default: input).")
  private @Nullable Path folder;

  /** What to read, by the arguments given. */
  List<Path> paths() throws BadRequestException {
    for (Path path : paths) {
      refuseEmpty(path, "a path");
    }
    if (folder != null) {
      refuseEmpty(folder, "the input folder");
    }
    if (paths.isEmpty()) {
      return List.of(folder == null ? DEFAULT_FOLDER : folder);
    }
    if (folder != null) {
      throw new BadRequestException("name paths or an input folder (-i), not both");
    }
    return paths;
  }

  /** An empty name is what an unset shell variable leaves; Java takes it for the current folder. */
  static void refuseEmpty(Path path, String what) throws BadRequestException {
    if (path.toString().isEmpty()) {
      throw new BadRequestException(what + " is empty: name one, or . for this folder");
    }
  }
}
