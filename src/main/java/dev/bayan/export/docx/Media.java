package dev.bayan.export.docx;

import dev.bayan.export.opc.OfficePackage;
import dev.bayan.export.opc.Packed;
import dev.bayan.style.Picture;
import java.util.HashMap;
import java.util.Map;

/** The pictures of a document, each a part of its own however often it is shown. */
final class Media {

  private final OfficePackage file;
  private final OfficePackage.Part document;
  private final Map<Picture, String> ids = new HashMap<>();

  Media(OfficePackage file, OfficePackage.Part document) {
    this.file = file;
    this.document = document;
  }

  /** The id of the relationship that leads from the document to the picture. */
  String id(Picture picture) {
    return ids.computeIfAbsent(picture, this::add);
  }

  private String add(Picture picture) {
    String name = "/word/media/image" + (ids.size() + 1) + "." + picture.type().extension();
    OfficePackage.Part part =
        file.part(name, picture.type().mediaType(), Packed.stored(picture.toByteArray()));
    return document.relate(part, Wml.relation("image"));
  }
}
