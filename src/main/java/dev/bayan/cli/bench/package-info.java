/**
 * What {@code bayan bench} measures and what it measures on: briefings made up by the program, no
 * two of them alike, taken through the very rooms that a build takes them through.
 */
@NullMarked
package dev.bayan.cli.bench;

import org.jspecify.annotations.NullMarked;
