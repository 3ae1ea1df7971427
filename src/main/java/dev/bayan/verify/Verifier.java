package dev.bayan.verify;

import dev.bayan.export.Format;
import dev.bayan.plan.Pack;
import java.util.List;

/** Proves that a finished file says what its pack says; an empty list is the proof. */
public final class Verifier {

  public List<Finding> verify(Pack pack, Format format, byte[] file) {
    return switch (format) {
      case DOCX -> DocxCheck.check(pack, file);
      case XLSX -> XlsxCheck.check(pack, file);
      case PDF -> PdfCheck.check(pack, file);
    };
  }
}
