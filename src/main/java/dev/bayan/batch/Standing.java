package dev.bayan.batch;

import dev.bayan.batch.Manifest.Known;
import dev.bayan.export.Format;
import dev.bayan.read.Diagnostic;
import dev.bayan.read.Neighbours;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which packs stand as they would be built again: made of the same bytes in the same looks by the
 * same program, with the files that they were published with. No time of any file is looked at.
 */
final class Standing implements Survey.Recall {

  private final FileOps files;
  private final Path output;
  private final Manifest manifest;
  private final String version;
  private final String looks;
  private final List<Format> formats;
  private final Request.Trust trust;
  private final Digest digest;
  private final boolean isStrict;

  Standing(
      FileOps files,
      Manifest manifest,
      Request request,
      String version,
      Looks looks,
      Digest digest) {
    this.files = files;
    this.output = request.output();
    this.manifest = manifest;
    this.version = version;
    this.looks = looks.fingerprint();
    this.formats = request.orderedFormats();
    this.trust = request.trust();
    this.digest = digest;
    this.isStrict = request.isStrict();
  }

  @Override
  public @Nullable Known current(Input input, String sha256) {
    if (trust == Request.Trust.NOTHING) {
      return null;
    }
    Known known = manifest.ofInput(sha256, input.notation());
    return known != null
            && isAlike(known.entry())
            // A strict run has something to say of a warning.
            && !(isStrict && known.place().warns())
            && hasNeighbours(input, known.entry())
            && hasOutputs(known.entry())
        ? known
        : null;
  }

  @Override
  public Digest digest() {
    return digest;
  }

  /** Why the pack of a briefing does not stand as it is. */
  Cause cause(Input input, Ingredients ingredients, String id) throws IOException {
    if (trust == Request.Trust.NOTHING) {
      return Cause.FORCED;
    }
    Known known = manifest.ofId(id);
    if (known == null) {
      boolean isMissing = files.kind(output.resolve(id), false) == FileOps.Kind.MISSING;
      return isMissing ? Cause.NEW : Cause.UNKNOWN;
    }
    Manifest.Entry entry = known.entry();
    if (!entry.version().equals(version)) {
      return Cause.PROGRAM;
    }
    if (!entry.looks().equals(looks)) {
      return Cause.THEME;
    }
    if (!entry.formats().equals(formats)) {
      return Cause.FORMATS;
    }
    if (!entry.ingredients().equals(ingredients) || !entry.notation().equals(input.notation())) {
      return Cause.INPUT;
    }
    return hasOutputs(entry) ? Cause.WARNINGS : Cause.OUTPUT;
  }

  @Override
  public List<Diagnostic> warnings(Manifest.Place place, Input input) throws IOException {
    return manifest.warnings(place, input.name());
  }

  private boolean isAlike(Manifest.Entry entry) {
    return entry.version().equals(version)
        && entry.looks().equals(looks)
        && entry.formats().equals(formats);
  }

  private boolean hasNeighbours(Input input, Manifest.Entry entry) {
    Map<String, String> known = entry.ingredients().beside();
    if (known.isEmpty()) {
      return true;
    }
    Beside beside = new Beside(files, input.file(), digest);
    for (String name : known.keySet()) {
      Neighbours.Found found = beside.read(name, Survey.MOST_BYTES);
      if (found instanceof Neighbours.Found.Unreadable) {
        return false;
      }
    }
    return beside.with(entry.ingredients().input()).equals(entry.ingredients());
  }

  private boolean hasOutputs(Manifest.Entry entry) {
    Path pack = output.resolve(entry.subject().id());
    try {
      for (Map.Entry<String, PackRecord.Written> each : entry.files().entrySet()) {
        Path file = pack.resolve(each.getKey());
        PackRecord.Written written = each.getValue();
        // The record is the pack's own word for all the others.
        boolean isRead = trust == Request.Trust.HASHES || each.getKey().equals(PackRecord.FILE);
        boolean isSame =
            isRead
                ? digest.of(files.read(file, (int) written.bytes() + 1)).equals(written.sha256())
                : files.size(file) == written.bytes();
        if (!isSame) {
          return false;
        }
      }
      return true;
    } catch (IOException missing) {
      return false;
    }
  }
}
