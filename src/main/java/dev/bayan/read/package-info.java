/**
 * Bytes to a {@link dev.bayan.model.Briefing}, or to the list of everything that is wrong with
 * them. This is the gate: no character that a writer would alter or drop gets past it.
 */
@NullMarked
package dev.bayan.read;

import org.jspecify.annotations.NullMarked;
