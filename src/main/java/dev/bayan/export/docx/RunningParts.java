package dev.bayan.export.docx;

import dev.bayan.export.opc.OfficePackage;
import dev.bayan.export.opc.Xml;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes what stands at the head and foot of every page (ECMA-376 part 1, 17.10), each in a part of
 * its own: direction does not reach them from the body, so their paragraphs carry it themselves.
 */
final class RunningParts {

  /** Between title and marking at least, in ems. */
  private static final double GAP = 3;

  private final OfficePackage file;
  private final OfficePackage.Part document;
  private final Pack pack;
  private final Measure measure;
  private final boolean rightToLeft;

  RunningParts(OfficePackage file, OfficePackage.Part document, Pack pack, Measure measure) {
    this.measure = measure;
    this.file = file;
    this.document = document;
    this.pack = pack;
    rightToLeft = pack.direction().isRightToLeft();
  }

  /** The parts as the document's sections name them: a head for each sheet, one for page one. */
  record Ids(Map<Sheet, String> headers, String firstHeader, String footer, String firstFooter) {
    String header(Sheet sheet) {
      String id = headers.get(sheet);
      if (id == null) {
        throw new IllegalStateException("no head for " + sheet);
      }
      return id;
    }
  }

  Ids write(List<Place> places) {
    String firstHeader = add("header", 1, firstHeader());
    Map<Sheet, String> headers = new LinkedHashMap<>();
    for (Place place : places) {
      Sheet sheet = place.sheet();
      if (!headers.containsKey(sheet)) {
        headers.put(sheet, add("header", headers.size() + 2, header(sheet)));
      }
    }
    byte[] footer = footer();
    return new Ids(headers, firstHeader, add("footer", 1, footer), add("footer", 2, footer));
  }

  private String add(String kind, int number, byte[] content) {
    OfficePackage.Part part = file.part("/word/" + kind + number + ".xml", Wml.type(kind), content);
    return document.relate(part, Wml.relation(kind));
  }

  /** Title at the start, marking at the end of the line; above it where there is no room. */
  private byte[] header(Sheet sheet) {
    Xml xml = Wml.root("w:hdr");
    ParagraphWriter paragraphs = new ParagraphWriter(xml, null, pack.direction());
    Pack.Marking marking = pack.head().marking();
    boolean isInLine = marking != null && width(marking) < sheet.textWidth();
    if (marking != null && !isInLine) {
      markingAlone(paragraphs);
    }
    paragraphs.open(StyleName.HEADER, isInLine ? sheet.textWidth() : 0);
    paragraphs.runs().write(pack.head().title().spans(), Dress.PLAIN);
    if (isInLine) {
      paragraphs.runs().tab(rightToLeft);
      marking(paragraphs);
    }
    paragraphs.close();
    return xml.end().bytes();
  }

  /** What title, gap and marking take on one line, in twips. */
  private int width(Pack.Marking marking) {
    double ems =
        measure.of(pack.head().title(), false).line()
            + GAP
            + measure.of(marking.text(), true).line();
    return Wml.twips(ems * pack.theme().style(StyleName.HEADER.role()).size());
  }

  /** The title stands below in full: page one needs the marking only. */
  private byte[] firstHeader() {
    Xml xml = Wml.root("w:hdr");
    ParagraphWriter paragraphs = new ParagraphWriter(xml, null, pack.direction());
    markingAlone(paragraphs);
    return xml.end().bytes();
  }

  private void markingAlone(ParagraphWriter paragraphs) {
    paragraphs.open(StyleName.FIRST_HEADER, ParagraphWriter.NONE, null);
    marking(paragraphs);
    paragraphs.close();
  }

  private void marking(ParagraphWriter paragraphs) {
    Pack.Marking marking = pack.head().marking();
    if (marking != null) {
      paragraphs.runs().write(marking.text().spans(), Dress.marking(marking.colour()));
    }
  }

  /** Page x of y, counted by Word; until then it shows one of one. */
  private byte[] footer() {
    Xml xml = Wml.root("w:ftr");
    ParagraphWriter paragraphs = new ParagraphWriter(xml, null, pack.direction());
    paragraphs.open(StyleName.FOOTER, ParagraphWriter.NONE, null);
    RunWriter runs = paragraphs.runs();
    runs.write(List.of(words(pack.labels().page() + " ")), Dress.PLAIN);
    runs.field("PAGE", number());
    runs.write(List.of(words(" " + pack.labels().of() + " ")), Dress.PLAIN);
    runs.field("NUMPAGES", number());
    paragraphs.close();
    return xml.end().bytes();
  }

  private Span words(String text) {
    return new Span(text, rightToLeft ? 1 : 0, rightToLeft, false, false, null);
  }

  /**
   * A page number in the pack's digits. Word writes its own numbers in Western digits unless the
   * reader's Numeral option says otherwise; no field switch means ٠١٢ ({@code hindiNumbers} is
   * Devanagari), so an rtl run is all that can be done.
   */
  private Span number() {
    return pack.pageNumber(1, 1).spans().stream()
        .filter(span -> span.text().contains(pack.digits().write(1)))
        .findFirst()
        .map(
            span ->
                new Span(pack.digits().write(1), span.level(), span.complex(), false, false, null))
        .orElseThrow();
  }
}
