package dev.bayan.export.pdf.write;

import static dev.bayan.export.pdf.write.PdfFile.array;
import static dev.bayan.export.pdf.write.PdfFile.dictionary;
import static dev.bayan.export.pdf.write.PdfFile.reference;

import dev.bayan.export.Hands;
import dev.bayan.export.pdf.flow.Flow;
import dev.bayan.export.pdf.flow.PageLayout;
import dev.bayan.export.pdf.flow.Tag;
import dev.bayan.plan.Block;
import dev.bayan.plan.Pack;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.PdfString;

/** A laid-out pack to a tagged file that conforms to PDF/UA-1 and PDF/A-3a. */
public final class DocumentWriter {

  /**
   * Pages are known by their numbers, in the digits that every keyboard types: a viewer finds page
   * ٣ by the 3 typed into its page box, which a label of Arabic-Indic digits would keep from it
   * (ISO 32000-1, 12.4.2).
   */
  private static final PdfDictionary PAGE_LABELS =
      dictionary(PdfName.NUMS, array(new PdfNumber(0), dictionary(PdfName.S, new PdfName("D"))));

  /** The colour profile, deflated once for all documents. */
  private final byte[] sRgb;

  private final Supplier<Fonts> newFonts;

  public DocumentWriter() {
    this(Fonts::new);
  }

  DocumentWriter(Supplier<Fonts> newFonts) {
    this.newFonts = newFonts;
    sRgb = Deflating.of(SrgbProfile.bytes());
  }

  /**
   * The finished file.
   *
   * @param attachments files that it carries
   * @param hands who writes it
   */
  public byte[] write(Pack pack, Flow flow, List<Attachment> attachments, Hands hands) {
    PdfFile file = new PdfFile(hands);
    Fonts fonts = newFonts.get();
    Images images = new Images();
    ContentIndex index = new ContentIndex();
    int pageTree = file.reserve();
    int resources = file.reserve();

    List<Integer> pageNumbers = new ArrayList<>();
    flow.pages().forEach(page -> pageNumbers.add(file.reserve()));
    Places places = new Places(flow.pages(), pageNumbers);
    Links links = new Links(file, places, flow.pages().size());
    List<List<Tag>> owners = new ArrayList<>();
    PdfArray kids = new PdfArray();
    for (int i = 0; i < flow.pages().size(); i++) {
      PageLayout page = flow.pages().get(i);
      double height = page.height();
      PageContent content = new PageContent(i, height, fonts, images, index);
      int stream = file.add(content.paint(page));
      owners.add(content.owners());
      PdfDictionary dictionary =
          dictionary(
              PdfName.TYPE, PdfName.PAGE,
              PdfName.PARENT, reference(pageTree),
              PdfName.MEDIABOX,
                  array(
                      new PdfNumber(0),
                      new PdfNumber(0),
                      PdfFile.number(page.width()),
                      PdfFile.number(height)),
              PdfName.RESOURCES, reference(resources),
              PdfName.CONTENTS, reference(stream),
              PdfName.TABS, PdfName.S,
              PdfName.STRUCTPARENTS, new PdfNumber(i));
      PdfArray annotations = links.write(i, height, page.marks());
      if (annotations != null) {
        dictionary.put(PdfName.ANNOTS, annotations);
      }
      file.write(pageNumbers.get(i), dictionary);
      kids.add(reference(pageNumbers.get(i)));
    }
    PdfDictionary named = dictionary(PdfName.FONT, fonts.write(file));
    if (!images.isEmpty()) {
      named.put(PdfName.XOBJECT, images.write(file));
    }
    file.write(resources, named);
    file.write(
        pageTree,
        dictionary(
            PdfName.TYPE,
            PdfName.PAGES,
            PdfName.KIDS,
            kids,
            PdfName.COUNT,
            new PdfNumber(pageNumbers.size())));
    int structure =
        new StructureTree(file, index, pageNumbers, links, pack.direction().isRightToLeft())
            .write(flow.document(), owners);
    int outline = Outline.write(file, flow.pages(), pageNumbers);
    PdfDictionary catalog = catalog(file, pack, pageTree, structure, outline);
    PdfDictionary names = dictionary(PdfName.DESTS, places.tree(file));
    Attachment.write(file, attachments, catalog, names);
    catalog.put(PdfName.NAMES, names);
    int root = file.add(catalog);
    return file.bytes(root, file.add(Metadata.info(pack)));
  }

  private PdfDictionary catalog(PdfFile file, Pack pack, int pageTree, int structure, int outline) {
    // Read by programs that know nothing of PDF, so never deflated.
    PdfStream xmp = new PdfStream(Metadata.xmp(pack));
    xmp.put(PdfName.LENGTH, new PdfNumber(xmp.getBytes().length));
    xmp.put(PdfName.TYPE, PdfName.METADATA);
    xmp.put(PdfName.SUBTYPE, PdfName.XML);
    PdfDictionary preferences = dictionary(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
    if (pack.direction().isRightToLeft()) {
      preferences.put(PdfName.DIRECTION, PdfName.R2L);
    }
    PdfDictionary catalog =
        dictionary(
            PdfName.TYPE, PdfName.CATALOG,
            PdfName.PAGES, reference(pageTree),
            PdfName.LANG, new PdfString(pack.locale().language()),
            PdfName.MARKINFO, dictionary(PdfName.MARKED, PdfBoolean.PDFTRUE),
            PdfName.STRUCTTREEROOT, reference(structure),
            PdfName.OUTLINES, reference(outline),
            PdfName.PAGELABELS, PAGE_LABELS,
            PdfName.VIEWERPREFERENCES, preferences,
            PdfName.METADATA, reference(file.add(xmp)),
            PdfName.OUTPUTINTENTS, array(reference(outputIntent(file))));
    if (pack.blocks().stream().anyMatch(Block.Heading.class::isInstance)) {
      catalog.put(PdfName.PAGEMODE, PdfName.USEOUTLINES);
    }
    return catalog;
  }

  /** The colours are sRGB (ISO 19005-3, 6.2.3). */
  private int outputIntent(PdfFile file) {
    PdfStream profile = PdfFile.deflated(sRgb);
    profile.put(PdfName.N, new PdfNumber(3));
    return file.add(
        dictionary(
            PdfName.TYPE, PdfName.OUTPUTINTENT,
            PdfName.S, new PdfName("GTS_PDFA1"),
            PdfName.OUTPUTCONDITIONIDENTIFIER, new PdfString("sRGB IEC61966-2.1"),
            PdfName.INFO, new PdfString("sRGB IEC61966-2.1"),
            PdfName.DESTOUTPUTPROFILE, reference(file.add(profile))));
  }
}
