/**
 * The command line: turns arguments into a request, wires the rooms together, prints. The only room
 * with a clock, a default locale and the standard streams.
 */
@NullMarked
package dev.bayan.cli;

import org.jspecify.annotations.NullMarked;
