package dev.bayan.verify;

import static dev.bayan.verify.XlsxBook.attribute;
import static dev.bayan.verify.XlsxBook.unescape;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The style sheet of a workbook, as far as anybody asks for it (ECMA-376 part 1, 18.8.39).
 *
 * <pre>
 * &lt;c s="3"> → format(3).code() is [$-2000000]#,##0
 * </pre>
 *
 * @param codes number formats, in their order
 * @param formats those of cells, in their order
 */
record XlsxStyles(List<String> codes, List<Font> fonts, List<Format> formats) {

  /** A font, which names its family unless it only says what it changes of another. */
  record Font(@Nullable String family, boolean arabic) {}

  /**
   * A cell format.
   *
   * @param code its number format; empty where it has none of its own
   */
  record Format(
      String code,
      boolean quoted,
      @Nullable String readingOrder,
      @Nullable String horizontal,
      @Nullable String vertical) {

    boolean rightToLeft() {
      return "2".equals(readingOrder);
    }
  }

  /** Of a workbook that has no style sheet. */
  static XlsxStyles none() {
    return new XlsxStyles(List.of(), List.of(), List.of());
  }

  static XlsxStyles read(XMLStreamReader in) throws IOException, XMLStreamException {
    List<String> codes = new ArrayList<>();
    List<Font> fonts = new ArrayList<>();
    List<Format> formats = new ArrayList<>();
    Map<String, String> byId = new HashMap<>();
    boolean cells = false;
    while (in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (in.getLocalName()) {
          case "numFmt" -> {
            String code = unescape(attribute(in, "formatCode"));
            byId.put(attribute(in, "numFmtId"), code);
            codes.add(code);
          }
          case "font" -> fonts.add(font(in));
          case "cellXfs" -> cells = true;
          case "xf" -> {
            if (cells) {
              formats.add(format(in, byId.getOrDefault(attribute(in, "numFmtId"), "")));
            }
          }
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT && in.getLocalName().equals("cellXfs")) {
        cells = false;
      }
    }
    return new XlsxStyles(codes, fonts, formats);
  }

  private static Font font(XMLStreamReader in) throws XMLStreamException {
    String family = null;
    boolean arabic = false;
    while (in.next() != XMLStreamConstants.END_ELEMENT || !in.getLocalName().equals("font")) {
      if (in.isStartElement()) {
        switch (in.getLocalName()) {
          case "name" -> family = in.getAttributeValue(null, "val");
          case "charset" -> arabic |= "178".equals(in.getAttributeValue(null, "val"));
          default -> {}
        }
      }
    }
    return new Font(family, arabic);
  }

  private static Format format(XMLStreamReader in, String code) throws XMLStreamException {
    boolean quoted = "1".equals(in.getAttributeValue(null, "quotePrefix"));
    in.nextTag();
    return in.isStartElement()
        ? new Format(
            code,
            quoted,
            in.getAttributeValue(null, "readingOrder"),
            in.getAttributeValue(null, "horizontal"),
            in.getAttributeValue(null, "vertical"))
        : new Format(code, quoted, null, null, null);
  }
}
