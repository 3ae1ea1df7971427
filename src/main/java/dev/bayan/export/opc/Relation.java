package dev.bayan.export.opc;

import java.util.List;

/**
 * That a part leads to another, or out of the package (ECMA-376 part 2, 9.3).
 *
 * @param target the name of a part, or an address
 */
record Relation(String id, String type, String target, boolean isExternal) {

  private static final String NAMESPACE =
      "http://schemas.openxmlformats.org/package/2006/relationships";

  /** The relationships of a part as they stand in a part of their own. */
  static Packed packed(String from, List<Relation> relations) {
    Xml xml = list();
    relations.forEach(relation -> relation.write(xml, from));
    return Recurring.packed(xml.end().bytes());
  }

  /** The beginning of such a part. */
  static Xml list() {
    return new Xml().start("Relationships").attr("xmlns", NAMESPACE);
  }

  void write(Xml xml, String from) {
    xml.start("Relationship").attr("Id", id);
    xml.attr("Type", type);
    xml.attr("Target", isExternal ? target : relative(from, target));
    if (isExternal) {
      xml.attr("TargetMode", "External");
    }
    xml.end();
  }

  /** The name of the part that holds the relationships of another. */
  static String part(String from) {
    int file = from.lastIndexOf('/') + 1;
    return from.substring(0, file) + "_rels/" + from.substring(file) + ".rels";
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
