/**
 * What Word and Excel packages share: the Open Packaging Conventions container (ECMA-376 part 2)
 * with pinned bytes, and a small XML writer for its parts.
 */
@NullMarked
package dev.bayan.export.opc;

import org.jspecify.annotations.NullMarked;
