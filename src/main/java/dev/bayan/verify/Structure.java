package dev.bayan.verify;

import dev.bayan.export.Format;
import dev.bayan.export.Hands;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipInputStream;

/** Whether a file holds together, whatever it says: every part, stream and checksum of it. */
public final class Structure {

  private Structure() {}

  /** What is broken; empty if nothing is. */
  public static List<Finding> check(Format format, byte[] file) {
    try {
      switch (format) {
        case DOCX, XLSX -> unzip(file);
        case PDF -> new PdfObjects(file).readAll(Hands.OWN);
      }
      return List.of();
    } catch (IOException | RuntimeException e) {
      return List.of(new Finding("file", e.getClass().getSimpleName() + ": " + e.getMessage()));
    }
  }

  private static void unzip(byte[] file) throws IOException {
    int parts = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      while (zip.getNextEntry() != null) {
        // Reading to its end tries a part's checksum.
        zip.readAllBytes();
        parts++;
      }
    }
    if (parts == 0) {
      throw new IOException("no parts");
    }
  }
}
