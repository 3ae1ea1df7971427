/**
 * Bayan (بيان), a small document compiler.
 *
 * <p>Bytes of a structured briefing go in at one end; a Word document, an Excel workbook and a PDF
 * come out at the other, published together or not at all. The data walks through the rooms once,
 * in one direction:
 *
 * <pre>
 * input file ─ read ─▶ Briefing ─ plan ─▶ Pack ─ export ─▶ docx · xlsx · pdf ─ verify ─▶ batch
 * </pre>
 *
 * <p>{@code read} refuses what no writer could keep; {@code plan} makes every word, digit, date and
 * label final, so that the three files cannot differ; the three exporters never see the input;
 * {@code verify} reads each file back with readers of its own; {@code batch} publishes. Text is in
 * logical order everywhere: nothing in this program ever reverses a string.
 */
@NullMarked
package dev.bayan;

import org.jspecify.annotations.NullMarked;
