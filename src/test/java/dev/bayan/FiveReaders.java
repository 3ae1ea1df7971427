package dev.bayan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;

/**
 * The text of a PDF as five programs of others give it with their default settings: poppler, MuPDF,
 * pdf.js (Firefox), PDFium (Chrome, Edge) and PDFBox (most Java indexers).
 *
 * <p>Three of them run under node, in one process for the whole suite; see src/test/js. Where it is
 * not set up the tests that ask are skipped.
 */
public final class FiveReaders {

  private static final Path SCRIPTS = Path.of("src/test/js");
  private static final ObjectMapper JSON = new ObjectMapper();

  private static @Nullable Process node;
  private static @Nullable BufferedReader answers;
  private static @Nullable BufferedWriter questions;

  private FiveReaders() {}

  /** What each reader says, by its name. */
  public static Map<String, String> read(byte[] pdf) throws IOException, InterruptedException {
    Map<String, String> texts = new LinkedHashMap<>();
    Path file = Files.createTempFile("five", ".pdf");
    try {
      Files.write(file, pdf);
      texts.put("poppler", Foreign.run("pdftotext", "-enc", "UTF-8", file.toString(), "-"));
      texts.putAll(ask(file));
    } finally {
      Files.delete(file);
    }
    texts.put("pdfbox", readByPdfBox(pdf));
    return texts;
  }

  /** What PDFBox says. */
  public static String readByPdfBox(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static synchronized Map<String, String> ask(Path file) throws IOException {
    if (node == null) {
      start();
    }
    BufferedWriter to = questions;
    BufferedReader from = answers;
    if (to == null || from == null) {
      return abort("the readers under node are not installed: npm ci in " + SCRIPTS);
    }
    to.write(file.toAbsolutePath() + "\n");
    to.flush();
    String answer = from.readLine();
    assertThat(answer).as("the readers' answer; see what they said on standard error").isNotNull();
    Map<String, String> texts = new LinkedHashMap<>();
    JSON.readTree(answer)
        .properties()
        .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString()));
    return texts;
  }

  private static void start() {
    Foreign.requireInstalled("node");
    if (!Files.isDirectory(SCRIPTS.resolve("node_modules"))) {
      abort("the readers under node are not installed: npm ci in " + SCRIPTS);
    }
    try {
      Process process =
          new ProcessBuilder("node", "--no-warnings", "readers.mjs")
              .directory(SCRIPTS.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
      node = process;
      questions = process.outputWriter(StandardCharsets.UTF_8);
      answers = process.inputReader(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
