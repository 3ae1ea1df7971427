package dev.bayan.export.xlsx;

import dev.bayan.export.opc.Xml;
import java.util.LinkedHashMap;
import java.util.Map;

/** The texts of a workbook's cells, each once (ECMA-376 part 1, 18.4.9 sst). */
final class SharedStrings {

  private final Stylesheet styles;
  private final Map<CellText, Integer> strings = new LinkedHashMap<>();
  private long uses;

  /** Strings whose stretches may have faces of a style sheet's family. */
  SharedStrings(Stylesheet styles) {
    this.styles = styles;
  }

  /** The text's index, which a cell of type {@code s} holds as its value. */
  int index(CellText text) {
    uses++;
    Integer known = strings.putIfAbsent(text, strings.size());
    return known == null ? strings.size() - 1 : known;
  }

  byte[] bytes() {
    Xml xml = new Xml().start("sst").attr("xmlns", Names.MAIN);
    xml.attr("count", uses).attr("uniqueCount", strings.size());
    for (CellText text : strings.keySet()) {
      xml.start("si");
      if (text.isPlain()) {
        words(xml, text.text());
      } else {
        text.stretches().forEach(stretch -> stretch(xml, stretch));
      }
      xml.end();
    }
    return xml.end().bytes();
  }

  private void stretch(Xml xml, CellText.Stretch stretch) {
    xml.start("r");
    if (stretch.face() != null) {
      xml.start("rPr");
      styles.face(xml, stretch.face(), "rFont");
      xml.end();
    }
    words(xml, stretch.text());
    xml.end();
  }

  /** Each {@code t} is unescaped by itself, so that stretches make no escape together. */
  private static void words(Xml xml, String text) {
    xml.start("t");
    if (!text.equals(text.strip()) || text.indexOf('\n') >= 0) {
      xml.attr("xml:space", "preserve");
    }
    xml.text(Xstring.escape(text)).end();
  }
}
