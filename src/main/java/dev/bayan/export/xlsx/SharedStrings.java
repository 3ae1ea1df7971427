package dev.bayan.export.xlsx;

import dev.bayan.export.opc.Xml;
import java.util.LinkedHashMap;
import java.util.Map;

/** The texts of a workbook's cells, each once (ECMA-376 part 1, 18.4.9 sst). */
final class SharedStrings {

  private final Map<String, Integer> strings = new LinkedHashMap<>();
  private long uses;

  /** The text's index, which a cell of type {@code s} holds as its value. */
  int index(String text) {
    uses++;
    Integer known = strings.putIfAbsent(text, strings.size());
    return known == null ? strings.size() - 1 : known;
  }

  byte[] bytes() {
    Xml xml = new Xml().start("sst").attr("xmlns", Names.MAIN);
    xml.attr("count", uses).attr("uniqueCount", strings.size());
    for (String text : strings.keySet()) {
      xml.start("si").start("t");
      if (!text.equals(text.strip()) || text.indexOf('\n') >= 0) {
        xml.attr("xml:space", "preserve");
      }
      xml.text(Xstring.escape(text)).end().end();
    }
    return xml.end().bytes();
  }
}
