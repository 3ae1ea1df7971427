package dev.bayan.export.xlsx;

import dev.bayan.export.Pieces;
import dev.bayan.export.opc.OfficePackage.Part;
import dev.bayan.export.opc.Xml;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
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

  /** Links that are kept apart at a time. */
  private static final int CHUNK = 256;

  private final Part part;
  private final List<Link> links = new ArrayList<>();
  private final Map<URI, String> targets = new HashMap<>();
  private final Pieces.@Nullable Room room;

  /** Markup of the links that are not kept. */
  private final @Nullable Pieces apart;

  private final Xml pending = new Xml();
  private int count;

  private record Link(String cell, @Nullable String id, @Nullable String place, String tip) {}

  /**
   * The links of a sheet.
   *
   * @param room for those that lead to pages; null: they are kept in memory, equal ones as one
   */
  SheetLinks(Part part, Pieces.@Nullable Room room) {
    this.part = part;
    this.room = room;
    this.apart = room == null ? null : room.pieces();
    pending.taken();
  }

  /** Whether a cell can lead to an address. */
  static boolean leads(URI target) {
    return target.toString().length() <= LONGEST_ADDRESS;
  }

  void toPage(String cell, URI target, String tip) {
    if (count == MOST || !leads(target)) {
      return;
    }
    count++;
    if (room == null || apart == null) {
      String id = targets.computeIfAbsent(target, uri -> part.relate(uri, Names.HYPERLINK));
      links.add(new Link(cell, id, null, tip));
    } else {
      write(pending, new Link(cell, part.lead(target, Names.HYPERLINK, room), null, tip));
      if (count % CHUNK == 0) {
        keep(apart);
      }
    }
  }

  private void keep(Pieces pieces) {
    try {
      byte[] bytes = pending.taken();
      pieces.add(bytes, bytes.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void toSheet(String cell, String sheet) {
    count++;
    links.add(new Link(cell, null, CellRef.sheet(sheet) + "!A1", sheet));
  }

  /** Writes them all; what the markup has so far goes before them. */
  void write(Xml xml, OutputStream sheet) {
    if (count == 0) {
      return;
    }
    xml.start("hyperlinks");
    links.forEach(link -> write(xml, link));
    if (apart != null) {
      keep(apart);
      try {
        sheet.write(xml.taken());
        apart.copyTo(sheet);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
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
