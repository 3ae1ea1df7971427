package dev.bayan.batch;

import dev.bayan.export.Format;
import dev.bayan.model.Briefing;
import dev.bayan.read.Diagnostic;
import java.util.List;
import java.util.Map;

/**
 * What {@code pack.json} says of the files beside it. It names no time and no folder, so that the
 * whole pack is the same wherever and whenever it is built.
 *
 * @param theme as it calls itself
 * @param fingerprint SHA-256 over program version, input, theme and formats
 * @param formats what the pack holds, each proven to say what the briefing says
 */
record PackRecord(
    String version,
    Briefing briefing,
    String theme,
    String fingerprint,
    List<Format> formats,
    Map<String, Written> files,
    List<Diagnostic> warnings) {

  static final String FILE = "pack.json";

  /** Far more than the longest list of warnings takes. */
  static final int MOST_BYTES = 64 * 1024 * 1024;

  /** A file's size and its SHA-256. */
  record Written(long bytes, String sha256) {

    static Written of(byte[] file, Digest digest) {
      return new Written(file.length, digest.of(file));
    }
  }
}
