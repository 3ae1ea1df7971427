package dev.bayan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same briefing gives the same bytes, wherever and however often it is built. */
class ReproducibleTest {

  private static final List<String> NAMES = List.of("mixed-direction", "comparison-typed");
  private static final int THREADS = 8;

  private static String expected = "";

  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  @TempDir Path folder;

  @BeforeAll
  static void buildOnce() throws Exception {
    expected = fingerprints();
    assertThat(expected.lines()).hasSize(3 * NAMES.size()).doesNotHaveDuplicates();
  }

  @AfterEach
  void restoreDefaults() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  private static String fingerprints() throws Exception {
    StringBuilder lines = new StringBuilder();
    for (String name : NAMES) {
      lines.append(Fingerprints.of(Example.of(name)));
    }
    return lines.toString();
  }

  @ParameterizedTest
  @CsvSource({"ar-EG-u-nu-arab-ca-islamic, Africa/Cairo", "tr-TR, Pacific/Kiritimati"})
  void bytesDoNotDependOnDefaults(String language, String place) throws Exception {
    Locale.setDefault(Locale.forLanguageTag(language));
    TimeZone.setDefault(TimeZone.getTimeZone(place));
    assertThat(fingerprints()).isEqualTo(expected);
  }

  @Test
  void bytesDoNotDependOnOtherThreads() throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<String>> built = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        Example example = Example.of(NAMES.get(i % NAMES.size()));
        built.add(
            threads.submit(
                () -> {
                  start.await();
                  return Fingerprints.of(example);
                }));
      }
      start.countDown();
      for (Future<String> fingerprints : built) {
        assertThat(expected).contains(fingerprints.get(2, TimeUnit.MINUTES));
      }
    }
  }

  @Test
  void bytesDoNotDependOnTheProcess() throws Exception {
    Path printed = folder.resolve("fingerprints.txt");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Djava.awt.headless=true");
    command.add("-Duser.language=ar");
    command.add("-Duser.country=EG");
    command.add("-Duser.timezone=America/St_Johns");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Fingerprints.class.getName());
    command.addAll(NAMES);
    Process child =
        new ProcessBuilder(command)
            .redirectOutput(printed.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(child.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(child.exitValue()).isZero();
    assertThat(Files.readString(printed, StandardCharsets.UTF_8)).isEqualTo(expected);
  }
}
