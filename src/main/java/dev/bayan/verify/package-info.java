/**
 * Re-opens what was written, with readers of its own, and proves that each file says what the pack
 * says.
 */
@NullMarked
package dev.bayan.verify;

import org.jspecify.annotations.NullMarked;
