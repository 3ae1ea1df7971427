package dev.bayan.read;

import dev.bayan.style.Colour;
import dev.bayan.style.Theme;
import dev.bayan.style.Theme.EmbedFonts;
import dev.bayan.style.Theme.Files;
import dev.bayan.style.Theme.Justify;
import dev.bayan.style.Theme.Palette;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A tree of nodes to a theme. It reads on past every problem; what could not be read is as in the
 * theme it is based on, so that one mistake is reported once.
 */
final class ThemeTree {

  private static final List<String> KEYS =
      List.of(
          "$schema",
          "name",
          "base",
          "page",
          "colours",
          "fonts",
          "text",
          "logo",
          "header",
          "footer",
          "labels",
          "digits",
          "classifications",
          "docx",
          "pdf",
          "workbook");

  private static final List<String> COLOURS =
      List.of("ink", "muted", "accent", "onAccent", "tint", "rule");

  private static final Map<String, EmbedFonts> EMBED_FONTS =
      Map.of("none", EmbedFonts.NONE, "subset", EmbedFonts.SUBSET, "full", EmbedFonts.FULL);

  private static final List<String> PDF = List.of("attachWorkbook", "justify");

  private static final Map<String, Justify> JUSTIFY =
      Map.of("none", Justify.NONE, "space", Justify.SPACE, "kashida", Justify.KASHIDA);

  private final ThemeValues values;
  private final List<String> labels;
  private final BesideReader files;
  private final Function<String, Theme> ready;

  /** A reader of one file's tree; {@code ready} knows the themes of the program. */
  ThemeTree(
      ThemeValues values, List<String> labels, BesideReader files, Function<String, Theme> ready) {
    this.values = values;
    this.labels = labels;
    this.files = files;
    this.ready = ready;
  }

  /** A theme and what it calls itself. */
  record Found(@Nullable String name, Theme theme) {}

  /** The theme, or null where the tree is none. */
  @Nullable Found theme(Node root) {
    Fields fields = values.fields(root, Message.of("owner.theme"), KEYS);
    if (fields == null) {
      return null;
    }
    fields.read("$schema", values.values()::word);
    String name = fields.text("name");
    String baseName = fields.read("base", node -> values.oneOf(node, ThemeReader.READY));
    Theme base = baseName == null ? Theme.standard() : ready.apply(baseName);
    Node page = fields.node("page");
    Theme.Page paper = page == null ? base.page() : new PageReader(values).page(page, base.page());
    Palette palette = fields.has("colours") ? palette(fields, base.palette()) : base.palette();
    Files carried = carried(fields, base.files());
    FontsReader.Faces faces = new FontsReader(values, files, carried).faces(fields, base);
    RunningReader running = new RunningReader(values, new LogoReader(values, files));
    PublisherWords words = new PublisherWords(values, labels);
    Theme theme =
        new Theme(
            paper,
            palette,
            faces.typeface(),
            faces.fallbacks(),
            new TextStyles(values, base, palette).read(fields),
            running.running(fields, base.running(), paper),
            words.wording(fields, base.wording()),
            words.classifications(fields, base.classifications()),
            carried);
    new Contrast(values.problems(), theme, base).check(fields);
    return new Found(name, theme);
  }

  private Palette palette(Fields theme, Palette base) {
    Fields colours =
        theme.read("colours", node -> values.fields(node, Message.of("owner.palette"), COLOURS));
    if (colours == null) {
      return base;
    }
    Map<String, Colour> all = named(base);
    for (String name : COLOURS) {
      Colour read = colours.read(name, values::colour);
      if (read != null) {
        all.put(name, read);
      }
    }
    List<Colour> read = List.copyOf(all.values());
    return new Palette(
        read.get(0), read.get(1), read.get(2), read.get(3), read.get(4), read.get(5));
  }

  /** The colours of a palette by the names that a theme has for them, in their order. */
  static Map<String, Colour> named(Palette palette) {
    Map<String, Colour> named = new LinkedHashMap<>();
    named.put("ink", palette.ink());
    named.put("muted", palette.muted());
    named.put("accent", palette.accent());
    named.put("onAccent", palette.onAccent());
    named.put("tint", palette.tint());
    named.put("rule", palette.rule());
    return named;
  }

  private Files carried(Fields theme, Files base) {
    Fields docx =
        theme.read(
            "docx", node -> values.fields(node, Message.of("owner.docx"), List.of("embedFonts")));
    Fields pdf = theme.read("pdf", node -> values.fields(node, Message.of("owner.pdf"), PDF));
    List<String> known = List.of("none", "subset", "full");
    String word = docx == null ? null : docx.read("embedFonts", node -> values.oneOf(node, known));
    EmbedFonts embed = word == null ? null : EMBED_FONTS.get(word);
    Boolean attach = pdf == null ? null : pdf.read("attachWorkbook", values::bool);
    List<String> ways = List.of("none", "space", "kashida");
    String way = pdf == null ? null : pdf.read("justify", node -> values.oneOf(node, ways));
    Justify justify = way == null ? null : JUSTIFY.get(way);
    List<String> switches = List.of("on", "off");
    String register = theme.read("workbook", node -> values.oneOf(node, switches));
    return new Files(
        embed == null ? base.embedFonts() : embed,
        attach == null ? base.attachWorkbook() : attach,
        justify == null ? base.justify() : justify,
        register == null ? base.register() : Boolean.valueOf(register.equals("on")));
  }
}
