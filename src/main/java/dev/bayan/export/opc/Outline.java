package dev.bayan.export.opc;

import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;

/**
 * What a package is made of, without its contents: the names and types of its parts, and which
 * leads to which. Apache POI builds each outline once as a package of its own, which holds it to
 * the rules of the standard (ECMA-376 part 2, 9); files of the same make share what came of it.
 *
 * <pre>
 * Outline.of(parts) → [Content_Types].xml and the relationships within the package, packed
 * </pre>
 *
 * @param types the part that lists content types
 * @param relations what the parts named lead to; not those that lead out of the package
 */
record Outline(Packed types, Map<String, Packed> relations) {

  private static final String TYPES =
      "http://schemas.openxmlformats.org/package/2006/content-types";
  private static final String RELATIONSHIPS =
      "application/vnd.openxmlformats-package.relationships+xml";

  /** Packs have a dozen or so makes; a run with pictures in all numbers may have more. */
  private static final int MOST = 500;

  private static final ConcurrentMap<String, Outline> KNOWN = new ConcurrentHashMap<>();

  Outline {
    relations = Map.copyOf(relations);
  }

  /**
   * The outline of parts in the order of their names, the package itself ("/") among them.
   *
   * @throws IllegalArgumentException if they make no package
   */
  static Outline of(List<OfficePackage.Part> parts) {
    String key = key(parts);
    Outline known = KNOWN.get(key);
    if (known == null) {
      known = made(parts);
      if (KNOWN.size() >= MOST) {
        KNOWN.clear();
      }
      KNOWN.put(key, known);
    }
    return known;
  }

  private static String key(List<OfficePackage.Part> parts) {
    StringBuilder key = new StringBuilder(4096);
    for (OfficePackage.Part part : parts) {
      key.append(part.name).append('\n').append(part.type).append('\n');
      for (Relation relation : part.relations) {
        // One that leads out says only that it is there, which tells what number the next one has.
        String target = relation.isExternal() ? "" : relation.target();
        key.append(relation.type()).append('\t').append(target).append('\n');
      }
    }
    return key.toString();
  }

  private static Outline made(List<OfficePackage.Part> parts) {
    check(parts);
    Map<String, Packed> relations = new HashMap<>();
    for (OfficePackage.Part part : parts) {
      if (!part.relations.isEmpty() && part.relations.stream().noneMatch(Relation::isExternal)) {
        relations.put(part.name, Relation.packed(part.name, part.relations));
      }
    }
    return new Outline(PackedStream.of(types(parts)), relations);
  }

  /** Has POI build the package; what it refuses is none. */
  private static void check(List<OfficePackage.Part> parts) {
    OPCPackage opc = OPCPackage.create(OutputStream.nullOutputStream());
    try {
      // POI begins every package with the part of core properties, and relates it where it saves.
      opc.getPackageProperties();
      Map<String, PackagePart> made = new HashMap<>();
      for (OfficePackage.Part part : parts) {
        if (!part.isPackage() && !part.name.equals(CoreProperties.NAME)) {
          made.put(
              part.name, opc.createPart(PackagingURIHelper.createPartName(part.name), part.type));
        }
      }
      for (OfficePackage.Part part : parts) {
        for (Relation relation : part.relations) {
          if (!relation.isExternal() && !relation.target().equals(CoreProperties.NAME)) {
            PackagePartName name = PackagingURIHelper.createPartName(relation.target());
            PackagePart from = made.get(part.name);
            if (from == null) {
              opc.addRelationship(name, TargetMode.INTERNAL, relation.type(), relation.id());
            } else {
              from.addRelationship(name, TargetMode.INTERNAL, relation.type(), relation.id());
            }
          }
        }
      }
    } catch (OpenXML4JException | OpenXML4JRuntimeException e) {
      throw new IllegalArgumentException("POI makes no package of it: " + e.getMessage(), e);
    } finally {
      opc.revert();
    }
  }

  /** What each part is (10.1.2): relationships by their ending, all others by name. */
  private static byte[] types(List<OfficePackage.Part> parts) {
    Xml xml = new Xml().start("Types").attr("xmlns", TYPES);
    xml.empty("Default", "Extension", "rels", "ContentType", RELATIONSHIPS);
    xml.empty("Default", "Extension", "xml", "ContentType", "application/xml");
    for (OfficePackage.Part part : parts) {
      if (!part.isPackage()) {
        xml.empty("Override", "PartName", part.name, "ContentType", part.type);
      }
    }
    return xml.end().bytes();
  }
}
