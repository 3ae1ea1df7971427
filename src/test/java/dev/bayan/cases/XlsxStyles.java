package dev.bayan.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the style index of a cell stands for (ECMA-376 part 1, 18.8), in a few words. */
final class XlsxStyles {

  private final Map<String, String> codes = new HashMap<>();
  private final List<Markup> fonts;
  private final List<Markup> fills;
  private final List<Markup> borders;
  private final List<Markup> formats;

  XlsxStyles(Markup part) {
    part.child("numFmts")
        .all("numFmt")
        .forEach(format -> codes.put(format.get("numFmtId"), format.get("formatCode")));
    fonts = part.child("fonts").children();
    fills = part.child("fills").children();
    borders = part.child("borders").children();
    formats = part.child("cellXfs").children();
  }

  /** Such as {@code size=11 bold right rtl wrap quote code=…}. */
  String describe(String index) {
    Markup format = formats.get(index.isEmpty() ? 0 : Integer.parseInt(index));
    Markup font = fonts.get(Integer.parseInt(format.get("fontId")));
    Markup fill = fills.get(Integer.parseInt(format.get("fillId")));
    Markup border = borders.get(Integer.parseInt(format.get("borderId")));
    Markup alignment = format.child("alignment");
    StringBuilder line = new StringBuilder();
    line.append(font.child("sz").get("val")).append("pt");
    line.append(font.isOn("b") ? " bold" : "").append(font.isOn("u") ? " underlined" : "");
    value(line, "ink", font.child("color").get("rgb"));
    value(line, "fill", fill.child("patternFill").child("fgColor").get("rgb"));
    value(line, "rule", border.child("bottom").get("style"));
    value(line, "", alignment.get("horizontal"));
    line.append(
        switch (alignment.get("readingOrder")) {
          case "1" -> " ltr";
          case "2" -> " rtl";
          default -> " context";
        });
    line.append(alignment.get("wrapText").equals("1") ? " wrap" : "");
    value(line, "indent", alignment.get("indent"));
    line.append(format.get("quotePrefix").equals("1") ? " quote" : "");
    value(line, "code", codes.getOrDefault(format.get("numFmtId"), ""));
    return line.toString();
  }

  private static void value(StringBuilder line, String name, String value) {
    if (!value.isEmpty()) {
      line.append(' ').append(name).append(name.isEmpty() ? "" : "=").append(value);
    }
  }
}
