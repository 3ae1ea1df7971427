package dev.bayan.export.pdf.flow;

/** A child of a structure element: another element, or a run of painted text. */
public sealed interface Kid permits Tag, TextRun {}
