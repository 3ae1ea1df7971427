/**
 * What Arabic needs, whatever the format: base direction, runs (UAX #9), digits, dates, locale
 * profiles and the fixed labels of a language. Text is in logical order everywhere.
 */
@NullMarked
package dev.bayan.text;

import org.jspecify.annotations.NullMarked;
