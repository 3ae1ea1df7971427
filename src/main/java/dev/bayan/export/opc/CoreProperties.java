package dev.bayan.export.opc;

import dev.bayan.plan.Pack;
import java.time.LocalDate;

/**
 * Writes the core properties of a package (ECMA-376 part 2, clause 11): the pack's own, and no
 * trace of a user, a machine or a clock.
 */
final class CoreProperties {

  static final String NAME = "/docProps/core.xml";
  static final String TYPE = "application/vnd.openxmlformats-package.core-properties+xml";

  private static final String NAMESPACE =
      "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";

  /** For packs without a day: the one that the zip's entries have. */
  private static final LocalDate NO_DAY = LocalDate.of(1980, 1, 1);

  private final Xml xml = new Xml();

  private CoreProperties() {}

  static byte[] part(Pack pack) {
    return new CoreProperties().write(pack);
  }

  private byte[] write(Pack pack) {
    Pack.Properties properties = pack.properties();
    String day = (properties.date() == null ? NO_DAY : properties.date()) + "T00:00:00Z";
    xml.start("cp:coreProperties").attr("xmlns:cp", NAMESPACE);
    xml.attr("xmlns:dc", "http://purl.org/dc/elements/1.1/");
    xml.attr("xmlns:dcterms", "http://purl.org/dc/terms/");
    xml.attr("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
    time("dcterms:created", day);
    text("dc:creator", properties.author() == null ? "Bayan" : properties.author());
    text("dc:identifier", pack.id());
    if (!properties.keywords().isEmpty()) {
      text("cp:keywords", String.join(", ", properties.keywords()));
    }
    text("dc:language", pack.locale().language());
    time("dcterms:modified", day);
    if (properties.subject() != null) {
      text("dc:subject", properties.subject());
    }
    text("dc:title", properties.title());
    return xml.end().bytes();
  }

  private void text(String name, String value) {
    xml.start(name).text(value).end();
  }

  private void time(String name, String value) {
    xml.start(name).attr("xsi:type", "dcterms:W3CDTF").text(value).end();
  }
}
