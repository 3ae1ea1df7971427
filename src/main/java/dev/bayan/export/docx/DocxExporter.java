package dev.bayan.export.docx;

import dev.bayan.export.Exporter;
import dev.bayan.export.Format;
import dev.bayan.plan.Pack;

/** Stub. */
public final class DocxExporter implements Exporter {

  @Override
  public Format format() {
    return Format.DOCX;
  }

  @Override
  public byte[] export(Pack pack) {
    throw new UnsupportedOperationException("not written yet");
  }
}
