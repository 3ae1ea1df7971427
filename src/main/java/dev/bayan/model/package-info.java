/**
 * What a briefing says, before anything is decided about how it looks or how its numbers are
 * written. Records, immutable; the input contract's own names.
 */
@NullMarked
package dev.bayan.model;

import org.jspecify.annotations.NullMarked;
