package dev.bayan.read;

import org.jspecify.annotations.Nullable;

/**
 * What stops the reading of a file, by its offsets in the source.
 *
 * @param start offset of the offending text, in UTF-16 code units
 * @param end offset after it
 */
record Fault(Code code, int start, int end, Message message, @Nullable Message hint) {}
