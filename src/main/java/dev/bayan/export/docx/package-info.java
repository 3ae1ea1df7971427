/** The Word dialect: WordprocessingML (ECMA-376 part 1, clause 17). */
@NullMarked
package dev.bayan.export.docx;

import org.jspecify.annotations.NullMarked;
