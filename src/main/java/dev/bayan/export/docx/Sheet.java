package dev.bayan.export.docx;

import dev.bayan.export.opc.Xml;
import dev.bayan.style.Length;
import dev.bayan.style.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The paper of a section (ECMA-376 part 1, 17.6): the theme's own, or a wider one for a table that
 * does not fit it.
 *
 * <pre>
 * Sheet.wider(theme) → A4 upright, A4 across, A3 across, and the widest that Word knows
 * </pre>
 */
record Sheet(Theme.Page margins, Length width, Length height) {

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Sheet that
        && width.equals(that.width)
        && height.equals(that.height)
        && Objects.equals(margins, that.margins);
  }

  @Override
  public int hashCode() {
    return 31 * width.hashCode() + height.hashCode();
  }

  /** The widest page of Word: 22 inches. */
  private static final Length WIDEST = Length.points(22 * 72);

  private static final Length TO_HEADER = Length.millimetres(10);
  private static final Length TO_FOOTER = Length.millimetres(11);

  static Sheet of(Theme.Page page) {
    return new Sheet(page, page.width(), page.height());
  }

  /** The sheets a table may be set on, the theme's own first, each wider than the one before. */
  static List<Sheet> wider(Theme.Page page) {
    Length shorter = page.width().points() < page.height().points() ? page.width() : page.height();
    Length longer = shorter.equals(page.width()) ? page.height() : page.width();
    List<Sheet> sheets = new ArrayList<>(List.of(of(page)));
    add(sheets, new Sheet(page, longer, shorter));
    add(sheets, new Sheet(page, Length.points(2 * shorter.points()), longer));
    add(sheets, new Sheet(page, WIDEST, longer));
    return List.copyOf(sheets);
  }

  private static void add(List<Sheet> sheets, Sheet next) {
    double widest = sheets.get(sheets.size() - 1).width().points();
    if (next.width().points() > widest && next.width().points() <= WIDEST.points()) {
      sheets.add(next);
    }
  }

  /** Height between the margins, in points. */
  double textHeight() {
    return height.points() - margins.top().points() - margins.bottom().points();
  }

  /** Width between the margins, in twips. */
  int textWidth() {
    return width.twips() - margins.inner().twips() - margins.outer().twips();
  }

  /**
   * The section's properties. Page one has a head of its own, and so has the first section only.
   *
   * @param line height of the lines at head and foot, in points
   */
  void write(Xml xml, RunningParts.Ids ids, double line, boolean isFirst, boolean rightToLeft) {
    xml.start("w:sectPr");
    reference(xml, "w:headerReference", "default", ids.header(this));
    if (isFirst) {
      reference(xml, "w:headerReference", "first", ids.firstHeader());
    }
    reference(xml, "w:footerReference", "default", ids.footer(this));
    if (isFirst) {
      reference(xml, "w:footerReference", "first", ids.firstFooter());
    }
    xml.start("w:pgSz").attr("w:w", width.twips()).attr("w:h", height.twips());
    if (width.points() > height.points()) {
      xml.attr("w:orient", "landscape");
    }
    xml.end();
    Length left = rightToLeft ? margins.outer() : margins.inner();
    Length right = rightToLeft ? margins.inner() : margins.outer();
    xml.start("w:pgMar")
        .attr("w:top", margins.top().twips())
        .attr("w:right", right.twips())
        .attr("w:bottom", margins.bottom().twips())
        .attr("w:left", left.twips())
        .attr("w:header", edge(TO_HEADER, margins.top(), line))
        .attr("w:footer", edge(TO_FOOTER, margins.bottom(), line))
        .attr("w:gutter", 0)
        .end();
    if (isFirst) {
      Wml.on(xml, "w:titlePg");
    }
    if (rightToLeft) {
      Wml.on(xml, "w:bidi");
      Wml.on(xml, "w:rtlGutter");
    }
    xml.end();
  }

  /** How far a line stands from the paper's edge: in the middle of a narrow margin. */
  private static int edge(Length most, Length margin, double line) {
    double middle = (margin.points() - line) / 2;
    return Length.points(Math.max(0, Math.min(most.points(), middle))).twips();
  }

  private static void reference(Xml xml, String name, String type, String id) {
    xml.empty(name, "w:type", type, "r:id", id);
  }
}
