package dev.bayan.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
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
    try (FileChannel file = FileChannel.open(jar)) {
      ByteBuffer tail = read(file, Math.max(0, file.size() - MOST_TAIL), file.size());
      for (int at = tail.limit() - END_SIZE; at >= 0; at--) {
        if (tail.getInt(at) == END_SIGN) {
          long from = tail.getInt(at + 16) & 0xFFFFFFFFL;
          return sum(read(file, from, from + (tail.getInt(at + 12) & 0xFFFFFFFFL)));
        }
      }
      return sum(read(file, 0, file.size()));
    }
  }

  private static ByteBuffer read(FileChannel file, long from, long until) throws IOException {
    long length = Math.clamp(until - from, 0, Math.max(0, file.size() - from));
    ByteBuffer bytes = ByteBuffer.allocate((int) length).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining() && file.read(bytes, from + bytes.position()) >= 0) {
      // Reads on until all is there.
    }
    return bytes.flip();
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
