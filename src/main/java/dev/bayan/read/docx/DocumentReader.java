package dev.bayan.read.docx;

import dev.bayan.read.Message;
import dev.bayan.read.xlsx.Relationships;
import dev.bayan.read.xlsx.WorkbookException;
import dev.bayan.read.xlsx.ZipParts;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a Word document, whoever saved it last.
 *
 * <pre>
 * EditedDocument document = DocumentReader.read(bytes);
 * document.tables().get(0).rows().get(1).cells().get(2) → التفاوض, tagged role/1/قطر
 * </pre>
 */
public final class DocumentReader {

  /** No document nests deeper; a parser's stack must not be at the mercy of a file. */
  private static final int DEEPEST = 500;

  private DocumentReader() {}

  /** Is told of the elements of a part by their local names. */
  interface Listener {
    void start(String name, String parent, XMLStreamReader in);

    void end(String name);

    void text(String inside, String text);
  }

  /**
   * Reads all that can be asked of a document.
   *
   * @throws UnreadableDocumentException if it is no Word document, is damaged, or would unfold
   *     beyond any document of its size
   */
  public static EditedDocument read(byte[] bytes) throws UnreadableDocumentException {
    try {
      ZipParts zip = ZipParts.of(bytes);
      Relationships targets = Relationships.of(zip, "");
      String main = targets.partOf("officeDocument");
      if (main == null || !main.startsWith("word/")) {
        throw new UnreadableDocumentException(Message.of("docx.no-document"));
      }
      DocumentParser document = new DocumentParser();
      walk(zip, main, document);
      PropertyParser properties = new PropertyParser();
      String custom = targets.partOf("custom-properties");
      if (custom != null && zip.has(custom)) {
        walk(zip, custom, properties);
      }
      return document.found(properties.value("Bayan id"), properties.value(PropertyParser.DIGEST));
    } catch (WorkbookException unreadable) {
      throw new UnreadableDocumentException(
          switch (unreadable.reason()) {
            case BOMB -> Message.of("docx.bomb");
            case ENCRYPTED -> Message.of("docx.encrypted");
            case BROKEN -> Message.of("docx.broken", String.valueOf(unreadable.getMessage()));
            case OPEN_DOCUMENT, MACROS, BINARY, NO_WORKBOOK -> Message.of("docx.no-document");
          });
    } catch (XMLStreamException | IOException | IllegalStateException malformed) {
      throw new UnreadableDocumentException(Message.of("docx.malformed"));
    }
  }

  private static void walk(ZipParts zip, String part, Listener listener)
      throws WorkbookException, XMLStreamException, IOException {
    try (InputStream bytes = zip.open(part)) {
      XMLStreamReader in = factory().createXMLStreamReader(bytes);
      String[] open = new String[DEEPEST + 1];
      open[0] = "";
      int depth = 0;
      while (in.hasNext()) {
        switch (in.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            String name = in.getLocalName();
            if (depth == DEEPEST) {
              throw new XMLStreamException("elements nest too deep");
            }
            listener.start(name, open[depth], in);
            open[++depth] = name;
          }
          case XMLStreamConstants.END_ELEMENT -> listener.end(open[depth--]);
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
              listener.text(open[depth], in.getText());
          // There is none in a package (ECMA-376 part 2, 6.2.5), so no entity is ever resolved.
          case XMLStreamConstants.DTD -> throw new XMLStreamException("a document type");
          default -> {
            // Comments and processing instructions say nothing.
          }
        }
      }
      in.close();
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /** The attribute of a local name, whatever its name space: transitional and strict differ. */
  static @Nullable String attribute(XMLStreamReader in, String name) {
    for (int i = 0; i < in.getAttributeCount(); i++) {
      if (in.getAttributeLocalName(i).equals(name)) {
        return in.getAttributeValue(i);
      }
    }
    return null;
  }
}
