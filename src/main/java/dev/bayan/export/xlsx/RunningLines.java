package dev.bayan.export.xlsx;

import dev.bayan.plan.Pack;
import dev.bayan.plan.Strip;
import dev.bayan.plan.Strip.Slot;
import dev.bayan.style.Colour;
import dev.bayan.style.TextRole;
import dev.bayan.style.TextStyle;
import dev.bayan.style.Theme;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands at the head and foot of each printed page (ECMA-376 part 1, 18.3.1.39 oddHeader), the
 * three slots of a strip as left, centre and right.
 *
 * <pre>
 * &amp;L&amp;10&amp;K7A4B00&amp;"Amiri,Bold"the marking&amp;R&amp;10&amp;K56616B&amp;"Amiri,Regular"the title
 * </pre>
 *
 * @param marking what of the header stands on a page that has the title in it
 */
record RunningLines(String header, String footer, String marking) {

  /** Excel refuses a longer header. */
  private static final int LIMIT = 255;

  static RunningLines of(Pack pack) {
    Theme theme = pack.theme();
    TextStyle style = theme.style(TextRole.RUNNING_HEAD);
    boolean rightToLeft = pack.direction().isRightToLeft();
    Strip header = pack.header();
    Strip marking =
        new Strip(marked(header.start()), marked(header.centre()), marked(header.end()));
    return new RunningLines(
        line(header, theme, style, rightToLeft),
        line(pack.footer(), theme, style, rightToLeft),
        line(marking, theme, style, rightToLeft));
  }

  private static Slot marked(Slot slot) {
    return slot.marking() == null ? Slot.EMPTY : slot;
  }

  /** Left, centre, right is the order in which Excel writes and reads them. */
  private static String line(Strip strip, Theme theme, TextStyle style, boolean rightToLeft) {
    List<RunningSlot> slots = new ArrayList<>();
    add(slots, "&L", rightToLeft ? strip.end() : strip.start(), theme, style, rightToLeft);
    add(slots, "&C", strip.centre(), theme, style, rightToLeft);
    add(slots, "&R", rightToLeft ? strip.start() : strip.end(), theme, style, rightToLeft);
    RunningSlot.fit(slots, LIMIT);
    StringBuilder line = new StringBuilder();
    slots.forEach(slot -> line.append(slot.codes()));
    return line.toString();
  }

  private static void add(
      List<RunningSlot> slots,
      String place,
      Slot slot,
      Theme theme,
      TextStyle style,
      boolean rightToLeft) {
    if (slot.isEmpty()) {
      return;
    }
    Colour marking = slot.marking();
    Colour colour = marking == null ? style.colour() : marking;
    String face = "&\"" + theme.typeface().family() + (marking == null ? ",Regular\"" : ",Bold\"");
    // The face comes last: its closing quote keeps a size or colour from swallowing digits.
    String look = "&" + Math.round(style.size()) + "&K" + colour.hex() + face;
    slots.add(new RunningSlot(place + look, face, slot, rightToLeft));
  }
}
