/**
 * OpenType layout of one word in one script and direction (ISO/IEC 14496-22, 6): characters become
 * glyphs, substitutions (GSUB) join them, positions (GPOS) kern them and put marks on their
 * letters.
 *
 * <p>Features, their order and all that the standard leaves open follow HarfBuzz, so that a word
 * looks the same whoever shaped it. What is not known here is left to the Java platform.
 */
@NullMarked
package dev.bayan.export.pdf.shape.opentype;

import org.jspecify.annotations.NullMarked;
