/** The Excel dialect: SpreadsheetML (ECMA-376 part 1, clause 18). */
@NullMarked
package dev.bayan.export.xlsx;

import org.jspecify.annotations.NullMarked;
