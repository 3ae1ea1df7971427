package dev.bayan.batch;

import java.nio.file.Path;

/**
 * One file to read.
 *
 * @param name as the user named it, with slashes: for diagnostics and reports
 */
record Input(String name, Path file) {}
