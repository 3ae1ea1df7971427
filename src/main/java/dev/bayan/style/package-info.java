/**
 * How a pack looks, decided once: one {@link dev.bayan.style.Theme} for all three formats. Lengths
 * are points (1/72 inch), colours sRGB.
 */
@NullMarked
package dev.bayan.style;

import org.jspecify.annotations.NullMarked;
