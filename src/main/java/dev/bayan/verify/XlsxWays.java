package dev.bayan.verify;

import static dev.bayan.verify.XlsxBook.attribute;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Where the links of a sheet lead that has thousands of them: their relationships stand in the
 * order of the links, and none is kept.
 *
 * <pre>
 * &lt;Relationship Id="link1" … Target="a/a.pdf"/> → ways.target("link1") is a/a.pdf
 * </pre>
 */
final class XlsxWays {

  /** How the ids of such relationships begin. */
  static final String ID = "link";

  private final XMLStreamReader in;

  XlsxWays(XMLStreamReader in) {
    this.in = in;
  }

  /** Where a link leads; null if none of the relationships that are left is its. */
  @Nullable String target(String id) throws IOException, XMLStreamException {
    while (in.hasNext()) {
      in.next();
      if (in.isStartElement() && id.equals(in.getAttributeValue(null, "Id"))) {
        return attribute(in, "Target");
      }
    }
    return null;
  }
}
