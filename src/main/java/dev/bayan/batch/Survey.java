package dev.bayan.batch;

import dev.bayan.batch.FileOps.Kind;
import dev.bayan.read.Diagnostic;
import dev.bayan.read.Reading;
import java.io.IOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The first walk over the inputs: which of them can be built. Of each it keeps the id, the title
 * and the hash of the bytes, so that thousands of inputs take a few hundred bytes each.
 */
final class Survey {

  /** One byte more than a reader takes, so that it sees what is too long and says so. */
  private static final int MOST_BYTES = 20 * 1024 * 1024 + 1;

  private final FileOps files;
  private final Rooms.Reader reader;

  Survey(FileOps files, Rooms.Reader reader) {
    this.files = files;
    this.reader = reader;
  }

  /** What the first look at an input showed. */
  sealed interface Sighting {

    /** It reads as a briefing. */
    record Sound(Subject subject) implements Sighting {}

    /** Something is wrong with it. */
    record Unsound(List<Diagnostic> diagnostics) implements Sighting {}
  }

  /**
   * What the reader made of an input, and the hash of its bytes and of those of the files it names.
   */
  record Read(String hash, Reading reading) {}

  Sighting look(Input input) {
    Kind kind;
    try {
      kind = files.kind(input.file(), false);
    } catch (IOException e) {
      return unsound(Trouble.unreadable(input.name(), e));
    }
    if (kind != Kind.FILE) {
      return unsound(Trouble.notAFile(input.name(), Trouble.what(kind)));
    }
    if (!Discovery.hasBriefingEnding(input.name())) {
      return unsound(Trouble.notABriefing(input.name()));
    }
    try {
      Read read = read(input);
      return switch (read.reading()) {
        case Reading.Accepted accepted -> new Sighting.Sound(Subject.of(accepted.briefing(), read.hash()));
        case Reading.Refused refused -> new Sighting.Unsound(refused.diagnostics());
      };
    } catch (IOException e) {
      return unsound(Trouble.unreadable(input.name(), e));
    }
  }

  Read read(Input input) throws IOException {
    byte[] bytes = files.read(input.file(), MOST_BYTES);
    Beside beside = new Beside(files, input.file());
    Reading reading = reader.read(input.name(), bytes, beside);
    return new Read(beside.hashWith(Hash.of(bytes)), reading);
  }

  /** For each id that several sound inputs have, the names of them all. */
  static Map<String, SortedSet<String>> shared(List<Input> inputs, List<Sighting> sightings) {
    Map<String, SortedSet<String>> byId = new HashMap<>();
    for (int i = 0; i < inputs.size(); i++) {
      if (sightings.get(i) instanceof Sighting.Sound sound) {
        String folded = folded(sound.subject().id());
        byId.computeIfAbsent(folded, id -> new TreeSet<>()).add(inputs.get(i).name());
      }
    }
    byId.values().removeIf(names -> names.size() < 2);
    return byId;
  }

  /** An id as file systems that ignore case and normalisation see it. */
  static String folded(String id) {
    String upper = Normalizer.normalize(id, Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
    return Normalizer.normalize(upper.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
  }

  private static Sighting unsound(Diagnostic diagnostic) {
    return new Sighting.Unsound(List.of(diagnostic));
  }
}
