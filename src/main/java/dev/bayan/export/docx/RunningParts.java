package dev.bayan.export.docx;

import dev.bayan.export.opc.OfficePackage;
import dev.bayan.export.opc.Xml;
import dev.bayan.plan.Pack;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Writes what stands at the head and foot of every page (ECMA-376 part 1, 17.10), each in a part of
 * its own: direction does not reach them from the body, so their paragraphs carry it themselves.
 */
final class RunningParts {

  private final OfficePackage file;
  private final OfficePackage.Part document;
  private final Pack pack;
  private final Measure measure;

  RunningParts(OfficePackage file, OfficePackage.Part document, Pack pack, Measure measure) {
    this.file = file;
    this.document = document;
    this.pack = pack;
    this.measure = measure;
  }

  /** The parts as the document's sections name them: two for each sheet, and two for page one. */
  record Ids(
      Map<Sheet, String> headers,
      String firstHeader,
      Map<Sheet, String> footers,
      String firstFooter) {

    String header(Sheet sheet) {
      return known(headers, sheet);
    }

    String footer(Sheet sheet) {
      return known(footers, sheet);
    }

    private static String known(Map<Sheet, String> ids, Sheet sheet) {
      String id = ids.get(sheet);
      if (id == null) {
        throw new IllegalStateException("no head or foot for " + sheet);
      }
      return id;
    }
  }

  Ids write(List<Place> places) {
    int first = places.get(0).sheet().textWidth();
    String firstHeader = header(1, strip -> firstHeader(strip, first));
    String firstFooter = footer(1, first);
    Map<Sheet, String> headers = new LinkedHashMap<>();
    Map<Sheet, String> footers = new LinkedHashMap<>();
    for (Place place : places) {
      Sheet sheet = place.sheet();
      if (!headers.containsKey(sheet)) {
        int number = headers.size() + 2;
        headers.put(sheet, header(number, strip -> header(strip, sheet.textWidth())));
        footers.put(sheet, footer(number, sheet.textWidth()));
      }
    }
    return new Ids(headers, firstHeader, footers, firstFooter);
  }

  private void header(StripWriter strip, int width) {
    strip.write(pack.header(), StyleName.HEADER, StyleName.FIRST_HEADER, width);
  }

  /** The title stands below in full: page one needs the marking only. */
  private void firstHeader(StripWriter strip, int width) {
    strip.markings(pack.header(), StyleName.FIRST_HEADER, width);
  }

  private String header(int number, Consumer<StripWriter> content) {
    return add("header", "w:hdr", number, content);
  }

  private String footer(int number, int width) {
    return add(
        "footer",
        "w:ftr",
        number,
        strip -> strip.write(pack.footer(), StyleName.FOOTER, StyleName.FOOTER, width));
  }

  private String add(String kind, String root, int number, Consumer<StripWriter> content) {
    Xml xml = Wml.root(root);
    content.accept(
        new StripWriter(pack, measure, new ParagraphWriter(xml, null, pack.direction())));
    OfficePackage.Part part =
        file.part("/word/" + kind + number + ".xml", Wml.type(kind), xml.end().bytes());
    return document.relate(part, Wml.relation(kind));
  }
}
