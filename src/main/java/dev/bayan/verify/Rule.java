package dev.bayan.verify;

/** A row of a checklist that files are held to. */
interface Rule {

  /** The row of the checklist. */
  int number();

  /** What the row demands, with the clause of the standard. */
  String demand();

  /** What breaks the rule somewhere: a warning, for the words are all there. */
  default Finding finding(String place, String found) {
    return Finding.warning(place, "%s; rule %d: %s".formatted(found, number(), demand()));
  }
}
