package dev.bayan.batch;

import java.nio.file.Path;
import java.util.Locale;

/**
 * One file to read.
 *
 * @param name as the user named it, with slashes: for diagnostics and reports
 */
record Input(String name, Path file) {

  /** How it is written, by its ending: {@code json}, {@code yaml}. */
  String notation() {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
