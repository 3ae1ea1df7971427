/**
 * From what a briefing says to what its pack says: {@link dev.bayan.plan.Planner} makes words,
 * digits, dates and labels final, once, so that the three files cannot differ.
 */
@NullMarked
package dev.bayan.plan;

import org.jspecify.annotations.NullMarked;
