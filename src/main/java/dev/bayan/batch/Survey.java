package dev.bayan.batch;

import dev.bayan.batch.FileOps.Kind;
import dev.bayan.batch.Manifest.Known;
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
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The first walk over the inputs: which of them can be built. Of each it keeps the id, the title
 * and the hash of the bytes, so that thousands of inputs take a few hundred bytes each.
 */
final class Survey {

  /** One byte more than a reader takes, so that it sees what is too long and says so. */
  static final int MOST_BYTES = 20 * 1024 * 1024 + 1;

  private final FileOps files;
  private final Rooms.Reader reader;
  private final Recall recall;

  Survey(FileOps files, Rooms.Reader reader, Recall recall) {
    this.files = files;
    this.reader = reader;
    this.recall = recall;
  }

  /** Knows of an input, by the hash of its bytes, that its pack stands already. */
  @FunctionalInterface
  interface Recall {

    /** Knows of no pack. No lambda: the class cache keeps none that an interface begins with. */
    Recall NOTHING =
        new Recall() {
          @Override
          public @Nullable Known current(Input input, String sha256) {
            return null;
          }
        };

    @Nullable Known current(Input input, String sha256);

    /** How files are hashed, or known by what an earlier run hashed. */
    default Digest digest() {
      return Digest.PLAIN;
    }

    /** What was warned of when that pack was built. */
    default List<Diagnostic> warnings(Manifest.Place place, Input input) throws IOException {
      return List.of();
    }
  }

  /** What the first look at an input showed. */
  sealed interface Sighting {

    /** What is known of the briefing; null if it is none. */
    default @Nullable Subject subject() {
      return switch (this) {
        case Sound sound -> sound.subject();
        case Current current -> current.subject();
        case Unsound unsound -> null;
      };
    }

    /** It reads as a briefing: as this one, while it is kept. */
    record Sound(Subject subject, @Nullable Read read) implements Sighting {}

    /** Its pack stands as it would be built; what was warned of then stands at a place. */
    record Current(Subject subject, Manifest.Place place) implements Sighting {}

    /** Something is wrong with it. */
    record Unsound(List<Diagnostic> diagnostics) implements Sighting {}
  }

  /**
   * What the reader made of an input, and what it was made of.
   *
   * @param size of the input in bytes
   */
  record Read(Ingredients ingredients, Reading reading, int size) {}

  /** Lets in so many bytes of input, when there is room for what becomes of them. */
  interface Gate {
    void admit(long bytes) throws InterruptedException;
  }

  Sighting look(Input input, Gate gate) throws InterruptedException {
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
      byte[] bytes = files.read(input.file(), MOST_BYTES);
      String sha256 = recall.digest().of(bytes);
      Known known = recall.current(input, sha256);
      if (known != null) {
        return new Sighting.Current(known.entry().subject(), known.place());
      }
      gate.admit(bytes.length);
      Read read = read(input, bytes, sha256);
      return switch (read.reading()) {
        case Reading.Accepted accepted ->
            new Sighting.Sound(Subject.of(accepted.briefing(), read.ingredients().hash()), read);
        case Reading.Refused refused -> new Sighting.Unsound(refused.diagnostics());
      };
    } catch (IOException e) {
      return unsound(Trouble.unreadable(input.name(), e));
    }
  }

  List<Diagnostic> warnings(Sighting.Current current, Input input) throws IOException {
    return recall.warnings(current.place(), input);
  }

  /**
   * Reads an input that has been looked at.
   *
   * @param before what it read as then, where that was kept: it does so still if its bytes are the
   *     same and it names no other file
   */
  Read read(Input input, @Nullable Read before, Gate gate)
      throws IOException, InterruptedException {
    byte[] bytes = files.read(input.file(), MOST_BYTES);
    gate.admit(bytes.length);
    String sha256 = recall.digest().of(bytes);
    return before != null
            && before.ingredients().beside().isEmpty()
            && before.ingredients().input().equals(sha256)
        ? before
        : read(input, bytes, sha256);
  }

  /** Reads one input, however large. */
  Read read(Input input) throws IOException {
    byte[] bytes = files.read(input.file(), MOST_BYTES);
    return read(input, bytes, recall.digest().of(bytes));
  }

  private Read read(Input input, byte[] bytes, String sha256) {
    Beside beside = new Beside(files, input.file(), recall.digest());
    Reading reading = reader.read(input.name(), bytes, beside);
    return new Read(beside.with(sha256), reading, bytes.length);
  }

  /** For each id that several sound inputs have, the names of them all. */
  static Map<String, SortedSet<String>> shared(
      List<Input> inputs, IntFunction<@Nullable Subject> subjects) {
    Map<String, String> first = new HashMap<>();
    Map<String, SortedSet<String>> shared = new HashMap<>();
    for (int i = 0; i < inputs.size(); i++) {
      Subject subject = subjects.apply(i);
      if (subject != null) {
        String name = inputs.get(i).name();
        String folded = folded(subject.id());
        String other = first.putIfAbsent(folded, name);
        if (other != null) {
          SortedSet<String> names = shared.computeIfAbsent(folded, id -> new TreeSet<>());
          names.add(other);
          names.add(name);
        }
      }
    }
    return shared;
  }

  /** An id as file systems that ignore case and normalisation see it. */
  static String folded(String id) {
    if (isFolded(id)) {
      return id;
    }
    String upper = Normalizer.normalize(id, Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
    return Normalizer.normalize(upper.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
  }

  /** As all ids are that the reader lets through. */
  private static boolean isFolded(String id) {
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      if (c >= 0x7F || (c >= 'A' && c <= 'Z')) {
        return false;
      }
    }
    return true;
  }

  private static Sighting unsound(Diagnostic diagnostic) {
    return new Sighting.Unsound(List.of(diagnostic));
  }
}
