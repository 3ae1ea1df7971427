package dev.bayan.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.bayan.Samples;
import dev.bayan.export.docx.DocxExporter;
import dev.bayan.read.docx.DocumentReader;
import dev.bayan.read.docx.EditedDocument;
import dev.bayan.read.docx.UnreadableDocumentException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Any bytes as a Word document that comes back: a document or a reason, never an exception. */
class DocxFuzzTest {

  private static final String MAIN = "word/document.xml";

  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";

  private static final String RELATIONS =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
          + "<Relationship Id=\"rId1\" Type=\""
          + RELATION
          + "\" Target=\"word/document.xml\"/></Relationships>";

  @FuzzTest
  void anyBytes(byte[] bytes) {
    readOrRefused(bytes);
  }

  @FuzzTest
  void anyMainPart(byte[] bytes) {
    readOrRefused(document(bytes));
  }

  /** Without a fuzzer: our own document with a few bytes of it changed, in a thousand ways. */
  @Test
  void changedDocuments() throws IOException {
    byte[] good = mainPart(new DocxExporter().export(Samples.pack(Samples.everything())));
    byte[] signs = "<>/'&;=\"!-[]01wtr:sd \u0000".getBytes(StandardCharsets.US_ASCII);
    Random random = new Random(20250706);
    int read = 0;
    for (int i = 0; i < 1_000; i++) {
      byte[] changed = Arrays.copyOf(good, good.length);
      for (int j = random.nextInt(3); j >= 0; j--) {
        changed[random.nextInt(changed.length)] = signs[random.nextInt(signs.length)];
      }
      read += readOrRefused(document(changed)) ? 1 : 0;
    }
    assertThat(read).isBetween(1, 999);
  }

  private static boolean readOrRefused(byte[] bytes) {
    try {
      EditedDocument document = DocumentReader.read(bytes);
      assertThat(document.tables()).doesNotContainNull();
      return true;
    } catch (UnreadableDocumentException refused) {
      assertThat(refused.getMessage()).isNotBlank();
      return false;
    }
  }

  private static byte[] document(byte[] main) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("_rels/.rels"));
      zip.write(RELATIONS.getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry(MAIN));
      zip.write(main);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return bytes.toByteArray();
  }

  private static byte[] mainPart(byte[] file) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(MAIN)) {
          return zip.readAllBytes();
        }
      }
    }
    throw new AssertionError("no main part");
  }
}
