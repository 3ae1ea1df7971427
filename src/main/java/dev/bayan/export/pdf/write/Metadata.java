package dev.bayan.export.pdf.write;

import dev.bayan.plan.Pack;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;

/**
 * What the document says of itself: the information dictionary (ISO 32000-1, 14.3.3) and the XMP
 * packet, which say the same (ISO 19005-3, 6.6.3). The day is the briefing's own; no clock is
 * asked.
 */
final class Metadata {

  private static final DateTimeFormatter PDF_DAY =
      DateTimeFormatter.ofPattern("'D:'uuuuMMdd'000000Z'", Locale.ROOT);

  /** Tells a PDF/A validator of the one property that is not its own: pdfuaid:part. */
  private static final String PDFUA_SCHEMA =
      """
          <pdfaExtension:schemas>
            <rdf:Bag>
              <rdf:li rdf:parseType="Resource">
                <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
                <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
                <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
                <pdfaSchema:property>
                  <rdf:Seq>
                    <rdf:li rdf:parseType="Resource">
                      <pdfaProperty:name>part</pdfaProperty:name>
                      <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
                      <pdfaProperty:category>internal</pdfaProperty:category>
                      <pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
                    </rdf:li>
                  </rdf:Seq>
                </pdfaSchema:property>
              </rdf:li>
            </rdf:Bag>
          </pdfaExtension:schemas>
      """;

  private static final String NAMESPACES =
      """
          xmlns:dc="http://purl.org/dc/elements/1.1/"
          xmlns:xmp="http://ns.adobe.com/xap/1.0/"
          xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
          xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
          xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
          xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
          xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
          xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"
      """;

  private Metadata() {}

  static PdfDictionary info(Pack pack) {
    Pack.Properties properties = pack.properties();
    PdfDictionary info = new PdfDictionary();
    info.put(PdfName.TITLE, PdfFile.text(properties.title()));
    if (properties.author() != null) {
      info.put(PdfName.AUTHOR, PdfFile.text(properties.author()));
    }
    if (properties.subject() != null) {
      info.put(PdfName.SUBJECT, PdfFile.text(properties.subject()));
    }
    if (!properties.keywords().isEmpty()) {
      info.put(PdfName.KEYWORDS, PdfFile.text(keywords(properties)));
    }
    info.put(PdfName.CREATOR, new PdfString("Bayan"));
    info.put(PdfName.PRODUCER, new PdfString("Bayan"));
    String day = day(pack);
    if (day != null) {
      info.put(PdfName.CREATIONDATE, new PdfString(day));
      info.put(PdfName.MODDATE, new PdfString(day));
    }
    return info;
  }

  /** The briefing's day as PDF writes dates (7.9.4); null where it has none. */
  static @Nullable String day(Pack pack) {
    LocalDate day = pack.properties().date();
    return day == null ? null : PDF_DAY.format(day);
  }

  static byte[] xmp(Pack pack) {
    Pack.Properties properties = pack.properties();
    StringBuilder out = new StringBuilder(4096);
    out.append("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n");
    out.append("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n");
    out.append("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n");
    out.append("  <rdf:Description rdf:about=\"\"\n").append(NAMESPACES).append("  >\n");
    element(out, "pdfaid:part", "3");
    element(out, "pdfaid:conformance", "A");
    element(out, "pdfuaid:part", "1");
    alternative(out, "dc:title", properties.title());
    if (properties.author() != null) {
      container(out, "dc:creator", "Seq", item("", properties.author()));
    }
    if (properties.subject() != null) {
      alternative(out, "dc:description", properties.subject());
    }
    container(out, "dc:language", "Bag", item("", pack.locale().language()));
    if (!properties.keywords().isEmpty()) {
      container(
          out,
          "dc:subject",
          "Bag",
          properties.keywords().stream().map(k -> item("", k)).collect(Collectors.joining()));
      element(out, "pdf:Keywords", keywords(properties));
    }
    element(out, "xmp:CreatorTool", "Bayan");
    element(out, "pdf:Producer", "Bayan");
    LocalDate day = properties.date();
    if (day != null) {
      element(out, "xmp:CreateDate", day + "T00:00:00Z");
      element(out, "xmp:ModifyDate", day + "T00:00:00Z");
    }
    out.append(PDFUA_SCHEMA);
    out.append("  </rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n");
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String keywords(Pack.Properties properties) {
    return String.join(", ", properties.keywords());
  }

  private static void element(StringBuilder out, String name, String text) {
    out.append("    <").append(name).append('>').append(escaped(text));
    out.append("</").append(name).append(">\n");
  }

  private static void alternative(StringBuilder out, String name, String text) {
    container(out, name, "Alt", item(" xml:lang=\"x-default\"", text));
  }

  private static void container(StringBuilder out, String name, String kind, String items) {
    out.append("    <").append(name).append("><rdf:").append(kind).append('>').append(items);
    out.append("</rdf:").append(kind).append("></").append(name).append(">\n");
  }

  private static String item(String attributes, String text) {
    return "<rdf:li" + attributes + ">" + escaped(text) + "</rdf:li>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
