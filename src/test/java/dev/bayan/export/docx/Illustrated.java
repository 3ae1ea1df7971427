package dev.bayan.export.docx;

import dev.bayan.Samples;
import dev.bayan.model.Briefing;
import dev.bayan.model.Comparison;
import dev.bayan.model.Passage;
import dev.bayan.model.RichText;
import dev.bayan.model.Section;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Planner;
import dev.bayan.style.Colour;
import dev.bayan.style.Length;
import dev.bayan.style.Picture;
import dev.bayan.style.Running;
import dev.bayan.style.TextRole;
import dev.bayan.style.TextStyle;
import dev.bayan.style.Theme;
import dev.bayan.style.Typeface;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Packs with pictures, emphasis and a publisher's own theme, built in code. */
public final class Illustrated {

  static final String LOGO = "شعار «بيان»: دائرة & مربع";

  private Illustrated() {}

  /** Figures with and without captions, emphasis in every place that takes it, a wide table. */
  public static Pack pack() {
    return new Planner(theme(Theme.EmbedFonts.SUBSET)).plan(briefing("ar-EG", 9));
  }

  static Pack english() {
    return new Planner(theme(Theme.EmbedFonts.SUBSET)).plan(briefing("en", 2));
  }

  static Briefing briefing(String language, int parties) {
    boolean arabic = language.startsWith("ar");
    RichText rich =
        arabic
            ? rich("قال ", "Reuters", " إن ", "الهدنة الثانية", " تبدأ ", "غدا", " في القاهرة.")
            : rich(
                "It said ",
                "Reuters",
                " that ",
                "the truce",
                " begins ",
                "tomorrow",
                " (القاهرة).");
    List<Passage> content = new ArrayList<>();
    content.add(new Passage.Paragraph(rich));
    content.add(new Passage.Bullets(List.of(rich, RichText.plain(arabic ? "بند" : "Item"))));
    content.add(new Passage.Quote(rich, null));
    content.add(image(false, 900, 500, arabic ? "خريطة المعابر" : "Map of crossings", rich));
    content.add(image(true, 400, 300, arabic ? "صورة" : "Photo", null));
    content.add(image(false, 900, 500, arabic ? "الخريطة مرة أخرى" : "The map again", null));
    content.add(new Passage.Placement("long"));
    content.add(new Passage.Paragraph(RichText.plain(arabic ? "فقرة أخيرة." : "The end.")));
    Comparison table = Samples.longTable(3, parties).comparisons().get(0);
    return Samples.briefing(
        "illustrated",
        language,
        arabic ? "الهدنة في صور" : "The truce in pictures",
        List.of(new Section(arabic ? "الصور" : "Pictures", content, List.of())),
        List.of(table));
  }

  /** A picture that no page can hold as it is, and its caption. */
  static Briefing tall() {
    return Samples.briefing(
        "tall",
        "ar",
        "طويلة",
        List.of(
            new Section(
                null,
                List.of(image(false, 600, 6000, "عمود", RichText.plain("تعليق على الصورة"))),
                List.of())),
        List.of());
  }

  /** Plain, strong, plain, emphasis, plain, both with a link, plain. */
  static RichText rich(String... words) {
    URI link = URI.create("https://example.org/brief");
    return new RichText(
        List.of(
            new RichText.Piece(words[0], false, false, null),
            new RichText.Piece(words[1], true, false, null),
            new RichText.Piece(words[2], false, false, null),
            new RichText.Piece(words[3], false, true, null),
            new RichText.Piece(words[4], true, true, null),
            new RichText.Piece(words[5], true, true, link),
            new RichText.Piece(words[6], false, false, null)));
  }

  private static Passage image(
      boolean jpeg, int width, int height, String alt, @Nullable RichText caption) {
    return new Passage.Image(jpeg, width, height, bytes(jpeg, width, height), alt, caption);
  }

  static ByteBuffer bytes(boolean jpeg, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(new Color(0xE8F0F2));
    pen.fillRect(0, 0, width, height);
    pen.setColor(new Color(jpeg ? 0x9B1C1C : 0x0B4F5C));
    pen.fillOval(width / 4, height / 8, width / 2, 3 * height / 4);
    pen.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, jpeg ? "jpeg" : "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ByteBuffer.wrap(out.toByteArray());
  }

  /** Nothing in it is as in the standard theme. */
  static Theme theme(Theme.EmbedFonts fonts) {
    return theme(
        fonts,
        new Running.Strip("{title}", "{source}", "{classification}"),
        new Running.Strip("{author}", "{pageOfPages}", "{date}"));
  }

  static Theme theme(Theme.EmbedFonts fonts, Running.Strip header, Running.Strip footer) {
    Theme base = Theme.standard();
    Map<TextRole, TextStyle> styles = new EnumMap<>(TextRole.class);
    for (TextRole role : TextRole.values()) {
      TextStyle look = base.style(role);
      boolean bold = role == TextRole.LEAD || look.bold();
      styles.put(
          role,
          new TextStyle(
              look.size() * 0.9,
              bold,
              Colour.hex(role == TextRole.TABLE_HEADER ? "FFFFFE" : "3A1F5D"),
              look.leading() * 1.05,
              look.before() + 1,
              look.after() + 1));
    }
    Picture logo = new Picture(Picture.Type.PNG, 300, 100, bytes(false, 300, 100));
    return new Theme(
        new Theme.Page(
            Length.millimetres(182),
            Length.millimetres(257),
            Length.millimetres(22),
            Length.millimetres(21),
            Length.millimetres(24),
            Length.millimetres(18)),
        new Theme.Palette(
            Colour.hex("111122"),
            Colour.hex("555566"),
            Colour.hex("7A1F5D"),
            Colour.hex("FFFFFE"),
            Colour.hex("F5EEF3"),
            Colour.hex("D5C3CF")),
        Typeface.amiri(),
        List.of(),
        styles,
        new Running(header, footer, new Running.Logo(logo, LOGO, Length.millimetres(15))),
        base.wording(),
        base.classifications(),
        new Theme.Files(fonts, false, Theme.Justify.SPACE));
  }
}
