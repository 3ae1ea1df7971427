package dev.bayan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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

  /** The record at the end of an archive, which a comment may follow. */
  private static final int END_SIGN = 0x06054b50;

  private static final int END_SIZE = 22;
  private static final int MOST_TAIL = END_SIZE + 0xFFFF;

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

  /**
   * Its directory as it lies there, which has a sum of each file in it (APPNOTE.TXT 4.3.12): a
   * thirtieth of all bytes. Of what is no archive, all bytes.
   */
  static long ofJar(Path jar) throws IOException {
    long size = Files.size(jar);
    ByteBuffer tail = read(jar, Math.max(0, size - MOST_TAIL), MOST_TAIL);
    for (int at = tail.limit() - END_SIZE; at >= 0; at--) {
      if (tail.getInt(at) == END_SIGN) {
        return sum(read(jar, unsigned(tail, at + 16), unsigned(tail, at + 12)));
      }
    }
    return sum(read(jar, 0, size));
  }

  private static long unsigned(ByteBuffer bytes, int at) {
    return bytes.getInt(at) & 0xFFFFFFFFL;
  }

  /** So many bytes of a file, or those that there are. */
  private static ByteBuffer read(Path file, long from, long length) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(from);
      byte[] bytes = in.readNBytes((int) Math.min(length, Integer.MAX_VALUE));
      return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
  }

  private static long sum(ByteBuffer bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes);
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
