package dev.bayan.export.opc;

import dev.bayan.plan.Pack;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A Word or Excel file as a container of parts (ECMA-376 part 2): content types, relationships,
 * core properties and the zip they stand in.
 *
 * <pre>
 * OfficePackage file = new OfficePackage();
 * Part document = file.part("/word/document.xml", MAIN_TYPE, bytes);
 * file.relate(document, OFFICE_DOCUMENT);
 * byte[] docx = file.bytes(pack);
 * </pre>
 *
 * <p>Our own: Apache POI's took more than half of an export's time for a DOM and an XSLT processor
 * for each list of relationships, and stamps files with the time of day. The same parts give the
 * same bytes here.
 */
public final class OfficePackage {

  private static final String TYPES = "application/vnd.openxmlformats-package.";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/package/2006/relationships";

  /** Two names that differ in case only are one name (9.1.1.3), so case decides no order. */
  private final Map<String, Part> parts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  private final Part root = new Part("/", "");

  /** One part of the package. */
  public static final class Part {
    private final String name;
    private final String type;
    private final List<Relation> relations = new ArrayList<>();
    private @Nullable Packed content;

    private Part(String name, String type) {
      this.name = name;
      this.type = type;
    }

    private record Relation(String type, String target, boolean isExternal) {}

    /** Relates this part to another of the package; gives the relationship's id. */
    public String relate(Part target, String type) {
      return add(new Relation(type, relative(name, target.name), false));
    }

    /** Relates this part to a web page; gives the relationship's id. */
    public String relate(URI target, String type) {
      return add(new Relation(type, target.toString(), true));
    }

    private String add(Relation relation) {
      relations.add(relation);
      return id(relations.size());
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

    /** The relationships (9.3) as they stand in a part of their own. */
    private byte[] relationships() {
      Xml xml = new Xml().start("Relationships").attr("xmlns", RELATIONS);
      for (int i = 0; i < relations.size(); i++) {
        Relation relation = relations.get(i);
        xml.start("Relationship").attr("Id", id(i + 1)).attr("Type", relation.type());
        xml.attr("Target", relation.target());
        if (relation.isExternal()) {
          xml.attr("TargetMode", "External");
        }
        xml.end();
      }
      return xml.end().bytes();
    }

    private static String id(int number) {
      return "rId" + number;
    }
  }

  /** A new part without content yet; the name starts with a slash. */
  public Part part(String name, String contentType) {
    Part part = new Part(name, contentType);
    if (parts.putIfAbsent(name, part) != null) {
      throw new IllegalArgumentException("two parts are called " + name);
    }
    return part;
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

  /** Relates the package itself to a part. */
  public void relate(Part target, String type) {
    root.relate(target, type);
  }

  /** The finished file; to be called once. Content types come first, as readers of streams want. */
  public byte[] bytes(Pack pack) {
    relate(
        part("/docProps/core.xml", TYPES + "core-properties+xml", CoreProperties.part(pack)),
        RELATIONS + "/metadata/core-properties");
    Zip zip = new Zip();
    zip.add("[Content_Types].xml", packed(contentTypes()));
    zip.add("_rels/.rels", packed(root.relationships()));
    for (Part part : parts.values()) {
      zip.add(part.name.substring(1), part.content());
      if (!part.relations.isEmpty()) {
        int file = part.name.lastIndexOf('/') + 1;
        String folder = part.name.substring(1, file);
        zip.add(
            folder + "_rels/" + part.name.substring(file) + ".rels", packed(part.relationships()));
      }
    }
    return zip.bytes();
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
      xml.empty("Override", "PartName", part.name, "ContentType", part.type);
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
