/**
 * {@code index.html}: the page on which a reader finds the packs of an output folder, and an
 * operator what went wrong. One file that asks for nothing from elsewhere: its style, its script
 * and its fonts are in it, and its content security policy lets it load nothing more.
 */
@NullMarked
package dev.bayan.batch.portal;

import org.jspecify.annotations.NullMarked;
