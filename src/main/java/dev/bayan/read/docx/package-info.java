/**
 * Word documents that come back from an editor: what their tables and fields say now. Reads with
 * the limits of the workbooks' reader, resolves nothing that lies outside the file, and writes
 * nothing.
 */
@NullMarked
package dev.bayan.read.docx;

import org.jspecify.annotations.NullMarked;
