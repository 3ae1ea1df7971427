/**
 * Runs to positioned glyphs. HarfBuzz, by way of the JDK, does the shaping; what is ours is that
 * each glyph keeps the text it stands for.
 */
@NullMarked
package dev.bayan.export.pdf.shape;

import org.jspecify.annotations.NullMarked;
