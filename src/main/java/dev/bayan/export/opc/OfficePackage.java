package dev.bayan.export.opc;

import dev.bayan.plan.Pack;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipCollection;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.jspecify.annotations.Nullable;

/**
 * A Word or Excel file as a container of parts (ECMA-376 part 2). The package is Apache POI's: it
 * holds parts, names and relationships to the rules of the standard. What it holds is written here.
 *
 * <pre>
 * OfficePackage file = new OfficePackage();
 * Part document = file.part("/word/document.xml", MAIN_TYPE, bytes);
 * file.relate(document, OFFICE_DOCUMENT);
 * byte[] docx = file.bytes(pack);
 * </pre>
 *
 * <p>POI's own way of saving took more than half of an export's time, for a DOM and an XSLT
 * processor for each list of relationships, and stamps files with the time of day. The same parts
 * give the same bytes here.
 */
public final class OfficePackage {

  private static final String TYPES = "application/vnd.openxmlformats-package.";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/package/2006/relationships";

  /** Two names that differ in case only are one name (9.1.1.3), so case decides no order. */
  private final Map<String, Part> parts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  /** Stand before the others in the file. */
  private final List<Part> first = new ArrayList<>();

  private final OPCPackage opc = OPCPackage.create(OutputStream.nullOutputStream());

  /** One part of the package. */
  public static final class Part {
    private final String name;
    private final PackagePart part;
    private @Nullable Packed content;

    private Part(String name, PackagePart part) {
      this.name = name;
      this.part = part;
    }

    /** Relates this part to another of the package; gives the relationship's id. */
    public String relate(Part target, String type) {
      return part.addRelationship(target.part.getPartName(), TargetMode.INTERNAL, type).getId();
    }

    /** Relates this part to a web page; gives the relationship's id. */
    public String relate(URI target, String type) {
      return part.addExternalRelationship(target.toString(), type).getId();
    }

    /** Fills the part; once only. */
    public void write(byte[] content) {
      write(packed(content));
    }

    /** Fills the part with what is packed already; once only. */
    public void write(Packed packed) {
      if (content != null) {
        throw new IllegalStateException(name + " is written twice");
      }
      content = packed;
    }

    private Packed content() {
      if (content == null) {
        throw new IllegalStateException(name + " is empty");
      }
      return content;
    }
  }

  /** A new part without content yet; the name starts with a slash. */
  public Part part(String name, String contentType) {
    try {
      Part part =
          new Part(name, opc.createPart(PackagingURIHelper.createPartName(name), contentType));
      parts.put(name, part);
      return part;
    } catch (OpenXML4JException | OpenXML4JRuntimeException e) {
      throw new IllegalArgumentException("no part can be called " + name, e);
    }
  }

  /** A new part with its content. */
  public Part part(String name, String contentType, byte[] content) {
    Part part = part(name, contentType);
    part.write(content);
    return part;
  }

  /** A new part whose content is packed already. */
  public Part part(String name, String contentType, Packed content) {
    Part part = part(name, contentType);
    part.write(content);
    return part;
  }

  /**
   * A new part at the front of the file. What the files of a run share belongs there: a digest of
   * the next file is taken up where it differs from the last.
   */
  public Part first(String name, String contentType, Packed content) {
    Part part = part(name, contentType, content);
    first.add(part);
    return part;
  }

  /** Relates the package itself to a part. */
  public void relate(Part target, String type) {
    opc.addRelationship(target.part.getPartName(), TargetMode.INTERNAL, type);
  }

  /** The finished file; to be called once. Content types come first, as readers of streams want. */
  public byte[] bytes(Pack pack) {
    try {
      // POI begins every package with this part, and relates it where it saves the package itself.
      Part core = new Part("/docProps/core.xml", (PackagePart) opc.getPackageProperties());
      core.write(CoreProperties.part(pack));
      parts.put(core.name, core);
      return zipped();
    } catch (OpenXML4JException e) {
      throw new IllegalStateException(e);
    } finally {
      opc.revert();
    }
  }

  private byte[] zipped() throws OpenXML4JException {
    Zip zip = new Zip();
    zip.add("[Content_Types].xml", packed(contentTypes()));
    zip.add("_rels/.rels", packed(relationships("/", opc.getRelationships())));
    List<Part> all = new ArrayList<>(first);
    parts.values().stream().filter(part -> !first.contains(part)).forEach(all::add);
    for (Part part : all) {
      zip.add(part.name.substring(1), part.content());
      if (part.part.hasRelationships()) {
        int file = part.name.lastIndexOf('/') + 1;
        zip.add(
            part.name.substring(1, file) + "_rels/" + part.name.substring(file) + ".rels",
            packed(relationships(part.name, part.part.getRelationships())));
      }
    }
    return zip.bytes();
  }

  /** Relationships (9.3) as they stand in a part of their own. */
  private static byte[] relationships(String from, PackageRelationshipCollection relations) {
    Xml xml = new Xml().start("Relationships").attr("xmlns", RELATIONS);
    for (PackageRelationship relation : relations) {
      boolean isExternal = relation.getTargetMode() == TargetMode.EXTERNAL;
      String target = relation.getTargetURI().toString();
      xml.start("Relationship").attr("Id", relation.getId());
      xml.attr("Type", relation.getRelationshipType());
      xml.attr("Target", isExternal ? target : relative(from, target));
      if (isExternal) {
        xml.attr("TargetMode", "External");
      }
      xml.end();
    }
    if (from.equals("/")) {
      xml.empty(
          "Relationship",
          "Id",
          "rIdCore",
          "Type",
          PackageRelationshipTypes.CORE_PROPERTIES,
          "Target",
          "docProps/core.xml");
    }
    return xml.end().bytes();
  }

  private static Packed packed(byte[] content) {
    PackedStream stream = new PackedStream();
    stream.write(content, 0, content.length);
    return stream.packed();
  }

  /** What each part is (10.1.2): relationships by their ending, all others by name. */
  private byte[] contentTypes() {
    Xml xml = new Xml().start("Types");
    xml.attr("xmlns", "http://schemas.openxmlformats.org/package/2006/content-types");
    xml.empty("Default", "Extension", "rels", "ContentType", TYPES + "relationships+xml");
    xml.empty("Default", "Extension", "xml", "ContentType", "application/xml");
    for (Part part : parts.values()) {
      xml.empty("Override", "PartName", part.name, "ContentType", part.part.getContentType());
    }
    return xml.end().bytes();
  }

  /** The way from one part to another: {@code ../media/image1.png}. */
  private static String relative(String from, String to) {
    int shared = 0;
    for (int slash = 0; slash >= 0 && to.startsWith(from.substring(0, slash + 1)); ) {
      shared = slash + 1;
      slash = from.indexOf('/', shared);
    }
    long up = from.substring(shared).chars().filter(c -> c == '/').count();
    return "../".repeat((int) up) + to.substring(shared);
  }
}
