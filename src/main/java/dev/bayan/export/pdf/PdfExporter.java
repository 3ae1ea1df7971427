package dev.bayan.export.pdf;

import dev.bayan.export.Carried;
import dev.bayan.export.Exporter;
import dev.bayan.export.Format;
import dev.bayan.export.Hands;
import dev.bayan.export.pdf.flow.Flow;
import dev.bayan.export.pdf.flow.Letterer;
import dev.bayan.export.pdf.shape.Face;
import dev.bayan.export.pdf.shape.Faces;
import dev.bayan.export.pdf.shape.Shaper;
import dev.bayan.export.pdf.write.Attachment;
import dev.bayan.export.pdf.write.DocumentWriter;
import dev.bayan.plan.Pack;
import dev.bayan.style.FontFile;
import dev.bayan.style.Theme;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Sets a pack as a tagged, searchable, archival PDF (PDF/UA-1, PDF/A-3a): shape, flow, write.
 *
 * <pre>
 * byte[] pdf = new PdfExporter().export(pack, Carried.of(Map.of(Format.XLSX, workbook)));
 * </pre>
 *
 * <p>One instance serves a whole run: its fonts are parsed once, each distinct word is shaped once.
 */
public final class PdfExporter implements Exporter {

  private final Shaper shaper = new Shaper();
  private final ConcurrentMap<FontFile, Face> faces = new ConcurrentHashMap<>();

  /** OpenPDF's names are looked through by reflection when they are first used. */
  private static final class Writing {
    static final DocumentWriter WRITER = new DocumentWriter();
  }

  @Override
  public Format format() {
    return Format.PDF;
  }

  /** The workbook, for whoever wants to go on with the numbers, unless the theme says no. */
  @Override
  public Set<Format> carries(Pack pack) {
    return pack.theme().files().attachWorkbook() ? Set.of(Format.XLSX) : Set.of();
  }

  /** The layout engine takes longer to shape its first word than for all others of a pack. */
  @Override
  public void prepare(Theme theme) {
    for (boolean bold : new boolean[] {false, true}) {
      shaper.shape(face(theme.fonts(bold).get(0)), "بيان", true);
    }
    Objects.requireNonNull(Writing.WRITER);
  }

  @Override
  public byte[] export(Pack pack) {
    return export(pack, Carried.NOTHING, Hands.OWN);
  }

  @Override
  public byte[] export(Pack pack, Carried carried, Hands hands) {
    Letterer letterer =
        new Letterer(
            shaper, faces(pack, false), faces(pack, true), pack.theme().palette().accent());
    List<Attachment> attachments =
        carried.formats().stream()
            .sorted()
            .map(format -> Attachment.of(pack, format, () -> carried.file(format)))
            .toList();
    return Writing.WRITER.write(pack, Flow.of(pack, letterer, hands), attachments, hands);
  }

  private Faces faces(Pack pack, boolean bold) {
    return new Faces(pack.theme().fonts(bold).stream().map(this::face).toList());
  }

  private Face face(FontFile file) {
    return faces.computeIfAbsent(file, Face::new);
  }
}
