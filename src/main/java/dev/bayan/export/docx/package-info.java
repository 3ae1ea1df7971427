/**
 * The Word dialect: WordprocessingML (ECMA-376 part 1, clause 17).
 *
 * <p>{@link dev.bayan.export.docx.DocxExporter} takes what all packs of a theme share (styles,
 * settings, fonts: the stationery), decides on which sheet each block stands, then writes heads and
 * feet, body and tables, each part once and in the order of the schema. Direction is written in
 * three places only: runs, paragraphs, tables; sides are named start and end, and Word mirrors
 * them.
 */
@NullMarked
package dev.bayan.export.docx;

import org.jspecify.annotations.NullMarked;
