/**
 * Tests of whole packs: from the bytes of a briefing to what strangers find in its three files.
 *
 * <p>Each case is a folder of {@code src/test/resources/cases}: a briefing, and one projection of
 * each file it becomes, a plain text of what the file says and how it is built. Projections are
 * made from walks of the markup and by PDFBox, never by what wrote the files.
 */
@NullMarked
package dev.bayan.cases;

import org.jspecify.annotations.NullMarked;
