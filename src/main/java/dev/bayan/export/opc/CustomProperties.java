package dev.bayan.export.opc;

import dev.bayan.plan.ContentDigest;
import dev.bayan.plan.Pack;

/**
 * Writes the custom properties of an Office file (ECMA-376 part 1, 22.3): what a records system
 * asks a document for.
 *
 * <pre>
 * Bayan id, Bayan classification, Bayan content SHA-256
 * </pre>
 */
public final class CustomProperties {

  /** What says that a property is the user's (22.3.2.2). */
  private static final String OWN = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

  private static final String SPACE =
      "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";

  private static final String TYPES =
      "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";

  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties";

  /** 0 and 1 are taken (22.3.2.2). */
  private static final int FIRST_ID = 2;

  private final Xml xml = new Xml().start("Properties").attr("xmlns", SPACE);
  private int next = FIRST_ID;

  private CustomProperties() {
    xml.attr("xmlns:vt", TYPES);
  }

  /** Adds the part to a file. */
  public static void add(OfficePackage file, Pack pack) {
    CustomProperties properties = new CustomProperties();
    properties.put("Bayan id", pack.id());
    Pack.Marking marking = pack.head().marking();
    if (marking != null) {
      properties.put("Bayan classification", marking.text().text());
    }
    properties.put("Bayan content SHA-256", ContentDigest.of(pack));
    String type = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
    file.relate(file.part("/docProps/custom.xml", type, properties.xml.end().bytes()), RELATION);
  }

  private void put(String name, String value) {
    xml.start("property").attr("fmtid", OWN).attr("pid", next++).attr("name", name);
    xml.start("vt:lpwstr").text(value).end().end();
  }
}
