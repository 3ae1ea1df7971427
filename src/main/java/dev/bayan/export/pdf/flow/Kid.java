package dev.bayan.export.pdf.flow;

/** A child of a structure element: another element, or something painted. */
public sealed interface Kid permits Tag, Kid.Painted {

  /** What stands on a page. Told apart by identity; no two are equal. */
  sealed interface Painted extends Kid permits TextRun, Drawing {}
}
