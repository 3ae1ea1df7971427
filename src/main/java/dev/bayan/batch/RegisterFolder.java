package dev.bayan.batch;

import dev.bayan.batch.FileOps.Kind;
import dev.bayan.export.Format;
import dev.bayan.export.Hands;
import dev.bayan.export.Pieces;
import dev.bayan.plan.Pack;
import dev.bayan.plan.RegisterEntry;
import dev.bayan.plan.RegisterPlanner;
import dev.bayan.read.Message;
import dev.bayan.verify.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The workbook of all packs, and what is kept beside the packs so that it can be written without
 * reading them again.
 *
 * <pre>
 * .bayan/register/ID: hash of ID/pack.json, entry      .bayan/register.state: what the workbook is of
 * </pre>
 *
 * <p>An entry counts only beside the {@code pack.json} that it was kept with. Without one the
 * pack's own workbook is read: so nothing here needs to outlive a power cut.
 */
final class RegisterFolder {

  /** The workbook's file. */
  static final String FILE = RegisterPlanner.ID + ".xlsx";

  static final int MOST = 1 << 30;
  private static final int HASH = 64;

  private final FileOps files;
  private final OutputFolder output;
  private final Rooms rooms;
  private final Looks looks;
  private final Digest digest;

  /** Whether what the workbook is of is still known. */
  private final AtomicBoolean isCurrent = new AtomicBoolean(true);

  /** The hash that each entry of this run was kept with: these are whole. */
  private final Map<String, String> fresh = new ConcurrentHashMap<>();

  /** What it was of before this run; null: nobody knows. */
  private volatile @Nullable RegisterState before;

  RegisterFolder(FileOps files, OutputFolder output, Rooms rooms, Looks looks, Digest digest) {
    this.files = files;
    this.output = output;
    this.rooms = rooms;
    this.looks = looks;
    this.digest = digest;
  }

  /** Keeps what a pack gives, before the pack is published. */
  void keep(String id, Map<String, byte[]> pack, RegisterEntry entry) throws IOException {
    byte[] record = pack.get(PackRecord.FILE);
    if (rooms.registrar() == null || record == null) {
      return;
    }
    begin();
    put(id, digest.of(record), entry);
  }

  /** Whoever comes second finds the folder made. */
  private synchronized void begin() throws IOException {
    if (isCurrent.get()) {
      files.createPrivateFolder(output.register());
      before = RegisterState.read(files, output.registerState());
      files.deleteAll(output.registerState());
      isCurrent.set(false);
    }
  }

  private void put(String id, String hash, RegisterEntry entry) throws IOException {
    byte[] packed = entry.bytes();
    byte[] kept = new byte[HASH + packed.length];
    System.arraycopy(hash.getBytes(StandardCharsets.US_ASCII), 0, kept, 0, HASH);
    System.arraycopy(packed, 0, kept, HASH, packed.length);
    Path file = output.registered(id);
    files.deleteAll(file);
    files.write(file, kept);
    fresh.put(id, hash);
  }

  /**
   * Writes the workbook, unless it is of just these packs already.
   *
   * @return what went wrong; null: nothing
   */
  @Nullable Message write(Request request, int briefings) {
    Rooms.Registrar registrar = rooms.registrar();
    try {
      Path published = output.root().resolve(FILE);
      if (registrar == null || !isWanted(request, briefings, published)) {
        return null;
      }
      List<Path> folders = files.list(output.root());
      String listing = listing(folders);
      RegisterState known =
          isCurrent.get() ? RegisterState.read(files, output.registerState()) : before;
      boolean byBytes = request.trust() == Request.Trust.HASHES;
      RegisterState standing =
          known != null && known.isOf(files, published, byBytes) ? known : null;
      if (standing != null && isCurrent.get() && standing.listing().equals(listing)) {
        return null;
      }
      files.createPrivateFolder(output.register());
      Registered packs = new Registered(files, output);
      Hash all = new Hash().add(listing);
      for (Path folder : folders) {
        if (isKept(folder, all, registrar)) {
          packs.add(String.valueOf(folder.getFileName()));
        }
      }
      packs.tidy();
      String hash = all.hex();
      if (standing == null
          || !standing.listing().equals(listing)
          || !standing.packs().equals(hash)) {
        // Nobody else works any more: who may have several threads has an idle one.
        Hands hands = request.jobs() > 1 ? new Hands(Ahead.oneByOne()) : Hands.OWN;
        Message trouble = publish(registrar, packs, hands);
        if (trouble != null) {
          return trouble;
        }
      }
      PackRecord.Written written = RegisterState.written(files, published);
      new RegisterState(listing, hash, written).write(files, output.registerState());
      return null;
    } catch (UncheckedIOException e) {
      return unwritten(e.getCause() == null ? e : e.getCause());
    } catch (IOException e) {
      return unwritten(e);
    }
  }

  private static Message unwritten(Throwable why) {
    return Message.of("batch.register-unwritten", Trouble.reason(why));
  }

  private @Nullable Message publish(Rooms.Registrar registrar, Registered packs, Hands hands)
      throws IOException {
    Pack frame = RegisterPlanner.plan(looks.theme(), packs.heads());
    Path parts = output.staging().resolve("workbook");
    files.deleteAll(parts);
    files.createPrivateFolder(parts);
    AtomicInteger rooms = new AtomicInteger();
    Pieces.Room room =
        () -> new Spooled(files, parts.resolve(String.valueOf(rooms.incrementAndGet())));
    Path staged;
    try {
      staged = output.stage(FILE, to -> registrar.register().write(frame, packs, hands, room, to));
    } finally {
      // On a full disk they would take the room that the reports need.
      files.deleteAll(parts);
    }
    Spooled written = new Spooled(files, staged);
    for (Finding finding : registrar.proof().verify(frame, packs, written, hands)) {
      if (!finding.isWarning()) {
        files.deleteAll(staged);
        return Message.of("batch.register-unproven", finding.place(), finding.message());
      }
    }
    output.place(FILE, staged);
    return null;
  }

  /** The theme decides; if it is silent, a workbook that is there must not grow stale. */
  private boolean isWanted(Request request, int briefings, Path published) throws IOException {
    Boolean decided = looks.theme().files().register();
    if (decided != null) {
      return decided;
    }
    return (briefings > 1 && request.formats().contains(Format.XLSX))
        || files.kind(published, false) == Kind.FILE;
  }

  /** Changes with the program, the theme, and the names of what is in the folder. */
  private String listing(List<Path> folders) {
    Hash hash = new Hash().add(rooms.version()).add(looks.fingerprint());
    for (Path folder : folders) {
      String name = String.valueOf(folder.getFileName());
      // Files of the run come and go; a pack is a folder, and its name has no ending.
      if (name.indexOf('.') < 0) {
        hash.add(name);
      }
    }
    return hash.hex();
  }

  /** Whether a folder is a pack, of which is kept what it gives from now on. */
  private boolean isKept(Path folder, Hash all, Rooms.Registrar registrar) throws IOException {
    Path record = folder.resolve(PackRecord.FILE);
    if (files.kind(folder, false) != Kind.FOLDER || files.kind(record, false) != Kind.FILE) {
      return false;
    }
    String id = String.valueOf(folder.getFileName());
    String hash = digest.of(files.read(record, MOST));
    all.add(id).add(hash);
    if (!isKept(id, hash)) {
      put(id, hash, registrar.recovery().recover(id, workbook(folder, id)));
    }
    return true;
  }

  private byte[] workbook(Path folder, String id) throws IOException {
    Path file = folder.resolve(id + "." + Format.XLSX.extension());
    return files.kind(file, false) == Kind.FILE ? files.read(file, MOST) : new byte[0];
  }

  /** Whether what was kept beside a record is there, whole. */
  private boolean isKept(String id, String hash) throws IOException {
    Path file = output.registered(id);
    if (files.kind(file, false) != Kind.FILE) {
      return false;
    }
    if (hash.equals(fresh.get(id))) {
      return true;
    }
    byte[] kept = files.read(file, MOST);
    byte[] expected = hash.getBytes(StandardCharsets.US_ASCII);
    if (kept.length < HASH || !Arrays.equals(kept, 0, HASH, expected, 0, HASH)) {
      return false;
    }
    try {
      entry(kept).rows(row -> {});
      return true;
    } catch (IOException damaged) {
      return false;
    }
  }

  /** What follows the hash of the record that it was kept with. */
  static RegisterEntry entry(byte[] kept) throws IOException {
    return RegisterEntry.read(Arrays.copyOfRange(kept, HASH, kept.length));
  }
}
