package dev.bayan.batch;

import dev.bayan.batch.FileOps.Kind;
import dev.bayan.export.Format;
import dev.bayan.export.Register.Item;
import dev.bayan.plan.RegisterEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The packs that the workbook of all packs is of. Little more than their names is held: what many
 * packs give is read from the disk each time it is asked for, and its failures are {@link
 * UncheckedIOException}s. Once all are added any number of threads may ask.
 */
final class Registered extends AbstractCollection<Item> {

  private static final long MOST_READ = 8 << 20;
  private static final int PART_OF_HEAP = 128;

  /** What the head of an entry takes beside its bytes. */
  private static final int HEAD = 400;

  private final FileOps files;
  private final OutputFolder output;
  private final List<String> ids = new ArrayList<>();

  /** What has been read, as much as there is room for: all of it is asked for seven times. */
  private final Map<String, RegisterEntry> read = new ConcurrentHashMap<>();

  private final AtomicLong room =
      new AtomicLong(Math.min(MOST_READ, Runtime.getRuntime().maxMemory() / PART_OF_HEAP));

  /** Which files stand in a pack; most packs share one such set. */
  private final Map<String, Set<Format>> standing = new ConcurrentHashMap<>();

  private final Map<Set<Format>, Set<Format>> sets = new ConcurrentHashMap<>();

  Registered(FileOps files, OutputFolder output) {
    this.files = files;
    this.output = output;
  }

  void add(String id) {
    ids.add(id);
  }

  @Override
  public int size() {
    return ids.size();
  }

  @Override
  public Iterator<Item> iterator() {
    return ids.stream().map(this::item).iterator();
  }

  /** What is said of each in one line. */
  Iterable<RegisterEntry.Head> heads() {
    return () -> ids.stream().map(id -> entry(id).head()).iterator();
  }

  private Item item(String id) {
    RegisterEntry entry = entry(id);
    List<String> names = new ArrayList<>();
    for (Format format : standing.computeIfAbsent(id, this::standing)) {
      names.add(id + "/" + id + "." + format.extension());
    }
    return new Item(entry.head(), names, () -> entry);
  }

  private Set<Format> standing(String id) {
    try {
      Set<Format> formats = EnumSet.noneOf(Format.class);
      for (Format format : Format.values()) {
        Path file = output.pack(id).resolve(id + "." + format.extension());
        if (files.kind(file, false) == Kind.FILE) {
          formats.add(format);
        }
      }
      return sets.computeIfAbsent(formats, same -> same);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private RegisterEntry entry(String id) {
    RegisterEntry known = read.get(id);
    if (known != null) {
      return known;
    }
    try {
      byte[] kept = files.read(output.registered(id), RegisterFolder.MOST);
      RegisterEntry entry = RegisterFolder.entry(kept);
      int size = kept.length + HEAD;
      if (room.addAndGet(-size) >= 0) {
        read.put(id, entry);
      } else {
        room.addAndGet(size);
      }
      return entry;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is kept of packs that are gone goes too. */
  void tidy() throws IOException {
    Set<String> known = new HashSet<>(ids);
    for (Path kept : files.list(output.register())) {
      if (!known.contains(String.valueOf(kept.getFileName()))) {
        files.deleteAll(kept);
      }
    }
  }
}
