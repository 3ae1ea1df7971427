package dev.bayan.style;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The looks of all three formats, in one record: no exporter has a colour, a size or a face of its
 * own.
 *
 * @param fallbacks faces for characters that the typeface lacks, the first that has one is taken;
 *     after the last comes the bundled face
 * @param wording words and digits of the publisher's own
 * @param classifications by the key that a briefing names
 */
public record Theme(
    Page page,
    Palette palette,
    Typeface typeface,
    List<Typeface> fallbacks,
    Map<TextRole, TextStyle> styles,
    Running running,
    Wording wording,
    Map<String, Classification> classifications,
    Files files) {

  /** Paper and margins. */
  public record Page(
      Length width, Length height, Length top, Length bottom, Length inner, Length outer) {}

  /**
   * Colours by what they are for.
   *
   * @param ink running text
   * @param muted secondary text
   * @param accent headings, table header fill, rules that carry weight
   * @param onAccent text on the accent
   * @param tint fill of every second table row and of the row names
   * @param rule hairlines
   */
  public record Palette(
      Colour ink, Colour muted, Colour accent, Colour onAccent, Colour tint, Colour rule) {}

  /**
   * Words and digits of the publisher's own.
   *
   * @param latinDigits digits of generated text where a briefing names none; null: the locale's own
   * @param labels by language ({@code ar}, {@code en}), then by the label's name: what replaces the
   *     labels that Bayan brings
   */
  public record Wording(@Nullable Boolean latinDigits, Map<String, Map<String, String>> labels) {
    public Wording {
      labels = Map.copyOf(labels);
    }
  }

  /**
   * What is decided for one kind of file alone.
   *
   * @param embedFonts how much of its fonts a Word file carries
   * @param attachWorkbook whether a PDF carries the workbook
   * @param justify how the lines of a PDF's running text are filled
   * @param register whether there is a workbook of all packs; null: where a run covers more than
   *     one briefing
   */
  public record Files(
      EmbedFonts embedFonts, boolean attachWorkbook, Justify justify, @Nullable Boolean register) {

    /** Files of which nothing is said about the workbook of all packs. */
    public Files(EmbedFonts embedFonts, boolean attachWorkbook, Justify justify) {
      this(embedFonts, attachWorkbook, justify, null);
    }
  }

  /** How lines of running text become as wide as the column. */
  public enum Justify {
    /** They do not. */
    NONE,
    /** By the spaces between words. */
    SPACE,
    /** By lengthened joins of Arabic letters, then by spaces. */
    KASHIDA
  }

  /** How much of its fonts a Word file carries (ECMA-376 part 1, 17.8.1). */
  public enum EmbedFonts {
    NONE,
    /** The letters, digits and marks of Arabic and of basic Latin. */
    SUBSET,
    FULL
  }

  /** A marking printed on every page and sheet. */
  public record Classification(String arabic, String english, Colour colour) {}

  public Theme {
    fallbacks = List.copyOf(fallbacks);
    styles = Map.copyOf(styles);
    classifications = Map.copyOf(classifications);
    for (TextRole role : TextRole.values()) {
      if (!styles.containsKey(role)) {
        throw new IllegalArgumentException("the theme has no style for " + role);
      }
    }
  }

  /**
   * Every font in the order in which it is asked for a character: the typeface's own, the
   * fallbacks', the bundled one; after all of the weight those of the other.
   */
  public List<FontFile> fonts(boolean bold) {
    List<Typeface> faces = new ArrayList<>();
    faces.add(typeface);
    faces.addAll(fallbacks);
    faces.add(Typeface.amiri());
    Set<FontFile> fonts = new LinkedHashSet<>();
    faces.forEach(face -> fonts.add(face.weight(bold)));
    faces.forEach(face -> fonts.add(face.weight(!bold)));
    return List.copyOf(fonts);
  }

  public TextStyle style(TextRole role) {
    TextStyle style = styles.get(role);
    if (style == null) {
      throw new IllegalStateException("checked at construction: " + role);
    }
    return style;
  }

  /** Amiri on A4, black ink, one deep teal. */
  public static Theme standard() {
    Colour ink = Colour.hex("1F2328");
    Colour muted = Colour.hex("56616B");
    Colour accent = Colour.hex("0B4F5C");
    Map<TextRole, TextStyle> styles = new EnumMap<>(TextRole.class);
    styles.put(TextRole.TITLE, new TextStyle(25, true, accent, 1.6, 0, 4));
    styles.put(TextRole.SUBTITLE, new TextStyle(15, false, muted, 1.6, 0, 4));
    styles.put(TextRole.FACTS, new TextStyle(11, false, muted, 1.7, 0, 0));
    styles.put(TextRole.LEAD, new TextStyle(14.5, false, ink, 1.75, 8, 8));
    styles.put(TextRole.HEADING_1, new TextStyle(18, true, accent, 1.6, 16, 4));
    styles.put(TextRole.HEADING_2, new TextStyle(15.5, true, accent, 1.6, 12, 3));
    styles.put(TextRole.HEADING_3, new TextStyle(13.5, true, ink, 1.6, 10, 2));
    styles.put(TextRole.BODY, new TextStyle(13, false, ink, 1.75, 0, 7));
    styles.put(TextRole.LIST_ITEM, new TextStyle(13, false, ink, 1.75, 0, 3));
    styles.put(TextRole.QUOTE, new TextStyle(13.5, false, ink, 1.75, 4, 2));
    styles.put(TextRole.ATTRIBUTION, new TextStyle(11.5, false, muted, 1.7, 0, 8));
    styles.put(TextRole.CAPTION, new TextStyle(11, false, muted, 1.7, 2, 10));
    styles.put(TextRole.TABLE_TITLE, new TextStyle(12.5, true, accent, 1.6, 12, 5));
    styles.put(TextRole.TABLE_HEADER, new TextStyle(12, true, Colour.hex("FFFFFF"), 1.6, 0, 0));
    styles.put(TextRole.TABLE_ROW_NAME, new TextStyle(12, true, ink, 1.6, 0, 0));
    styles.put(TextRole.TABLE_CELL, new TextStyle(12, false, ink, 1.6, 0, 0));
    styles.put(TextRole.NOTE, new TextStyle(10.5, false, muted, 1.7, 0, 2));
    styles.put(TextRole.RUNNING_HEAD, new TextStyle(9.5, false, muted, 1.6, 0, 0));
    return new Theme(
        new Page(
            Length.millimetres(210),
            Length.millimetres(297),
            Length.millimetres(27),
            Length.millimetres(25),
            Length.millimetres(25),
            Length.millimetres(25)),
        new Palette(
            ink, muted, accent, Colour.hex("FFFFFF"), Colour.hex("EDF3F4"), Colour.hex("C3D0D3")),
        Typeface.amiri(),
        List.of(),
        styles,
        Running.standard(),
        new Wording(null, Map.of()),
        Map.of(
            "public", new Classification("عام", "Public", Colour.hex("1F6B3A")),
            "internal", new Classification("للاستخدام الداخلي", "Internal", Colour.hex("7A4B00")),
            "confidential", new Classification("سري", "Confidential", Colour.hex("9B1C1C")),
            "secret", new Classification("سري للغاية", "Secret", Colour.hex("7F1D1D")),
            "embargoed", new Classification("محظور النشر", "Embargoed", Colour.hex("9B1C1C"))),
        new Files(EmbedFonts.SUBSET, true, Justify.SPACE));
  }
}
