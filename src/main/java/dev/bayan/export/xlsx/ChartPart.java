package dev.bayan.export.xlsx;

import dev.bayan.export.opc.Xml;
import dev.bayan.export.xlsx.Charts.Chart;
import dev.bayan.export.xlsx.Charts.Reference;
import dev.bayan.export.xlsx.Charts.Series;
import dev.bayan.style.Colour;
import dev.bayan.style.TextRole;
import dev.bayan.style.Theme;
import java.math.BigDecimal;
import java.util.List;

/**
 * A chart of columns (ECMA-376 part 1, 21.2 DrawingML charts). Where the pack runs from right to
 * left the first party stands on the right, by the orientation of the category axis (21.2.2.130);
 * the values of every column stand on it in figures, so that no colour has to be told from another.
 */
final class ChartPart {

  private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

  private static final int CATEGORIES = 1;
  private static final int VALUES = 2;

  private final Xml xml = new Xml();
  private final Chart chart;
  private final Theme theme;
  private final boolean rightToLeft;

  private ChartPart(Chart chart) {
    this.chart = chart;
    theme = chart.pack().theme();
    rightToLeft = chart.pack().direction().isRightToLeft();
  }

  static byte[] bytes(Chart chart) {
    return new ChartPart(chart).write();
  }

  private byte[] write() {
    xml.start("c:chartSpace").attr("xmlns:c", CHART).attr("xmlns:a", Names.DRAWING_MAIN);
    xml.attr("xmlns:r", Names.RELATIONSHIPS);
    value("c:roundedCorners", "0");
    xml.start("c:chart");
    xml.start("c:title").start("c:tx").start("c:rich").empty("a:bodyPr");
    xml.start("a:p");
    face("a:pPr", theme.style(TextRole.TABLE_TITLE).size(), true, theme.palette().accent());
    xml.start("a:r").start("a:rPr").attr("lang", chart.pack().locale().language()).end();
    xml.start("a:t").text(chart.title()).end().end();
    xml.end().end().end();
    value("c:overlay", "0");
    xml.end();
    value("c:autoTitleDeleted", "0");
    xml.start("c:plotArea").empty("c:layout");
    columns();
    categories();
    values();
    xml.end();
    xml.start("c:legend");
    value("c:legendPos", "r");
    value("c:overlay", "0");
    texts(theme.palette().ink());
    xml.end();
    value("c:plotVisOnly", "1");
    value("c:dispBlanksAs", "gap");
    xml.end();
    return xml.end().bytes();
  }

  private void columns() {
    xml.start("c:barChart");
    value("c:barDir", "col");
    value("c:grouping", "clustered");
    value("c:varyColors", "0");
    List<Colour> colours = colours();
    for (int i = 0; i < chart.series().size(); i++) {
      series(i, chart.series().get(i), colours.get(i % colours.size()));
    }
    value("c:gapWidth", "70");
    value("c:axId", Integer.toString(CATEGORIES));
    value("c:axId", Integer.toString(VALUES));
    xml.end();
  }

  private void series(int index, Series series, Colour colour) {
    xml.start("c:ser");
    value("c:idx", Integer.toString(index));
    value("c:order", Integer.toString(index));
    xml.start("c:tx");
    reference(series.name());
    xml.end();
    xml.start("c:spPr");
    fill(colour);
    xml.end();
    value("c:invertIfNegative", "0");
    xml.start("c:dLbls").empty("c:numFmt", "formatCode", chart.code(), "sourceLinked", "0");
    xml.start("c:spPr").empty("a:noFill").end();
    texts(theme.palette().ink());
    value("c:showLegendKey", "0");
    value("c:showVal", "1");
    value("c:showCatName", "0");
    value("c:showSerName", "0");
    value("c:showPercent", "0");
    value("c:showBubbleSize", "0");
    xml.end();
    xml.start("c:cat");
    reference(chart.parties());
    xml.end();
    xml.start("c:val").start("c:numRef").start("c:f").text(series.range()).end();
    xml.start("c:numCache").start("c:formatCode").text(chart.code()).end();
    value("c:ptCount", Integer.toString(series.numbers().size()));
    for (int i = 0; i < series.numbers().size(); i++) {
      BigDecimal number = series.numbers().get(i);
      if (number != null) {
        point(i, Serial.write(number));
      }
    }
    xml.end().end().end().end();
  }

  private void reference(Reference reference) {
    xml.start("c:strRef").start("c:f").text(reference.range()).end().start("c:strCache");
    value("c:ptCount", Integer.toString(reference.texts().size()));
    for (int i = 0; i < reference.texts().size(); i++) {
      point(i, reference.texts().get(i));
    }
    xml.end().end();
  }

  private void point(int index, String value) {
    xml.start("c:pt").attr("idx", index).start("c:v").text(value).end().end();
  }

  private void categories() {
    xml.start("c:catAx");
    axis(CATEGORIES, rightToLeft ? "maxMin" : "minMax", "b");
    xml.empty("c:numFmt", "formatCode", "General", "sourceLinked", "0");
    value("c:majorTickMark", "none");
    value("c:minorTickMark", "none");
    value("c:tickLblPos", "low");
    line(theme.palette().rule());
    texts(theme.palette().ink());
    value("c:crossAx", Integer.toString(VALUES));
    value("c:crosses", "autoZero");
    value("c:auto", "1");
    value("c:lblAlgn", "ctr");
    value("c:lblOffset", "100");
    value("c:noMultiLvlLbl", "0");
    xml.end();
  }

  private void values() {
    xml.start("c:valAx");
    axis(VALUES, "minMax", rightToLeft ? "r" : "l");
    xml.start("c:majorGridlines");
    line(theme.palette().rule());
    xml.end();
    xml.empty("c:numFmt", "formatCode", chart.code(), "sourceLinked", "0");
    value("c:majorTickMark", "none");
    value("c:minorTickMark", "none");
    value("c:tickLblPos", "nextTo");
    line(theme.palette().rule());
    texts(theme.palette().muted());
    value("c:crossAx", Integer.toString(CATEGORIES));
    value("c:crosses", "autoZero");
    value("c:crossBetween", "between");
    xml.end();
  }

  private void axis(int id, String orientation, String side) {
    value("c:axId", Integer.toString(id));
    xml.start("c:scaling");
    value("c:orientation", orientation);
    xml.end();
    value("c:delete", "0");
    value("c:axPos", side);
  }

  private void texts(Colour colour) {
    xml.start("c:txPr").empty("a:bodyPr").start("a:p");
    face("a:pPr", theme.style(TextRole.NOTE).size(), false, colour);
    xml.empty("a:endParaRPr", "lang", chart.pack().locale().language()).end().end();
  }

  /** A paragraph's direction and face; {@code cs} is what Arabic is set in (21.1.2.3.1). */
  private void face(String element, double size, boolean bold, Colour colour) {
    xml.start(element).attr("rtl", rightToLeft ? 1 : 0);
    xml.start("a:defRPr").attr("sz", Math.round(size * 100)).attr("b", bold ? 1 : 0);
    fill(colour);
    String family = theme.typeface().family();
    xml.empty("a:latin", "typeface", family).empty("a:cs", "typeface", family).end().end();
  }

  private void line(Colour colour) {
    xml.start("c:spPr").start("a:ln").attr("w", 9525);
    fill(colour);
    xml.end().end();
  }

  private void fill(Colour colour) {
    xml.start("a:solidFill").empty("a:srgbClr", "val", colour.hex()).end();
  }

  private void value(String element, String value) {
    xml.empty(element, "val", value);
  }

  /** Of the palette, from dark to light: neighbours differ in grey too. */
  private List<Colour> colours() {
    Theme.Palette palette = theme.palette();
    return List.of(
        palette.accent(),
        mixed(palette.accent(), palette.tint()),
        palette.ink(),
        palette.rule(),
        palette.muted());
  }

  private static Colour mixed(Colour one, Colour other) {
    return new Colour(
        (one.red() + other.red()) / 2,
        (one.green() + other.green()) / 2,
        (one.blue() + other.blue()) / 2);
  }
}
