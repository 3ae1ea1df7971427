package dev.bayan.export.pdf.write;

import dev.bayan.export.Bytes;
import dev.bayan.export.pdf.flow.Lettering;
import dev.bayan.export.pdf.flow.Mark;
import dev.bayan.export.pdf.flow.PageLayout;
import dev.bayan.export.pdf.flow.Tag;
import dev.bayan.export.pdf.flow.TextRun;
import dev.bayan.export.pdf.shape.Glyph;
import dev.bayan.export.pdf.write.ContentIndex.Box;
import dev.bayan.style.Colour;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page's content stream (ISO 32000-1, 7.8.2): everything on it is either the content of a
 * structure element or an artifact (PDF/UA-1, 7.1). A run is one string, in visual order.
 */
final class PageContent {

  /** What is on the page because it is a page: running heads, headers of tables that go on. */
  private static final String PAGINATION = "/Type/Pagination";

  /** Grounds, rules and bars. */
  private static final String LAYOUT = "/Type/Layout";

  /** From one dot of a row to the next, in points. */
  private static final double DOT_PITCH = 4;

  private final Bytes out = new Bytes(1 << 14);
  private final double height;
  private final Fonts fonts;
  private final Images images;

  /** Owners of the marked content, by its identifier (14.7.4.4). */
  private final List<Tag> owners = new ArrayList<>();

  private final ContentIndex index;
  private final int page;

  private @Nullable Tag open;

  /** What kind of artifact is open (14.8.2.2.2). */
  private @Nullable String artifact;

  private boolean continuable;

  /** What stands in the graphics state (8.4.1): said once, it holds until it is said anew. */
  private @Nullable Colour colour;

  private @Nullable PdfFont font;
  private double size;

  PageContent(int page, double height, Fonts fonts, Images images, ContentIndex index) {
    this.images = images;
    this.page = page;
    this.height = height;
    this.fonts = fonts;
    this.index = index;
  }

  List<Tag> owners() {
    return owners;
  }

  byte[] paint(PageLayout layout) {
    running("/Subtype/Header/Attached[/Top]", layout.header());
    running("/Subtype/Footer/Attached[/Bottom]", layout.footer());
    for (Mark mark : layout.marks()) {
      // What has no element is a table's header, there again because the page is another.
      paint(mark, mark instanceof Mark.Text ? PAGINATION : LAYOUT);
    }
    close();
    return out.bytes();
  }

  /** A line that every page has at its edge. */
  private void running(String place, List<Mark> marks) {
    if (marks.isEmpty()) {
      return;
    }
    String kind = PAGINATION + place;
    for (Mark mark : marks) {
      paint(mark, kind);
    }
  }

  private void paint(Mark mark, String otherwise) {
    switch (mark) {
      case Mark.Image image -> image(image);
      case Mark.Ground ground -> fill(ground.fill(), otherwise);
      case Mark.Fill fill -> fill(fill, otherwise);
      case Mark.Dots dots -> dots(dots, otherwise);
      case Mark.Text text -> text(text, otherwise);
    }
  }

  private void fill(Mark.Fill fill, String kind) {
    artifact(kind);
    colour(fill.colour());
    number(fill.x());
    number(height - fill.y() - fill.height());
    number(fill.width());
    number(fill.height());
    out.append("re f\n");
  }

  /** A dashed line whose dashes have no length and round ends (8.4.3.3, 8.4.3.6). */
  private void dots(Mark.Dots dots, String kind) {
    artifact(kind);
    // All rows of dots on a page stand below each other.
    double from = Math.ceil(dots.from() / DOT_PITCH) * DOT_PITCH;
    double y = height - dots.baseline() + 1;
    out.append("q 1 J 1 w [0 ");
    Decimals.append(DOT_PITCH, out).append("] 0 d ");
    components(dots.colour());
    out.append("RG ");
    number(from);
    number(y);
    out.append("m ");
    number(dots.to());
    number(y);
    out.append("l S Q\n");
  }

  /** A picture fills the unit square (8.9.5.1). */
  private void image(Mark.Image image) {
    close();
    double bottom = height - image.y() - image.height();
    begin(image.tag());
    Box box = new Box(image.x(), bottom, image.x() + image.width(), bottom + image.height());
    index.put(image.drawing(), page, owners.size() - 1, box);
    out.append("q ");
    number(image.width());
    out.append("0 0 ");
    number(image.height());
    number(image.x());
    number(bottom);
    out.append("cm /").append(images.name(image.drawing().picture())).append(" Do Q\n");
  }

  private void text(Mark.Text text, String otherwise) {
    TextRun run = text.run();
    Tag tag = text.tag();
    if (tag == null) {
      artifact(otherwise);
    } else {
      content(tag, run);
    }
    Lettering lettering = run.lettering();
    colour(lettering.colour());
    out.append("BT ");
    Fonts.Named named = fonts.of(lettering.face(), run.glyphs());
    letter(named, lettering.size());
    if (!run.pieces().isEmpty()) {
      new PieceWriter(out, named.font(), run).show(text.x(), height - text.baseline());
      out.append("ET\n");
      return;
    }
    number(text.x());
    number(height - text.baseline());
    out.append("Td (");
    PdfFont codes = named.font();
    List<Glyph> glyphs = run.glyphs();
    for (int i = 0, count = glyphs.size(); i < count; i++) {
      out.literal(codes.code(glyphs.get(i)));
    }
    out.append(") Tj ET\n");
  }

  private void letter(Fonts.Named named, double points) {
    if (!named.font().equals(font) || points != size) {
      font = named.font();
      size = points;
      out.append('/').append(named.name()).append(' ');
      number(points);
      out.append("Tf ");
    }
  }

  /** Lines of one run each go on in one marked-content sequence; others have one a run. */
  private void content(Tag tag, TextRun run) {
    if (open != tag || !continuable || !run.isAlone()) {
      close();
      begin(tag);
      continuable = run.isAlone();
    }
    run.paintedAt(page, owners.size() - 1);
  }

  private void begin(Tag tag) {
    open = tag;
    continuable = false;
    out.append('/').append(tag.role()).append(" <</MCID ").append(owners.size()).append(">> BDC\n");
    owners.add(tag);
  }

  private void artifact(String kind) {
    if (!kind.equals(artifact)) {
      close();
      artifact = kind;
      out.append("/Artifact <<").append(kind).append(">> BDC\n");
    }
  }

  private void close() {
    if (open != null || artifact != null) {
      out.append("EMC\n");
    }
    open = null;
    artifact = null;
  }

  private void colour(Colour wanted) {
    if (!wanted.equals(colour)) {
      colour = wanted;
      components(wanted);
      out.append("rg\n");
    }
  }

  private void components(Colour of) {
    number(of.red() / 255.0);
    number(of.green() / 255.0);
    number(of.blue() / 255.0);
  }

  private void number(double value) {
    Decimals.append(value, out).append(' ');
  }
}
