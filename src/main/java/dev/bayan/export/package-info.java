/**
 * The one interface the three dialects share. The dialects are siblings that never import each
 * other and never see the input model.
 */
@NullMarked
package dev.bayan.export;

import org.jspecify.annotations.NullMarked;
