package dev.bayan.read.docx;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the custom properties of a document (ECMA-376 part 1, 22.3). */
final class PropertyParser implements DocumentReader.Listener {

  static final String DIGEST = "Bayan content SHA-256";

  private final Map<String, StringBuilder> values = new HashMap<>();
  private @Nullable StringBuilder value;

  @Nullable String value(String name) {
    StringBuilder found = values.get(name);
    return found == null ? null : found.toString();
  }

  @Override
  public void start(String name, String parent, XMLStreamReader in) {
    if (name.equals("property")) {
      value = new StringBuilder();
      values.put(String.valueOf(DocumentReader.attribute(in, "name")), value);
    }
  }

  @Override
  public void end(String name) {
    if (name.equals("property")) {
      value = null;
    }
  }

  @Override
  public void text(String inside, String text) {
    if (value != null && inside.equals("lpwstr")) {
      value.append(text);
    }
  }
}
