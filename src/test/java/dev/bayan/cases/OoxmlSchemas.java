package dev.bayan.cases;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.xml.namespace.QName;
import org.apache.poi.schemas.ooxml.system.ooxml.TypeSystemHolder;
import org.apache.xmlbeans.SchemaTypeLoader;
import org.apache.xmlbeans.XmlBeans;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;

/**
 * Validates a part against the transitional schemas of ISO/IEC 29500, as compiled into {@code
 * poi-ooxml-full}. Loaded by a class loader of its own, for {@code poi-ooxml-lite}, which POI runs
 * with, has the same classes and only some of the types.
 *
 * <p>Gives what is wrong with a part, nothing if all is well.
 */
public final class OoxmlSchemas implements Function<byte[], List<String>> {

  /**
   * Excel itself writes it on texts with outer spaces; the type of {@code x:t} has no attributes.
   */
  private static final String SPACE_OF_TEXT =
      "space@http://www.w3.org/XML/1998/namespace in element t";

  private final SchemaTypeLoader schemas =
      XmlBeans.typeLoaderUnion(TypeSystemHolder.typeSystem, XmlBeans.getBuiltinTypeSystem());

  @Override
  public List<String> apply(byte[] part) {
    try {
      XmlObject document = schemas.parse(new ByteArrayInputStream(part), null, new XmlOptions());
      return validate(document);
    } catch (XmlException | IOException e) {
      return List.of(String.valueOf(e.getMessage()));
    }
  }

  private List<String> validate(XmlObject document) {
    try (XmlCursor cursor = document.newCursor()) {
      cursor.toFirstChild();
      QName root = cursor.getName();
      if (schemas.findDocumentType(root) == null) {
        return List.of("no schema for " + root);
      }
    }
    List<XmlError> errors = new ArrayList<>();
    document.validate(new XmlOptions().setErrorListener(errors));
    return errors.stream()
        .map(error -> path(error) + ": " + error.getMessage())
        .filter(error -> !error.contains(SPACE_OF_TEXT))
        .toList();
  }

  /** Where the error stands: the names of the elements down to it. */
  private static String path(XmlError error) {
    StringBuilder path = new StringBuilder();
    try (XmlCursor cursor = error.getCursorLocation()) {
      boolean inside = cursor != null;
      while (inside) {
        if (cursor.isStart()) {
          path.insert(0, "/" + cursor.getName().getLocalPart());
        }
        inside = cursor.toParent();
      }
    }
    return path.toString();
  }
}
