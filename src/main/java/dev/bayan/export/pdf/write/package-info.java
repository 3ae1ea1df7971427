/** Pages to tagged PDF: fonts, content streams, structure tree, metadata, file. */
@NullMarked
package dev.bayan.export.pdf.write;

import org.jspecify.annotations.NullMarked;
