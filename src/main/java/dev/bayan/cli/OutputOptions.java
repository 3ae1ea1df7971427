package dev.bayan.cli;

import dev.bayan.batch.Request;
import dev.bayan.batch.Request.Trust;
import dev.bayan.export.Format;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
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

  /** What it takes for a pack to be left as it is. */
  Request.Trust trust() {
    return force ? Trust.NOTHING : verifyOutputs ? Trust.HASHES : Trust.SIZES;
  }

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
