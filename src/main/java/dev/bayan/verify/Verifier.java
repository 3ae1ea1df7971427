package dev.bayan.verify;

import dev.bayan.export.Format;
import dev.bayan.export.Hands;
import dev.bayan.plan.Pack;
import java.util.List;
import java.util.Map;

/** Proves that a finished file says what its pack says; an empty list is the proof. */
public final class Verifier {

  private final DocxProven proven = new DocxProven();

  /** Verifies a file that carries no other. */
  public List<Finding> verify(Pack pack, Format format, byte[] file) {
    return verify(pack, format, file, Map.of());
  }

  /** Verifies a file that may carry others, with no thread but this one. */
  public List<Finding> verify(Pack pack, Format format, byte[] file, Map<Format, byte[]> carried) {
    return verify(pack, format, file, carried, Hands.OWN);
  }

  /**
   * Verifies a file.
   *
   * @param carried the pack's other files that must be inside it, byte for byte
   * @param hands who does it: nothing that is found depends on it
   */
  public List<Finding> verify(
      Pack pack, Format format, byte[] file, Map<Format, byte[]> carried, Hands hands) {
    return switch (format) {
      case DOCX -> DocxCheck.check(pack, file, proven);
      case XLSX -> XlsxCheck.check(pack, file);
      case PDF -> PdfCheck.check(pack, file, carried, hands);
    };
  }
}
