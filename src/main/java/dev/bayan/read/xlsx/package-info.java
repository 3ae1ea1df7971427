/**
 * A workbook (ECMA-376, part 1, clause 18) to rows of typed cells, with nothing but the JDK: zip
 * directory, StAX, no tree in memory. What it cannot read it says in a {@link
 * dev.bayan.read.xlsx.WorkbookException}; of diagnostics and the contract it knows nothing.
 *
 * <pre>
 * bytes ─ ZipParts ─▶ XML parts ─ Workbook ─▶ sheets ─ SheetParser ─▶ rows of SheetCell
 * </pre>
 */
@NullMarked
package dev.bayan.read.xlsx;

import org.jspecify.annotations.NullMarked;
