/**
 * The Excel dialect: SpreadsheetML (ECMA-376 part 1, clause 18).
 *
 * <pre>
 * XlsxExporter ─ Workbook ─┬─ OverviewSheet, MatrixSheet, ArticleSheet   what stands in which cell
 *                          ├─ SheetPart (SheetFrame, RunningLines)       one worksheet, top to bottom
 *                          ├─ Stylesheet, SharedStrings, TablePart       the parts they share
 *                          └─ FormatCodes, Serial, Xstring, SheetNames   what Excel can hold, and how
 * </pre>
 *
 * <p>A cell is a value and a {@link dev.bayan.export.xlsx.CellFormat}; {@code Looks} makes formats
 * of the theme's text roles, {@code Stylesheet} numbers them. A sheet is written row by row and
 * never gone back to, so a large one needs no more memory than its text.
 */
@NullMarked
package dev.bayan.export.xlsx;

import org.jspecify.annotations.NullMarked;
