package dev.bayan.verify;

import dev.bayan.export.Format;
import dev.bayan.plan.Pack;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/** Proves that a finished file says what its pack says; an empty list is the proof. */
public final class Verifier {

  /** No thread has nothing else to do: a proof is made by the one that asks for it. */
  public static final Executor NOBODY = work -> {};

  private final DocxProven proven = new DocxProven();

  /** Verifies a file that carries no other. */
  public List<Finding> verify(Pack pack, Format format, byte[] file) {
    return verify(pack, format, file, Map.of());
  }

  /** Verifies a file that may carry others, with no thread but this one. */
  public List<Finding> verify(Pack pack, Format format, byte[] file, Map<Format, byte[]> carried) {
    return verify(pack, format, file, carried, NOBODY);
  }

  /**
   * Verifies a file.
   *
   * @param carried the pack's other files that must be inside it, byte for byte
   * @param idle threads with nothing else to do, which may take a part of the work; where there are
   *     none it does nothing. What is found does not depend on it.
   */
  public List<Finding> verify(
      Pack pack, Format format, byte[] file, Map<Format, byte[]> carried, Executor idle) {
    return switch (format) {
      case DOCX -> DocxCheck.check(pack, file, proven);
      case XLSX -> XlsxCheck.check(pack, file);
      case PDF -> PdfCheck.check(pack, file, carried, idle);
    };
  }
}
