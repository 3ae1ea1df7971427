package dev.bayan.export.pdf.write;

import static dev.bayan.export.pdf.write.PdfFile.dictionary;
import static dev.bayan.export.pdf.write.PdfFile.reference;

import dev.bayan.export.Format;
import dev.bayan.plan.Pack;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.PdfString;

/**
 * A file inside the document, associated with it as its data (ISO 19005-3, 6.8; ISO 32000-1,
 * 7.11.4).
 */
public final class Attachment {

  private static final PdfName AF = new PdfName("AF");
  private static final PdfName RELATIONSHIP = new PdfName("AFRelationship");

  private final String name;
  private final String mediaType;
  private final String description;
  private final @Nullable String modified;
  private final Supplier<byte[]> content;

  private Attachment(
      String name,
      String mediaType,
      String description,
      @Nullable String modified,
      Supplier<byte[]> content) {
    this.name = name;
    this.mediaType = mediaType;
    this.description = description;
    this.modified = modified;
    this.content = content;
  }

  /**
   * A pack's other file, described by the title of what it says too, and as old as that is.
   *
   * @param content asked for once, when all else is written
   */
  public static Attachment of(Pack pack, Format format, Supplier<byte[]> content) {
    return new Attachment(
        pack.id() + "." + format.extension(),
        format.mediaType(),
        pack.properties().title(),
        Metadata.day(pack),
        content);
  }

  /** Writes attachments in the order of their names and enters them in the catalog. */
  static void write(
      PdfFile file, List<Attachment> attachments, PdfDictionary catalog, PdfDictionary named) {
    if (attachments.isEmpty()) {
      return;
    }
    PdfArray associated = new PdfArray();
    PdfArray names = new PdfArray();
    for (Attachment attachment : attachments) {
      int number = attachment.write(file);
      associated.add(reference(number));
      names.add(PdfFile.text(attachment.name));
      names.add(reference(number));
    }
    catalog.put(AF, associated);
    named.put(PdfName.EMBEDDEDFILES, dictionary(PdfName.NAMES, names));
  }

  private int write(PdfFile file) {
    byte[] bytes = content.get();
    // Office files are deflated already.
    PdfStream stream = new PdfStream(bytes);
    stream.put(PdfName.LENGTH, new PdfNumber(bytes.length));
    stream.put(PdfName.TYPE, PdfName.EMBEDDEDFILE);
    stream.put(PdfName.SUBTYPE, new PdfName(mediaType));
    PdfDictionary parameters =
        dictionary(
            PdfName.SIZE, new PdfNumber(bytes.length), new PdfName("CheckSum"), checksum(bytes));
    if (modified != null) {
      parameters.put(PdfName.MODDATE, new PdfString(modified));
    }
    stream.put(PdfName.PARAMS, parameters);
    int embedded = file.add(stream);
    return file.add(
        dictionary(
            PdfName.TYPE,
            PdfName.FILESPEC,
            PdfName.F,
            new PdfString(name),
            PdfName.UF,
            PdfFile.text(name),
            PdfName.DESC,
            PdfFile.text(description),
            RELATIONSHIP,
            new PdfName("Data"),
            PdfName.EF,
            dictionary(PdfName.F, reference(embedded), PdfName.UF, reference(embedded))));
  }

  /** MD5, which is what the standard asks for; it guards against accidents only. */
  private static PdfString checksum(byte[] bytes) {
    try {
      PdfString sum = new PdfString(MessageDigest.getInstance("MD5").digest(bytes));
      sum.setHexWriting(true);
      return sum;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has MD5", e);
    }
  }
}
