package dev.bayan.cli;

import dev.bayan.batch.BadRequestException;
import dev.bayan.batch.Request;
import dev.bayan.export.Format;
import dev.bayan.read.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is read: the same for every command that reads. */
final class InputOptions {

  static final Path DEFAULT_FOLDER = Path.of("input");

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
  @Nullable Path folder;

  @Option(
      names = "--theme",
      paramLabel = "THEME",
      description = {
        "The looks: standard, ministry, newsroom, or a file: its name has a slash or ends in .json",
        "(default: theme.json in the folder of the briefings, else standard)."
      })
  private @Nullable String theme;

  /** A ready theme's name or a file's; null to leave it to what lies beside the briefings. */
  @Nullable String theme() throws BadRequestException {
    if (theme != null && theme.isEmpty()) {
      throw new BadRequestException(Message.of("cli.theme-empty"));
    }
    return theme;
  }

  /** What to read, by the arguments given. */
  List<Path> paths() throws BadRequestException {
    for (Path path : paths) {
      refuseEmpty(path, Message.of("cli.a-path"));
    }
    if (folder != null) {
      refuseEmpty(folder, Message.of("cli.input-folder"));
    }
    if (paths.isEmpty()) {
      return List.of(folder == null ? DEFAULT_FOLDER : folder);
    }
    if (folder != null) {
      throw new BadRequestException(Message.of("cli.paths-and-folder"));
    }
    return paths;
  }

  /** A request about the packs in a folder that builds none. */
  Request about(Path packs) throws BadRequestException {
    refuseEmpty(packs, Message.of("cli.output-folder"));
    return new Request(paths(), packs, EnumSet.allOf(Format.class), theme(), 1, false);
  }

  /** An empty name is what an unset shell variable leaves; Java takes it for the current folder. */
  static void refuseEmpty(Path path, Message what) throws BadRequestException {
    if (path.toString().isEmpty()) {
      throw new BadRequestException(Message.of("cli.empty-path", what));
    }
  }
}
