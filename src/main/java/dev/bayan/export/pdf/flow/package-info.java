/**
 * Paragraphs, lists and tables to lines and pages. Lengths are points, from the page's top left
 * corner downwards.
 */
@NullMarked
package dev.bayan.export.pdf.flow;

import org.jspecify.annotations.NullMarked;
