package dev.bayan.batch;

import dev.bayan.read.Diagnostic;
import dev.bayan.read.Message;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Puts finished packs in the places of the old ones, each whole, several at a time: the waits for
 * the disk are shared.
 *
 * <pre>
 * stage: write          publish: sync all → journal: intent → swap each → sync the output folder
 *                                → manifest, journal: done → delete the old
 * </pre>
 *
 * <p>An exception between the two renames of a swap puts the old pack back; after a kill {@link
 * Recovery} finishes what the journal names.
 */
final class Publisher implements Closeable {

  private final FileOps files;
  private final OutputFolder output;
  private final Swap swap;
  private final Syncer syncer;

  Publisher(FileOps files, OutputFolder output) {
    this.files = files;
    this.output = output;
    this.swap = new Swap(files, output);
    this.syncer = new Syncer(files);
  }

  /** What is told when a pack has been published, or could not be. */
  interface Receipt {
    Staged staged();

    /** Published, perhaps with warnings of what is left to tidy. */
    void published(List<Diagnostic> warnings);

    /** The old pack is still in its place. */
    void failed(Exception why);
  }

  boolean isBlocked(String id) throws IOException {
    return swap.isBlocked(id);
  }

  /** Writes the files of a pack beside the packs, on the same file system. */
  Staged stage(Input input, Map<String, byte[]> pack, Manifest.Entry entry) throws IOException {
    String id = entry.subject().id();
    Path folder = output.staged(id);
    files.deleteAll(folder);
    files.createFolders(folder);
    for (Map.Entry<String, byte[]> file : pack.entrySet()) {
      files.write(folder.resolve(file.getKey()), file.getValue());
    }
    return new Staged(input, id, folder, entry);
  }

  /** Publishes packs; each receipt is told exactly once. */
  void publish(List<? extends Receipt> group) {
    List<String> ids = group.stream().map(each -> each.staged().id()).toList();
    try {
      // Without this a power cut could leave the new names over empty files.
      syncer.sync(group.stream().flatMap(each -> each.staged().paths().stream()).toList());
      output.journal().intend(ids);
    } catch (IOException e) {
      // Every pack is written to the same disk: what stopped these would stop the next.
      Message reason = Message.of("batch.output-unwritable", Trouble.reason(e));
      group.forEach(each -> each.failed(new RunAbortedException(reason, e)));
      return;
    }
    List<Receipt> moved = new ArrayList<>();
    List<String> old = new ArrayList<>();
    for (Receipt each : group) {
      String id = each.staged().id();
      try {
        if (swap.in(id)) {
          old.add(id);
        }
        moved.add(each);
      } catch (IOException e) {
        giveUp(each, e);
      }
    }
    try {
      files.sync(output.root());
    } catch (IOException e) {
      moved.forEach(each -> takeBack(each, e));
      return;
    }
    List<IOException> unrecorded = record(moved);
    for (Receipt each : moved) {
      List<Diagnostic> warnings = new ArrayList<>();
      Staged staged = each.staged();
      unrecorded.forEach(e -> warnings.add(Trouble.unrecorded(staged.input().name(), e)));
      if (old.contains(staged.id())) {
        discardOld(staged, warnings);
      }
      each.published(warnings);
    }
  }

  /** Success is recorded only now: a run that dies before it builds a pack once too often. */
  private List<IOException> record(List<Receipt> moved) {
    try {
      output.manifest().add(moved.stream().map(each -> each.staged().entry()).toList());
      output.journal().done(moved.stream().map(each -> each.staged().id()).toList());
      return List.of();
    } catch (IOException e) {
      return List.of(e);
    }
  }

  private void discardOld(Staged staged, List<Diagnostic> warnings) {
    try {
      files.deleteAll(output.aside(staged.id()));
    } catch (IOException e) {
      warnings.add(Trouble.oldPackLeft(staged.input().name(), e));
    }
  }

  private void takeBack(Receipt receipt, IOException failure) {
    try {
      swap.back(receipt.staged().id());
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
    giveUp(receipt, failure);
  }

  /** The run has said that this one failed: no later one must put it in place after all. */
  private void giveUp(Receipt receipt, IOException failure) {
    try {
      files.deleteAll(receipt.staged().folder());
      output.journal().done(List.of(receipt.staged().id()));
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
    receipt.failed(failure);
  }

  @Override
  public void close() {
    syncer.close();
  }
}
