package dev.bayan.export.pdf;

import dev.bayan.Samples;
import dev.bayan.export.Carried;
import dev.bayan.export.Format;
import dev.bayan.export.xlsx.XlsxExporter;
import dev.bayan.model.Briefing;
import dev.bayan.model.Passage;
import dev.bayan.model.RichText;
import dev.bayan.model.Section;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Planner;
import dev.bayan.style.Length;
import dev.bayan.style.Picture;
import dev.bayan.style.Running;
import dev.bayan.style.Theme;
import dev.bayan.style.Typeface;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Packs with pictures, rich text and themes of their own, and their PDFs as a run builds them. */
public final class PdfSamples {

  private static final PdfExporter EXPORTER = new PdfExporter();

  private PdfSamples() {}

  /** A PDF with all that it carries. */
  public static byte[] pdf(Pack pack) {
    return EXPORTER.export(pack, Carried.of(carried(pack)));
  }

  /** The files that a pack's PDF carries. */
  public static Map<Format, byte[]> carried(Pack pack) {
    return EXPORTER.carries(pack).isEmpty()
        ? Map.of()
        : Map.of(Format.XLSX, new XlsxExporter().export(pack));
  }

  /** A gradient with a disc, in a Java image type, as a PNG or a JPEG. */
  public static byte[] image(int width, int height, int type, Picture.Type format) {
    BufferedImage image = new BufferedImage(width, height, type);
    Graphics2D pen = image.createGraphics();
    int alpha = image.getColorModel().hasAlpha() ? 60 : 255;
    Color end = new Color(240, 200, 80, alpha);
    pen.setPaint(new GradientPaint(0, 0, new Color(20, 90, 120), width, height, end));
    pen.fillRect(0, 0, width, height);
    pen.setColor(Color.RED);
    pen.fillOval(width / 4, height / 4, width / 4, height / 4);
    pen.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format.extension(), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static Passage.Image passage(
      int width, int height, Picture.Type format, String alt, @Nullable String caption) {
    int type =
        format == Picture.Type.JPEG ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB;
    return new Passage.Image(
        format == Picture.Type.JPEG,
        width,
        height,
        ByteBuffer.wrap(image(width, height, type, format)),
        alt,
        caption == null ? null : RichText.plain(caption));
  }

  /** Strong, emphasis, both, and a link in one paragraph. */
  static RichText rich() {
    return new RichText(
        List.of(
            new RichText.Piece("قال المتحدث ", false, false, null),
            new RichText.Piece("قريب", true, false, null),
            new RichText.Piece(" وأضاف ", false, false, null),
            new RichText.Piece("لافت", false, true, null),
            new RichText.Piece(" ثم ", false, false, null),
            new RichText.Piece("كلاهما Reuters", true, true, null),
            new RichText.Piece(" (", false, false, null),
            new RichText.Piece("الموقع", false, false, URI.create("https://example.org/a")),
            new RichText.Piece(").", false, false, null)));
  }

  /** Pictures with and without captions, one of them twice, among rich text. */
  public static Briefing figures() {
    Passage.Image photo = passage(800, 500, Picture.Type.JPEG, "صورة المعبر", "صورة من Reuters.");
    return Samples.briefing(
        "figures",
        "ar-EG",
        "صور المعابر",
        List.of(
            new Section(
                "الصور",
                List.of(
                    new Passage.Paragraph(rich()),
                    photo,
                    new Passage.Bullets(List.of(rich())),
                    passage(500, 900, Picture.Type.PNG, "خريطة", "تعليق طويل ".repeat(20)),
                    new Passage.Quote(rich(), "مسؤول"),
                    passage(2400, 3600, Picture.Type.PNG, "ملصق", null),
                    photo),
                List.of())),
        Samples.everything().comparisons());
  }

  public static Pack pack(Briefing briefing, Theme theme) {
    return new Planner(theme).plan(briefing);
  }

  static Running.Logo logo() {
    byte[] png = image(600, 200, BufferedImage.TYPE_INT_ARGB, Picture.Type.PNG);
    Picture picture = new Picture(Picture.Type.PNG, 600, 200, ByteBuffer.wrap(png));
    return new Running.Logo(picture, "وكالة الأنباء", Length.millimetres(14));
  }

  /** All six slots filled, and a logo. */
  public static Theme dressed() {
    return with(
        Theme.standard(),
        new Running(
            new Running.Strip("{title}", "{date}", "{classification}"),
            new Running.Strip("{source} · {id}", "{pageOfPages}", "{author}"),
            logo()));
  }

  static Theme with(Theme theme, Running running) {
    return new Theme(
        theme.page(),
        theme.palette(),
        theme.typeface(),
        theme.fallbacks(),
        theme.styles(),
        running,
        theme.wording(),
        theme.classifications(),
        theme.files());
  }

  /** Another paper, the same margin all round; millimetres. */
  public static Theme with(Theme theme, double width, double height, double margin) {
    Length all = Length.millimetres(margin);
    return new Theme(
        new Theme.Page(Length.millimetres(width), Length.millimetres(height), all, all, all, all),
        theme.palette(),
        theme.typeface(),
        theme.fallbacks(),
        theme.styles(),
        theme.running(),
        theme.wording(),
        theme.classifications(),
        theme.files());
  }

  public static Theme with(Theme theme, Typeface typeface, Typeface... fallbacks) {
    return new Theme(
        theme.page(),
        theme.palette(),
        typeface,
        List.of(fallbacks),
        theme.styles(),
        theme.running(),
        theme.wording(),
        theme.classifications(),
        theme.files());
  }

  static Theme withFiles(Theme theme, Theme.Files files) {
    return new Theme(
        theme.page(),
        theme.palette(),
        theme.typeface(),
        theme.fallbacks(),
        theme.styles(),
        theme.running(),
        theme.wording(),
        theme.classifications(),
        files);
  }
}
