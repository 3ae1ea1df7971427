package dev.bayan.batch;

/** Why a pack would be built. */
public enum Cause {
  /** There is no pack of this briefing. */
  NEW,
  /** The briefing has changed, or a file that it names. */
  INPUT,
  /** Another theme, or something in it. */
  THEME,
  /** Other formats. */
  FORMATS,
  /** Another version of the program. */
  PROGRAM,
  /** A file of the pack is gone, or not as it was published. */
  OUTPUT,
  /** There is a pack, and no record of what it was made of. */
  UNKNOWN,
  /** Its warnings are errors of a strict run. */
  WARNINGS,
  /** Everything is built. */
  FORCED
}
