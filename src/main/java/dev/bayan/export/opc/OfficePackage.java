package dev.bayan.export.opc;

import dev.bayan.export.Pieces;
import dev.bayan.plan.Pack;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.jspecify.annotations.Nullable;

/**
 * A Word or Excel file as a container of parts (ECMA-376 part 2). Apache POI holds names, types and
 * relationships to the rules of the standard, once for all files that are made alike ({@link
 * Outline}). What it holds is written here.
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

  /** Two names that differ in case only are one name (9.1.1.3), so case decides no order. */
  private final Map<String, Part> parts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  /** Stand before the others in the file. */
  private final List<Part> first = new ArrayList<>();

  /** The package itself, which leads to its main part. */
  private final Part root = new Part(Part.PACKAGE, "");

  /** One part of the package. */
  public static final class Part {

    private static final String PACKAGE = "/";

    final String name;
    final String type;
    final List<Relation> relations = new ArrayList<>();
    private @Nullable Packed content;
    private @Nullable Ways ways;

    private Part(String name, String type) {
      this.name = name;
      this.type = type;
    }

    boolean isPackage() {
      return name.equals(PACKAGE);
    }

    /** Relates this part to another of the package; gives the relationship's id. */
    public String relate(Part target, String type) {
      return relate(new Relation(nextId(), type, target.name, false));
    }

    /** Relates this part to a web page; gives the relationship's id. */
    public String relate(URI target, String type) {
      return relate(new Relation(nextId(), type, target.toString(), true));
    }

    /**
     * Relates this part to one of very many places outside, none of which is kept in memory; gives
     * the relationship's id.
     */
    public String lead(URI target, String type, Pieces.Room room) {
      if (ways == null) {
        ways = new Ways(room.pieces());
      }
      return ways.add(target, type);
    }

    private String nextId() {
      return "rId" + (relations.size() + 1);
    }

    private String relate(Relation relation) {
      relations.add(relation);
      return relation.id();
    }

    /** Fills the part; once only, and not to be changed any more. */
    public void write(byte[] content) {
      write(Recurring.packed(content));
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
    root.relate(target, type);
  }

  /**
   * The finished file; to be called once. Content types come first, as readers of streams want.
   *
   * @throws IllegalArgumentException if the parts make no package
   */
  public byte[] bytes(Pack pack) {
    return zip(pack).bytes();
  }

  /** The same, written from its beginning to its end; to be called once. */
  public void write(Pack pack, OutputStream to) throws IOException {
    zip(pack).write(to);
  }

  private Zip zip(Pack pack) {
    Part core = part(CoreProperties.NAME, CoreProperties.TYPE, CoreProperties.part(pack));
    root.relate(
        new Relation("rIdCore", PackageRelationshipTypes.CORE_PROPERTIES, core.name, false));
    List<Part> listed = new ArrayList<>();
    listed.add(root);
    listed.addAll(parts.values());
    return zipped(Outline.of(listed));
  }

  private Zip zipped(Outline outline) {
    Zip zip = new Zip();
    zip.add("[Content_Types].xml", outline.types());
    addRelations(zip, root, outline);
    List<Part> all = new ArrayList<>(first);
    parts.values().stream().filter(part -> !first.contains(part)).forEach(all::add);
    for (Part part : all) {
      zip.add(part.name.substring(1), part.content());
      if (!part.relations.isEmpty() || part.ways != null) {
        addRelations(zip, part, outline);
      }
    }
    return zip;
  }

  private static void addRelations(Zip zip, Part part, Outline outline) {
    Packed known =
        part.ways == null
            ? outline.relations().get(part.name)
            : part.ways.packed(part.name, part.relations);
    zip.add(
        Relation.part(part.name).substring(1),
        known == null ? Relation.packed(part.name, part.relations) : known);
  }
}
