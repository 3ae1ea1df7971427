package dev.bayan.read.xlsx;

import static dev.bayan.read.xlsx.WorkbookException.broken;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * One XML part, read from its beginning to its end. A document type (ECMA-376 part 2, 6.2.5: there
 * is none) is refused, so no entity is ever resolved.
 *
 * <pre>
 * try (XmlPart part = new XmlPart(parts.open("xl/styles.xml"))) {
 *   while (part.next()) { if (part.starts("xf")) … part.attribute("numFmtId") } }
 * </pre>
 */
final class XmlPart implements AutoCloseable {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";

  private final InputStream bytes;
  private final XMLStreamReader in;

  XmlPart(InputStream bytes) throws WorkbookException {
    this.bytes = bytes;
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      this.in = factory.createXMLStreamReader(bytes);
    } catch (XMLStreamException | RuntimeException malformed) {
      throw broken("not well-formed");
    }
  }

  /** Steps to the next event; false at the end. */
  boolean next() throws WorkbookException {
    // On some malformed input the parser of the JDK throws what it never meant to.
    try {
      if (!in.hasNext()) {
        return false;
      }
      if (in.next() == XMLStreamConstants.DTD) {
        throw broken("a document type");
      }
      return true;
    } catch (XMLStreamException | RuntimeException malformed) {
      throw broken("not well-formed");
    }
  }

  /** Whether an element of a spreadsheet, or a relationship, of this name begins here. */
  boolean starts(String name) {
    return in.getEventType() == XMLStreamConstants.START_ELEMENT && is(name);
  }

  boolean ends(String name) {
    return in.getEventType() == XMLStreamConstants.END_ELEMENT && is(name);
  }

  boolean startsAny() {
    return in.getEventType() == XMLStreamConstants.START_ELEMENT;
  }

  private boolean is(String name) {
    if (!in.getLocalName().equals(name)) {
      return false;
    }
    String space = in.getNamespaceURI();
    return MAIN.equals(space)
        || STRICT.equals(space)
        || (space != null && space.endsWith("/relationships"));
  }

  @Nullable String attribute(String name) {
    return in.getAttributeValue(null, name);
  }

  String required(String name) throws WorkbookException {
    String value = attribute(name);
    if (value == null) {
      throw broken("an element without " + name);
    }
    return value;
  }

  boolean flag(String name) {
    String value = attribute(name);
    return "1".equals(value) || "true".equals(value);
  }

  int number(String name, int otherwise) throws WorkbookException {
    String value = attribute(name);
    try {
      return value == null ? otherwise : Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw broken("no number: " + name);
    }
  }

  /** The id of a relationship, {@code r:id}. */
  @Nullable String relationship() {
    for (int i = 0; i < in.getAttributeCount(); i++) {
      String space = in.getAttributeNamespace(i);
      if (in.getAttributeLocalName(i).equals("id")
          && space != null
          && space.endsWith("/relationships")) {
        return in.getAttributeValue(i);
      }
    }
    return null;
  }

  /** Adds the characters that stand here, if any. */
  void addText(StringBuilder to) {
    int event = in.getEventType();
    if (event == XMLStreamConstants.CHARACTERS
        || event == XMLStreamConstants.CDATA
        || event == XMLStreamConstants.SPACE) {
      to.append(in.getText());
    }
  }

  @Override
  public void close() throws WorkbookException {
    try {
      in.close();
      bytes.close();
    } catch (XMLStreamException | IOException e) {
      throw broken("cannot be closed");
    }
  }
}
