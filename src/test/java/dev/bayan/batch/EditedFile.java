package dev.bayan.batch;

import dev.bayan.export.docx.DocxExporter;
import dev.bayan.plan.Pack;
import dev.bayan.read.docx.DocumentReader;
import dev.bayan.read.docx.EditedDocument;
import dev.bayan.read.docx.UnreadableDocumentException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A Word file of ours in which an editor has been at work. */
public final class EditedFile {

  private EditedFile() {}

  /** The pack's file with its main part changed. */
  public static byte[] of(Pack pack, UnaryOperator<String> edit) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] file = new DocxExporter().export(pack);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        if (entry.getName().equals("word/document.xml")) {
          String edited = edit.apply(new String(content, StandardCharsets.UTF_8));
          content = edited.getBytes(StandardCharsets.UTF_8);
        }
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(content);
      }
    }
    return bytes.toByteArray();
  }

  static List<Difference> differences(Pack pack, UnaryOperator<String> edit)
      throws IOException, UnreadableDocumentException {
    EditedDocument document = DocumentReader.read(of(pack, edit));
    return ReadBack.differences(pack, document);
  }
}
