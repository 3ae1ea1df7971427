package dev.bayan.style;

/**
 * A family with its two weights. Amiri holds Arabic and Latin in one family, so that a line of both
 * has one baseline and one colour.
 *
 * @param family the name that Word and Excel ask the system for
 */
public record Typeface(String family, FontFile regular, FontFile bold) {

  public FontFile weight(boolean isBold) {
    return isBold ? bold : regular;
  }

  /** The bundled face: Amiri 1.002, SIL Open Font License 1.1. */
  public static Typeface amiri() {
    return Amiri.TYPEFACE;
  }

  /** Read once in a process, when first asked for. */
  private static final class Amiri {
    static final Typeface TYPEFACE =
        new Typeface(
            "Amiri",
            FontFile.resource("/fonts/amiri/Amiri-Regular.ttf"),
            FontFile.resource("/fonts/amiri/Amiri-Bold.ttf"));
  }
}
