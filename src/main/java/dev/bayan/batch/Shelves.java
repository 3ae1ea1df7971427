package dev.bayan.batch;

import dev.bayan.batch.FileOps.Kind;
import dev.bayan.batch.portal.Shelved;
import dev.bayan.export.Format;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The packs that stand in an output folder, whichever run made them, ordered by id.
 *
 * <pre>
 * output/{a/pack.json, notes/, run.json} → a
 * </pre>
 */
record Shelves(FileOps files, Path root) {

  private static final String WORKBOOK = "workbook.xlsx";
  private static final int MOST_BYTES = 8 * 1024 * 1024;

  /** All of them; what a run has just looked at is not read again. */
  List<Shelved> all(RunReport run) throws IOException {
    Map<String, Subject> current = new HashMap<>();
    for (Outcome outcome : run.outcomes()) {
      if (outcome.subject() != null && outcome.state().isGood()) {
        current.put(outcome.subject().id(), outcome.subject());
      }
    }
    List<Shelved> all = new ArrayList<>();
    for (Path folder : files.list(root)) {
      String id = String.valueOf(folder.getFileName());
      Subject subject = current.get(id);
      Shelved pack = subject == null ? pack(folder) : shelved(subject, run.formats());
      if (pack != null) {
        all.add(pack);
      }
    }
    return all;
  }

  /** The workbook of all packs, by its name; null where there is none. */
  @Nullable String workbook() throws IOException {
    return files.kind(root.resolve(WORKBOOK), false) == Kind.FILE ? WORKBOOK : null;
  }

  /** The pack in a folder; null where there is none of ours. */
  @Nullable Shelved pack(Path folder) throws IOException {
    String id = String.valueOf(folder.getFileName());
    Path record = folder.resolve(PackRecord.FILE);
    if (id.startsWith(".")
        || files.kind(folder, false) != Kind.FOLDER
        || files.kind(record, false) != Kind.FILE) {
      return null;
    }
    return ShelvedJson.read(id, files.read(record, MOST_BYTES));
  }

  private static Shelved shelved(Subject subject, List<Format> formats) {
    List<String> names =
        formats.stream().map(format -> subject.id() + "." + format.extension()).toList();
    return new Shelved(subject.id(), subject.title(), subject.language(), names);
  }
}
