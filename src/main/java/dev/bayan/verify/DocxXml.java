package dev.bayan.verify;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Walks a WordprocessingML part element by element. */
final class DocxXml {

  private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  /** No part of a Word file nests deeper. */
  static final int DEEPEST = 63;

  private DocxXml() {}

  /** Is told of every element by its local name. */
  interface Listener {
    void start(String name, String parent, Attributes attributes);

    void end(String name);

    void text(String inside, char[] text, int start, int length);

    /** Tells another of the same walk, after this one. */
    default Listener and(Listener other) {
      return new Both(this, other);
    }
  }

  private record Both(Listener first, Listener second) implements Listener {
    @Override
    public void start(String name, String parent, Attributes attributes) {
      first.start(name, parent, attributes);
      second.start(name, parent, attributes);
    }

    @Override
    public void end(String name) {
      first.end(name);
      second.end(name);
    }

    @Override
    public void text(String inside, char[] text, int start, int length) {
      first.text(inside, text, start, length);
      second.text(inside, text, start, length);
    }
  }

  /** The attributes of the element just started. */
  interface Attributes {
    @Nullable String get(String name);

    /** The attribute of that local name, whatever its name space. */
    @Nullable String local(String name);

    /** Whether an on/off property is on (ECMA-376 part 1, 17.17.4). */
    default boolean isOn() {
      String value = get("val");
      return value == null || value.equals("1") || value.equals("true") || value.equals("on");
    }
  }

  static void walk(byte[] part, Listener listener) throws XMLStreamException {
    XMLStreamReader reader = Stax.open(new ByteArrayInputStream(part));
    Attributes attributes =
        new Attributes() {
          @Override
          public @Nullable String get(String name) {
            return reader.getAttributeValue(MAIN, name);
          }

          @Override
          public @Nullable String local(String name) {
            for (int i = 0; i < reader.getAttributeCount(); i++) {
              if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
              }
            }
            return null;
          }
        };
    String[] open = new String[DEEPEST + 1];
    open[0] = "";
    int depth = 0;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          String name = reader.getLocalName();
          listener.start(name, open[depth], attributes);
          if (++depth == open.length) {
            throw new XMLStreamException("elements nest too deep");
          }
          open[depth] = name;
        }
        case XMLStreamConstants.END_ELEMENT -> listener.end(open[depth--]);
        case XMLStreamConstants.CHARACTERS ->
            listener.text(
                open[depth],
                reader.getTextCharacters(),
                reader.getTextStart(),
                reader.getTextLength());
        default -> {
          // Declarations, comments and processing instructions say nothing.
        }
      }
    }
    reader.close();
  }
}
