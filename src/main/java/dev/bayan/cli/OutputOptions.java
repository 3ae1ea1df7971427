package dev.bayan.cli;

import dev.bayan.batch.BadRequestException;
import dev.bayan.batch.Request;
import dev.bayan.batch.Request.Trust;
import dev.bayan.export.Format;
import dev.bayan.read.Echo;
import dev.bayan.read.Message;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What is written, and where. */
final class OutputOptions {

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = {
        "The folder that gets a pack folder for each briefing, and run.json (default: output)."
      })
  Path folder = Path.of("output");

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      split = ",",
      converter = FormatConverter.class,
      description = {
        "Of docx, xlsx and pdf, those to write (default: all).",
        "A pack is replaced whole: files of other formats from an earlier run go."
      })
  Set<Format> formats = EnumSet.allOf(Format.class);

  @Option(
      names = "--force",
      description = {
        "Build every pack, even where nothing has changed since it was published",
        "(default: packs that stand as they would be built are left alone)."
      })
  private boolean force;

  @Option(
      names = "--verify-outputs",
      description = {
        "Leave a pack alone only if its files have the very bytes that were published",
        "(default: their sizes)."
      })
  private boolean verifyOutputs;

  /** A request to write what these options say. */
  Request request(List<Path> paths, @Nullable String theme, RunOptions run)
      throws BadRequestException {
    InputOptions.refuseEmpty(folder, Message.of("cli.output-folder"));
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new BadRequestException(
          Message.of("cli.output-is-file", Echo.isolated(folder.toString())));
    }
    for (Path path : paths) {
      if (path.toAbsolutePath().normalize().equals(folder.toAbsolutePath().normalize())) {
        throw new BadRequestException(Message.of("cli.one-folder", Echo.isolated(path.toString())));
      }
    }
    return new Request(paths, folder, formats, theme, run.jobs(), run.strict)
        .trusting(trust())
        .within(run.bounds());
  }

  /** What it takes for a pack to be left as it is. */
  private Trust trust() {
    return force ? Trust.NOTHING : verifyOutputs ? Trust.HASHES : Trust.SIZES;
  }

  @Option(
      names = "--prune",
      description = {
        "After a run in which all went well, remove the packs that no briefing stands behind",
        "any more, as 'bayan clean' does."
      })
  boolean prune;

  @Option(
      names = "--remove-most",
      description = "With --prune: let more than half of the packs go.")
  boolean mayRemoveMost;

  /** A format by its file ending. */
  static final class FormatConverter implements ITypeConverter<Format> {
    @Override
    public Format convert(String value) {
      return Arrays.stream(Format.values())
          .filter(format -> format.extension().equals(value.strip().toLowerCase(Locale.ROOT)))
          .findFirst()
          .orElseThrow(() -> new TypeConversionException("'" + value + "' is not one of " + all()));
    }

    private static String all() {
      return Arrays.stream(Format.values())
          .map(Format::extension)
          .collect(Collectors.joining(", "));
    }
  }
}
