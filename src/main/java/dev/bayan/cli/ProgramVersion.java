package dev.bayan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.CodeSource;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The version of the program, and after a plus sign (semver.org, section 10) a number made of all
 * that is in it: another build never takes the packs of this one for its own.
 *
 * <pre>
 * 0.1.0+5f1d27aa      development+09c3be11
 * </pre>
 */
final class ProgramVersion {

  private static final int PIECE = 1 << 18;

  private ProgramVersion() {}

  static String of(Class<?> part) {
    String version = part.getPackage().getImplementationVersion();
    return (version == null ? "development" : version) + build(part);
  }

  private static String build(Class<?> part) {
    try {
      Path place = place(part);
      if (place == null) {
        return "";
      }
      return "+"
          + HexFormat.of()
              .toHexDigits(Files.isDirectory(place) ? ofFolder(place) : ofJar(place), 8);
    } catch (URISyntaxException | IOException e) {
      return "";
    }
  }

  /** Where a class comes from. The JVM's own loader does not say it: the launcher does. */
  private static @Nullable Path place(Class<?> part) throws URISyntaxException {
    CodeSource source = part.getProtectionDomain().getCodeSource();
    if (source != null) {
      return Path.of(source.getLocation().toURI());
    }
    String jar = System.getProperty("bayan.jar");
    return jar == null ? null : Path.of(jar);
  }

  /** All its bytes: that takes less than to go through its directory. */
  private static long ofJar(Path jar) throws IOException {
    CRC32 sum = new CRC32();
    try (InputStream file = Files.newInputStream(jar)) {
      byte[] piece = new byte[PIECE];
      for (int length = file.read(piece); length >= 0; length = file.read(piece)) {
        sum.update(piece, 0, length);
      }
    }
    return sum.getValue();
  }

  /** Only who develops it runs it so: times and sizes will do. */
  private static long ofFolder(Path folder) throws IOException {
    CRC32 sum = new CRC32();
    try (Stream<Path> all =
        Files.find(folder, Integer.MAX_VALUE, (file, attributes) -> attributes.isRegularFile())) {
      for (Path file : all.sorted().toList()) {
        BasicFileAttributes of = Files.readAttributes(file, BasicFileAttributes.class);
        add(sum, folder.relativize(file) + " " + of.size() + of.lastModifiedTime().toMillis());
      }
    }
    return sum.getValue();
  }

  private static void add(CRC32 sum, String text) {
    sum.update(text.getBytes(StandardCharsets.UTF_8));
  }
}
