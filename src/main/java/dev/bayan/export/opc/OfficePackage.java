package dev.bayan.export.opc;

import dev.bayan.plan.Pack;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;

/**
 * A Word or Excel file as a container of parts (ECMA-376 part 2): content types, relationships and
 * core properties are Apache POI's, the bytes are pinned.
 *
 * <pre>
 * OfficePackage file = new OfficePackage();
 * Part document = file.part("/word/document.xml", MAIN_TYPE, bytes);
 * file.relate(document, OFFICE_DOCUMENT);
 * byte[] docx = file.bytes(pack);
 * </pre>
 *
 * <p>POI stamps each zip entry with the time of day and the core properties with its own name; both
 * are set here, so that the same parts give the same file.
 */
public final class OfficePackage {

  /** The earliest day a zip entry can carry; every entry carries it. */
  private static final LocalDate ENTRY_DAY = LocalDate.of(1980, 1, 1);

  private final OPCPackage opc = OPCPackage.create(OutputStream.nullOutputStream());

  /** Parts whose content is ready for the zip, by their names there. */
  private final Map<String, Packed> packed = new HashMap<>();

  /** One part of the package. */
  public static final class Part {
    private final PackagePart part;

    private Part(PackagePart part) {
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
      try (OutputStream out = part.getOutputStream()) {
        out.write(content);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** A new part without content yet; the name starts with a slash. */
  public Part part(String name, String contentType) {
    try {
      return new Part(opc.createPart(PackagingURIHelper.createPartName(name), contentType));
    } catch (OpenXML4JException e) {
      throw new IllegalArgumentException(name, e);
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
    packed.put(name.substring(1), content);
    return part(name, contentType);
  }

  /** Relates the package itself to a part. */
  public void relate(Part target, String type) {
    opc.addRelationship(target.part.getPartName(), TargetMode.INTERNAL, type);
  }

  /**
   * The finished file.
   *
   * <p>POI asks for a new {@code TransformerFactory} for every relationship part, and each time the
   * JDK searches all jars of the context class loader for one: nine tenths of an export. The
   * platform's loader has none to search, and the JDK's own factory is what we want anyway.
   */
  public byte[] bytes(Pack pack) {
    Thread thread = Thread.currentThread();
    ClassLoader loader = thread.getContextClassLoader();
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    try {
      return saved(pack);
    } finally {
      thread.setContextClassLoader(loader);
    }
  }

  private byte[] saved(Pack pack) {
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 15)) {
      describe(pack);
      try (ZipArchiveOutputStream zip = new PinnedZip(bytes, packed)) {
        save(zip);
      }
      opc.revert();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (OpenXML4JException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * POI asks for a new XSLT processor with each part it writes, and each time the JDK searches the
   * whole class path for one, which takes longer than all the rest. Under the platform's own loader
   * it finds at once what it finds in the end: its own.
   */
  private void save(ZipArchiveOutputStream zip) throws IOException {
    Thread thread = Thread.currentThread();
    ClassLoader loader = thread.getContextClassLoader();
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    try {
      opc.save(zip);
    } finally {
      thread.setContextClassLoader(loader);
    }
  }

  /** Core properties (ECMA-376 part 2, clause 11): the pack's own, and no trace of a library. */
  private void describe(Pack pack) throws OpenXML4JException {
    Pack.Properties properties = pack.properties();
    PackageProperties core = opc.getPackageProperties();
    core.setTitleProperty(properties.title());
    core.setCreatorProperty(properties.author() == null ? "Bayan" : properties.author());
    core.setLanguageProperty(pack.locale().language());
    core.setIdentifierProperty(pack.id());
    if (properties.subject() != null) {
      core.setSubjectProperty(properties.subject());
    }
    if (!properties.keywords().isEmpty()) {
      core.setKeywordsProperty(String.join(", ", properties.keywords()));
    }
    LocalDate day = properties.date() == null ? ENTRY_DAY : properties.date();
    Optional<Date> instant = Optional.of(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    core.setCreatedProperty(instant);
    core.setModifiedProperty(instant);
  }

  /**
   * A zip whose entries all carry one time (local, so that no time zone shows). Where POI begins
   * the empty entry of a packed part, the packed content is put in its place.
   */
  private static final class PinnedZip extends ZipArchiveOutputStream {
    private final Map<String, Packed> packed;
    private boolean isWritten;

    PinnedZip(OutputStream out, Map<String, Packed> packed) {
      super(out);
      this.packed = packed;
    }

    @Override
    public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
      entry.setTimeLocal(ENTRY_DAY.atStartOfDay());
      Packed content = packed.get(entry.getName());
      isWritten = content != null;
      if (content == null) {
        super.putArchiveEntry(entry);
        return;
      }
      entry.setMethod(content.method());
      entry.setSize(content.size());
      entry.setCompressedSize(content.data().length);
      entry.setCrc(content.crc());
      addRawArchiveEntry(entry, new ByteArrayInputStream(content.data()));
    }

    @Override
    public void closeArchiveEntry() throws IOException {
      if (!isWritten) {
        super.closeArchiveEntry();
      }
    }
  }
}
