package dev.bayan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program with all its classes loaded by the JVM's own loader ({@code -Xbootclasspath/a}), as
 * the launcher starts it with a class cache: no class of it has a class loader to ask there.
 */
@Timeout(120)
class BootPathTest {

  private static final String CLASSES = System.getProperty("java.class.path");

  @TempDir Path folder;

  @Test
  void packsAreTheSameFromTheJvmsOwnLoader() throws Exception {
    List<String> own = List.of("-Xbootclasspath/a:" + CLASSES, "-cp", folder + "/none");

    String booted = run(own, "prime", folder.resolve("own").toString());
    String usual = run(List.of("-cp", CLASSES), "prime", folder.resolve("usual").toString());

    assertThat(booted).contains("2 packs built").isEqualTo(usual);
    assertThat(documents("own")).hasSizeGreaterThan(14).isEqualTo(documents("usual"));
  }

  @Test
  void theBuildOfTheProgramIsThatOfTheJarWhichTheLauncherNames() throws Exception {
    Path jar = Files.writeString(folder.resolve("a.jar"), "one build");
    List<String> options =
        List.of("-Xbootclasspath/a:" + CLASSES, "-cp", folder + "/none", "-Dbayan.jar=" + jar);
    CRC32 sum = new CRC32();
    sum.update(Files.readAllBytes(jar));

    assertThat(run(options, "--version")).contains("+" + "%08x".formatted(sum.getValue()));
  }

  /** All that a run made for people, by the sum of its bytes. */
  private Map<String, Long> documents(String run) throws IOException {
    Map<String, Long> sums = new TreeMap<>();
    Path root = folder.resolve(run);
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\.(docx|xlsx|pdf)")).toList()) {
        CRC32 sum = new CRC32();
        sum.update(Files.readAllBytes(file));
        sums.put(root.relativize(file).toString(), sum.getValue());
      }
    }
    return sums;
  }

  /** What it said, without times and the names of folders. */
  private String run(List<String> options, String... arguments) throws Exception {
    Path said = Files.createTempFile(folder, "said", "");
    List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
    command.add("-Djava.awt.headless=true");
    command.addAll(options);
    command.add(Main.class.getName());
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();

    assertThat(process.waitFor()).as(Files.readString(said)).isZero();
    return Files.readString(said).replaceAll("[0-9.]+ s: .*", "");
  }
}
