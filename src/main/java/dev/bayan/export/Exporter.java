package dev.bayan.export;

import dev.bayan.plan.Pack;

/**
 * Writes a pack in one format. Immutable and safe for any number of threads; the same pack gives
 * the same bytes, whatever the machine, time zone or default locale.
 */
public interface Exporter {

  Format format();

  /** The finished file. */
  byte[] export(Pack pack);
}
