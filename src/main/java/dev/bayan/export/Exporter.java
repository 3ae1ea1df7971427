package dev.bayan.export;

import dev.bayan.plan.Pack;
import dev.bayan.style.Theme;
import java.util.Set;

/**
 * Writes a pack in one format. Immutable and safe for any number of threads; the same pack gives
 * the same bytes, whatever the machine, time zone or default locale.
 */
public interface Exporter {

  Format format();

  /**
   * Loads what every file in a theme needs. Nobody has to call this: it is for a thread that has
   * nothing else to do while others get a first pack ready.
   */
  default void prepare(Theme theme) {}

  /** The finished file, with no other file in it. */
  byte[] export(Pack pack);

  /** The pack's other files that this one carries inside it. */
  default Set<Format> carries(Pack pack) {
    return Set.of();
  }

  /**
   * The finished file, with others of the pack in it.
   *
   * @param carried those that {@link #carries} names, asked for as late as may be
   */
  default byte[] export(Pack pack, Carried carried) {
    return export(pack, carried, Hands.OWN);
  }

  /**
   * The same file.
   *
   * @param hands who writes it
   */
  default byte[] export(Pack pack, Carried carried, Hands hands) {
    return export(pack);
  }
}
