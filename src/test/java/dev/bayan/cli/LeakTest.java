package dev.bayan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** No file of a pack says who made it, where, when, on what machine, or with what libraries. */
@Timeout(240)
class LeakTest {

  private static final List<String> LIBRARIES =
      List.of(
          "apache",
          "poi",
          "openpdf",
          "itext",
          "librepdf",
          "xmlbeans",
          "jackson",
          "temurin",
          "openjdk",
          "java",
          "linux",
          "harfbuzz");

  @TempDir Path folder;

  @Test
  void noPartOfAnyFileNamesUserHostFolderOrLibrary() throws Exception {
    Path home = Files.createDirectories(folder.resolve("qhomeq"));
    Path temporary = Files.createDirectories(folder.resolve("qtemporaryq"));
    Path out = folder.resolve("qoutputq");
    Path in = Path.of("input").toAbsolutePath();
    Path log = folder.resolve("log");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-cp",
            absolute(System.getProperty("java.class.path")),
            "-Djava.awt.headless=true",
            "-Duser.name=quserq",
            "-Duser.home=" + home,
            "-Djava.io.tmpdir=" + temporary,
            Main.class.getName(),
            "build",
            "-i",
            in.toString(),
            "-o",
            out.toString()));
    Process process =
        new ProcessBuilder(command)
            .directory(Files.createDirectories(folder.resolve("qworkq")).toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertThat(process.waitFor()).as(Files.readString(log)).isZero();

    assertThat(temporary).as("left in the temporary folder").isEmptyDirectory();
    List<String> secrets =
        new ArrayList<>(
            List.of(
                "quserq",
                "qhomeq",
                "qtemporaryq",
                "qoutputq",
                "qworkq",
                in.toString().toLowerCase(Locale.ROOT)));
    String host = System.getenv().getOrDefault("HOSTNAME", "");
    if (host.length() > 5) {
      secrets.add(host.toLowerCase(Locale.ROOT));
    }
    Map<String, byte[]> parts = parts(out);
    assertThat(parts.keySet())
        .anyMatch(name -> name.endsWith("docProps/core.xml"))
        .anyMatch(name -> name.contains(".pdf#"));
    parts.forEach(
        (name, bytes) -> {
          String text = new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
          String wide = text.replace("\u0000", "");
          assertThat(secrets)
              .as(name)
              .noneMatch(secret -> text.contains(secret) || wide.contains(secret));
          if (name.contains("docProps") || name.endsWith(".pdf") || name.contains("Metadata")) {
            assertThat(LIBRARIES).as(name).noneMatch(text::contains);
          }
        });
  }

  private static String absolute(String classPath) {
    return Stream.of(classPath.split(java.io.File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(java.util.stream.Collectors.joining(java.io.File.pathSeparator));
  }

  /** Every file of every pack, the parts of zip files and the streams of PDFs unpacked. */
  private static Map<String, byte[]> parts(Path out) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    try (Stream<Path> all = Files.walk(out)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = out.relativize(file).toString();
        // run.json says what was read and where: it is for who runs the program.
        if (!name.startsWith(".bayan") && !name.equals("run.json")) {
          unpack(name, Files.readAllBytes(file), parts);
        }
      }
    }
    return parts;
  }

  private static void unpack(String name, byte[] bytes, Map<String, byte[]> parts)
      throws IOException {
    if (name.endsWith(".docx") || name.endsWith(".xlsx")) {
      try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          parts.put(name + "/" + entry.getName(), zip.readAllBytes());
          assertThat(entry.getTimeLocal().getYear()).as(name).isEqualTo(1980);
        }
      }
      return;
    }
    if (!name.endsWith(".pdf")) {
      parts.put(name, bytes);
      return;
    }
    // Three letters are in compressed bytes by chance: what a stream unpacks to is looked at
    // instead.
    StringBuilder frame = new StringBuilder();
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int end = 0;
    int at = text.indexOf("stream\n");
    for (int i = 0; at >= 0; i++) {
      byte[] stream = inflated(bytes, at + 7);
      boolean isXmp = new String(stream, StandardCharsets.ISO_8859_1).contains("x:xmpmeta");
      parts.put(name + "#" + i + (isXmp ? "Metadata" : ""), stream);
      int after = text.indexOf("endstream", at);
      boolean isPacked = stream.length > 0 || text.startsWith("PK", at + 7);
      frame.append(text, end, isPacked ? at : after);
      end = after;
      at = text.indexOf("stream\n", after + 10);
    }
    frame.append(text, end, text.length());
    parts.put(name, frame.toString().getBytes(StandardCharsets.ISO_8859_1));
  }

  /** What deflate makes of the bytes from a place on; nothing where it makes nothing of them. */
  private static byte[] inflated(byte[] bytes, int from) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (InputStream in =
        new InflaterInputStream(new ByteArrayInputStream(bytes, from, bytes.length - from))) {
      in.transferTo(out);
    } catch (IOException notDeflated) {
      return out.toByteArray();
    }
    return out.toByteArray();
  }
}
