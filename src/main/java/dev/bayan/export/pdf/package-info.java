/**
 * The PDF dialect (ISO 32000-1, PDF/UA-1, PDF/A-3a), in three steps: shape (runs to positioned
 * glyphs), flow (paragraphs and tables to lines and pages), write (pages to tagged PDF objects).
 */
@NullMarked
package dev.bayan.export.pdf;

import org.jspecify.annotations.NullMarked;
