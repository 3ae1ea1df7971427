package dev.bayan.export.pdf;

import dev.bayan.export.Exporter;
import dev.bayan.export.Format;
import dev.bayan.plan.Pack;

/** Stub. */
public final class PdfExporter implements Exporter {

  @Override
  public Format format() {
    return Format.PDF;
  }

  @Override
  public byte[] export(Pack pack) {
    throw new UnsupportedOperationException("not written yet");
  }
}
