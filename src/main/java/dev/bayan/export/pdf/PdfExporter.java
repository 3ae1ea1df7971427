package dev.bayan.export.pdf;

import dev.bayan.export.Exporter;
import dev.bayan.export.Format;
import dev.bayan.export.pdf.flow.Flow;
import dev.bayan.export.pdf.flow.Letterer;
import dev.bayan.export.pdf.shape.Face;
import dev.bayan.export.pdf.shape.Shaper;
import dev.bayan.export.pdf.write.DocumentWriter;
import dev.bayan.plan.Pack;
import dev.bayan.style.FontFile;
import dev.bayan.style.Typeface;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Sets a pack as a tagged, searchable, archival PDF (PDF/UA-1, PDF/A-3a): shape, flow, write.
 *
 * <pre>
 * byte[] pdf = new PdfExporter().export(pack);
 * </pre>
 *
 * <p>One instance serves a whole run: its fonts are parsed once, each distinct word is shaped once.
 */
public final class PdfExporter implements Exporter {

  private final Shaper shaper = new Shaper();
  private final ConcurrentMap<FontFile, Face> faces = new ConcurrentHashMap<>();
  private final DocumentWriter writer = new DocumentWriter();

  @Override
  public Format format() {
    return Format.PDF;
  }

  @Override
  public byte[] export(Pack pack) {
    Typeface typeface = pack.theme().typeface();
    Letterer letterer =
        new Letterer(
            shaper,
            face(typeface.regular()),
            face(typeface.bold()),
            pack.theme().palette().accent());
    return writer.write(pack, Flow.of(pack, letterer));
  }

  private Face face(FontFile file) {
    return faces.computeIfAbsent(file, Face::new);
  }
}
