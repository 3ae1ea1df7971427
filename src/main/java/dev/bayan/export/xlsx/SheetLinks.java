package dev.bayan.export.xlsx;

import dev.bayan.export.opc.OfficePackage.Part;
import dev.bayan.export.opc.Xml;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the cells of a sheet lead (ECMA-376 part 1, 18.3.1.47 hyperlink), each with what is shown
 * when the mouse rests on it.
 */
final class SheetLinks {

  /** Excel gives a file up for repair beyond these. */
  private static final int MOST = 65_530;

  private static final int LONGEST_ADDRESS = 2_079;
  private static final int LONGEST_TIP = 255;

  private final Part part;
  private final List<Link> links = new ArrayList<>();
  private final Map<URI, String> targets = new HashMap<>();

  private record Link(String cell, @Nullable String id, @Nullable String place, String tip) {}

  SheetLinks(Part part) {
    this.part = part;
  }

  /** Whether a cell can lead to an address. */
  static boolean leads(URI target) {
    return target.toString().length() <= LONGEST_ADDRESS;
  }

  void toPage(String cell, URI target, String tip) {
    if (links.size() < MOST && leads(target)) {
      String id = targets.computeIfAbsent(target, uri -> part.relate(uri, Names.HYPERLINK));
      links.add(new Link(cell, id, null, tip));
    }
  }

  void toSheet(String cell, String sheet) {
    links.add(new Link(cell, null, CellRef.sheet(sheet) + "!A1", sheet));
  }

  void write(Xml xml) {
    if (links.isEmpty()) {
      return;
    }
    xml.start("hyperlinks");
    links.forEach(link -> write(xml, link));
    xml.end();
  }

  private static void write(Xml xml, Link link) {
    xml.start("hyperlink").attr("ref", link.cell());
    if (link.id() != null) {
      xml.attr("r:id", link.id());
    }
    if (link.place() != null) {
      xml.attr("location", Xstring.escape(link.place()));
    }
    String tip = link.tip();
    String shown = tip.substring(0, Xstring.boundary(tip, 0, Math.min(LONGEST_TIP, tip.length())));
    xml.attr("tooltip", Xstring.escape(shown)).end();
  }
}
