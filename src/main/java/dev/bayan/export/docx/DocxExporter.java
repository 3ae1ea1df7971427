package dev.bayan.export.docx;

import dev.bayan.export.Exporter;
import dev.bayan.export.Format;
import dev.bayan.export.opc.CustomProperties;
import dev.bayan.export.opc.OfficePackage;
import dev.bayan.plan.Pack;
import dev.bayan.style.Theme;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes a pack as a Word document (ECMA-376 part 1, clause 11).
 *
 * <pre>
 * byte[] docx = new DocxExporter().export(pack);
 * </pre>
 *
 * <p>The markup of each part is written here, in schema order: half of what Arabic needs has no
 * method in Apache POI.
 */
public final class DocxExporter implements Exporter {

  /** Themes and languages of one run are few; should they be many, they are not kept. */
  private static final int KEPT = 64;

  private final ConcurrentMap<Look, Stationery> kept = new ConcurrentHashMap<>();
  private final EmbeddedFonts fonts = new EmbeddedFonts();

  /** What a run has one of, as a rule: compared at a glance. */
  private record Look(Theme theme, Language language) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Look that
          && Objects.equals(theme, that.theme)
          && language.equals(that.language);
    }

    @Override
    public int hashCode() {
      return theme.typeface().family().hashCode() + language.complex().hashCode();
    }
  }

  @Override
  public Format format() {
    return Format.DOCX;
  }

  /** To cut the fonts and to pack them takes longer than all else in a first file. */
  @Override
  public void prepare(Theme theme) {
    fonts.prepare(theme);
  }

  @Override
  public byte[] export(Pack pack) {
    Stationery stationery = stationery(new Look(pack.theme(), Language.of(pack.locale())));
    OfficePackage file = new OfficePackage();
    OfficePackage.Part document = file.part("/word/document.xml", Wml.type("document.main"));
    file.relate(document, Wml.relation("officeDocument"));
    file.relate(
        file.part(
            "/docProps/app.xml",
            "application/vnd.openxmlformats-officedocument.extended-properties+xml",
            stationery.application()),
        Wml.relation("extended-properties"));
    CustomProperties.add(file, pack);
    add(file, document, "styles").write(stationery.styles());
    OfficePackage.Part settings = add(file, document, "settings");
    add(file, document, "numbering").write(Numbering.part(pack, stationery.faces()));
    int carried =
        new FontTable(
                file,
                add(file, document, "fontTable"),
                fonts,
                pack.theme().files().embedFonts(),
                EmbeddedFonts.rare(pack))
            .write(stationery.faces());
    settings.write(stationery.settings(carried > 0));
    document.relate(
        file.part(
            "/word/theme/theme1.xml",
            "application/vnd.openxmlformats-officedocument.theme+xml",
            stationery.theme()),
        Wml.relation("theme"));
    List<Place> places = Place.of(pack, stationery.measure());
    RunningParts.Ids running =
        new RunningParts(file, document, pack, stationery.measure()).write(places);
    document.write(
        new BodyWriter(
                pack,
                places,
                running,
                stationery.measure(),
                new Links(document),
                new Media(file, document))
            .write());
    return file.bytes(pack);
  }

  private Stationery stationery(Look look) {
    Stationery known = kept.get(look);
    if (known != null) {
      return known;
    }
    Stationery made = new Stationery(look.theme(), look.language());
    if (kept.size() < KEPT) {
      kept.put(look, made);
    }
    return made;
  }

  private static OfficePackage.Part add(
      OfficePackage file, OfficePackage.Part document, String kind) {
    OfficePackage.Part part = file.part("/word/" + kind + ".xml", Wml.type(kind));
    document.relate(part, Wml.relation(kind));
    return part;
  }
}
