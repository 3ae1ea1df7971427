package dev.bayan.export.xlsx;

import dev.bayan.export.Exporter;
import dev.bayan.export.Format;
import dev.bayan.plan.Pack;

/** Stub. */
public final class XlsxExporter implements Exporter {

  @Override
  public Format format() {
    return Format.XLSX;
  }

  @Override
  public byte[] export(Pack pack) {
    throw new UnsupportedOperationException("not written yet");
  }
}
