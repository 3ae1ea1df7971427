package dev.bayan.export.pdf.flow;

/** An entry of the document outline: a heading of level 1 to 3, or 0 for the title. */
public record Bookmark(int level, String title) {}
