/**
 * Bytes to a {@link dev.bayan.model.Briefing}, or to the list of everything that is wrong with
 * them. This is the gate: no character that a writer would alter or drop gets past it.
 *
 * <pre>
 * bytes ─ Utf8 ─▶ SourceText ─ Tree ─▶ Node ─ TreeReader ─▶ Briefing
 *                                       each with its Place; Problems collects on the way
 * </pre>
 *
 * <p>{@code Tree} chooses the notation: only {@code JsonTree} knows Jackson, only the files that
 * begin with {@code Yaml} know SnakeYAML. From {@code Node} on nothing knows in which notation the
 * file was written. What a text says inside, {@code Markdown} knows.
 */
@NullMarked
package dev.bayan.read;

import org.jspecify.annotations.NullMarked;
