package dev.bayan.export.docx;

import dev.bayan.export.docx.ParagraphWriter.TabStop;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Span;
import dev.bayan.plan.Strip;
import dev.bayan.plan.Strip.Part;
import dev.bayan.plan.Strip.Slot;
import dev.bayan.style.TextRole;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the three slots of a header or footer: on one line with tabs between them (ECMA-376 part
 * 1, 17.3.1.37) where there is room, else each on a line of its own, the marking first.
 *
 * <pre>
 * |title                    Reuters                 Internal|
 * </pre>
 */
final class StripWriter {

  /** Between two slots at least, in ems. */
  private static final double GAP = 3;

  /** Pages are counted by Word; room is kept for so many. */
  private static final int MANY = 100;

  /** The sides of a line as Word names them; the start needs no name. */
  private static final List<String> SIDES = List.of("", "center", "end");

  private final Pack pack;
  private final Measure measure;
  private final ParagraphWriter paragraphs;

  StripWriter(Pack pack, Measure measure, ParagraphWriter paragraphs) {
    this.pack = pack;
    this.measure = measure;
    this.paragraphs = paragraphs;
  }

  /**
   * Writes all slots.
   *
   * @param style of the last line
   * @param above style of lines that stand above it, and of a strip without words
   * @param width of the line, in twips
   */
  void write(Strip strip, StyleName style, StyleName above, int width) {
    List<Slot> slots = strip.slots();
    List<Slot> rest = only(slots, false);
    if (isEmpty(rest)) {
      markings(strip, above, width);
    } else if (fits(slots, width)) {
      line(slots, style, width);
    } else {
      List<Slot> markings = only(slots, true);
      if (!isEmpty(markings)) {
        lines(markings, above, width);
      }
      lines(rest, style, width);
    }
  }

  /** Writes what marks the document and nothing else; an empty line where nothing does. */
  void markings(Strip strip, StyleName style, int width) {
    List<Slot> markings = only(strip.slots(), true);
    if (isEmpty(markings)) {
      paragraphs.open(style, "", List.of());
      paragraphs.close();
    } else {
      lines(markings, style, width);
    }
  }

  /** The slots with or without a marking, the others emptied. */
  private static List<Slot> only(List<Slot> slots, boolean marking) {
    return slots.stream()
        .map(slot -> (slot.marking() != null) == marking ? slot : Slot.EMPTY)
        .toList();
  }

  private static boolean isEmpty(List<Slot> slots) {
    return slots.stream().allMatch(Slot::isEmpty);
  }

  private void lines(List<Slot> slots, StyleName style, int width) {
    if (fits(slots, width)) {
      line(slots, style, width);
      return;
    }
    for (int i = 0; i < slots.size(); i++) {
      if (!slots.get(i).isEmpty()) {
        alone(i, slots.get(i), style);
      }
    }
  }

  /** Whether no slot reaches into another; one alone may take several lines. */
  private boolean fits(List<Slot> slots, int width) {
    if (slots.stream().filter(slot -> !slot.isEmpty()).count() < 2) {
      return true;
    }
    double start = width(slots.get(0));
    double centre = width(slots.get(1));
    double end = width(slots.get(2));
    double ems = centre > 0 ? 2 * (Math.max(start, end) + GAP) + centre : start + GAP + end;
    return Wml.twips(ems * pack.theme().style(TextRole.RUNNING_HEAD).size()) < width;
  }

  private double width(Slot slot) {
    return slot.isEmpty()
        ? 0
        : measure
            .of(slot.on(MANY, MANY, pack.digits(), pack.direction()), slot.marking() != null)
            .line();
  }

  private void line(List<Slot> slots, StyleName style, int width) {
    List<TabStop> stops = new ArrayList<>();
    for (int i = 0; i < slots.size(); i++) {
      if (!slots.get(i).isEmpty() && i > 0) {
        stops.add(new TabStop(SIDES.get(i), width * i / 2));
      }
    }
    if (slots.stream().filter(slot -> !slot.isEmpty()).count() == 1) {
      int at = slots.get(0).isEmpty() ? slots.get(1).isEmpty() ? 2 : 1 : 0;
      alone(at, slots.get(at), style);
      return;
    }
    paragraphs.open(style, "", stops);
    for (int i = 0; i < slots.size(); i++) {
      if (!slots.get(i).isEmpty()) {
        if (i > 0) {
          paragraphs.runs().tab(pack.direction().isRightToLeft());
        }
        slot(slots.get(i));
      }
    }
    paragraphs.close();
  }

  private void alone(int side, Slot slot, StyleName style) {
    paragraphs.open(style, SIDES.get(side), List.of());
    slot(slot);
    paragraphs.close();
  }

  /**
   * One slot's words. Direction is that of the slot as a whole; page numbers are fields, shown as 1
   * in the pack's digits until Word counts. Word then writes Western digits unless the reader's
   * Numeral option says otherwise; no field switch means ٠١٢ ({@code hindiNumbers} is Devanagari).
   */
  private void slot(Slot slot) {
    Dress dress = slot.marking() == null ? Dress.PLAIN : Dress.marking(slot.marking());
    RunWriter runs = paragraphs.runs();
    List<Span> words = new ArrayList<>();
    int part = 0;
    int left = length(slot.parts().get(0));
    for (Span span : slot.on(1, 1, pack.digits(), pack.direction()).spans()) {
      for (int at = 0; at < span.text().length(); ) {
        while (left == 0) {
          left = length(slot.parts().get(++part));
        }
        int take = Math.min(left, span.text().length() - at);
        Span piece = span.with(span.text().substring(at, at + take));
        String field = field(slot.parts().get(part));
        if (field == null) {
          words.add(piece);
        } else {
          runs.write(words, dress);
          words.clear();
          runs.field(field, piece, dress);
        }
        at += take;
        left -= take;
      }
    }
    runs.write(words, dress);
  }

  /** Of a part's text among the spans, which leave out the controls of isolates. */
  private int length(Part part) {
    return part instanceof Part.Words words
        ? (int) words.text().chars().filter(c -> c < 0x2066 || c > 0x2069).count()
        : pack.digits().write(1).length();
  }

  private static @Nullable String field(Part part) {
    return switch (part) {
      case Part.Words words -> null;
      case Part.PageNumber number -> "PAGE";
      case Part.PageCount count -> "NUMPAGES";
    };
  }
}
