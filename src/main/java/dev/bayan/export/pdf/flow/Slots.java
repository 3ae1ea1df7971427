package dev.bayan.export.pdf.flow;

import dev.bayan.plan.Strip;
import dev.bayan.plan.Strip.Part;
import java.util.List;

/**
 * The room that each slot of a header or footer gets on its line, and where it stands in it.
 *
 * <p>Where all three do not fit side by side, the classification gets what it needs, then what
 * holds a page's number, and the rest share what is left.
 */
final class Slots {

  private final double[] rooms;
  private final double total;
  private final double gap;

  private Slots(double[] rooms, double total, double gap) {
    this.rooms = rooms;
    this.total = total;
    this.gap = gap;
  }

  /**
   * @param needs width of each slot's words in points; 0 of an empty one
   * @param gap least distance between two slots
   */
  static Slots of(List<Strip.Slot> slots, double[] needs, double total, double gap) {
    double[] rooms = new double[needs.length];
    double left = total + gap;
    for (int rank = 0; rank < 3; rank++) {
      int sharers = 0;
      for (int i = 0; i < needs.length; i++) {
        sharers += needs[i] > 0 && rank(slots.get(i)) == rank ? 1 : 0;
      }
      // Narrow ones first: what they leave of their share goes to the others.
      while (sharers > 0) {
        int next = narrowest(slots, needs, rooms, rank);
        double share = Math.max(0, left / sharers - gap);
        // Never 0, which is the room of an empty slot.
        rooms[next] = Math.max(Double.MIN_VALUE, Math.min(needs[next], share));
        left -= rooms[next] + gap;
        sharers--;
      }
    }
    return new Slots(rooms, total, gap);
  }

  private static int narrowest(List<Strip.Slot> slots, double[] needs, double[] rooms, int rank) {
    int best = -1;
    for (int i = 0; i < needs.length; i++) {
      boolean waits = needs[i] > 0 && rooms[i] == 0 && rank(slots.get(i)) == rank;
      if (waits && (best < 0 || needs[i] < needs[best])) {
        best = i;
      }
    }
    return best;
  }

  private static int rank(Strip.Slot slot) {
    if (slot.marking() != null) {
      return 0;
    }
    return slot.parts().stream().allMatch(part -> part instanceof Part.Words) ? 2 : 1;
  }

  double width(int slot) {
    return rooms[slot];
  }

  /** Distance of words of a width from the line's start, in one of the three slots. */
  double at(int slot, double width) {
    return switch (slot) {
      case 0 -> 0;
      case 1 -> centred(width);
      default -> total - width;
    };
  }

  /** In the middle of the line, or as near to it as the other two leave room. */
  private double centred(double width) {
    double from = rooms[0] == 0 ? 0 : rooms[0] + gap;
    double to = total - (rooms[2] == 0 ? 0 : rooms[2] + gap);
    return Math.max(from, Math.min((total - width) / 2, to - width));
  }
}
