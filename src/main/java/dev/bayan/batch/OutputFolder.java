package dev.bayan.batch;

import dev.bayan.read.Echo;
import dev.bayan.read.Message;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.function.Predicate;

/**
 * An output folder that this run alone writes to, and the places inside it.
 *
 * <pre>
 * output/ID/  output/run.json  output/.bayan/{lock,journal,manifest,digests,register/,staging/,old/}
 * </pre>
 *
 * The lock is the kernel's: a process that dies frees it. Whoever holds it may finish what a run
 * that was killed had begun.
 */
final class OutputFolder implements Closeable {

  static final String RUN = "run.json";
  static final String REGISTER_STATE = "register.state";

  private static final String LOCK = "lock";

  private final FileOps files;
  private final Path root;
  private final Path own;
  private final Closeable lock;
  private final Journal journal;
  private final Manifest manifest;

  private OutputFolder(FileOps files, Path root, Closeable lock) {
    this.files = files;
    this.root = root;
    this.own = own(root);
    this.lock = lock;
    this.journal = new Journal(files, own.resolve("journal"));
    this.manifest = new Manifest(files, own);
  }

  /** Where Bayan keeps what is its own. */
  static Path own(Path root) {
    return root.resolve(".bayan");
  }

  /** Takes the folder, makes it where it is missing, and tidies up after a run that was killed. */
  static OutputFolder open(FileOps files, Path root) throws IOException, OutputBusyException {
    files.createFolders(root);
    files.createPrivateFolder(own(root));
    Closeable lock = files.lock(own(root).resolve(LOCK));
    if (lock == null) {
      throw busy(root);
    }
    OutputFolder folder = new OutputFolder(files, root, lock);
    try {
      OutputGuard guard = new OutputGuard(files);
      guard.refuseLinks(own(root));
      files.createPrivateFolder(folder.old());
      new Recovery(files, folder).run();
      files.createPrivateFolder(folder.staging());
      folder.manifest.load();
      guard.probe(root, own(root));
      return folder;
    } catch (Throwable e) {
      lock.close();
      throw e;
    }
  }

  /**
   * Keeps runs from writing to a folder while it is read. Where no lock lies nobody writes: packs
   * that were copied elsewhere.
   */
  static Closeable reading(FileOps files, Path root) throws IOException, OutputBusyException {
    Path file = own(root).resolve(LOCK);
    if (files.kind(file, false) == FileOps.Kind.MISSING) {
      return () -> {};
    }
    Closeable lock = files.share(file);
    if (lock == null) {
      throw busy(root);
    }
    return lock;
  }

  private static OutputBusyException busy(Path root) {
    return new OutputBusyException(Message.of("batch.busy", Echo.isolated(root.toString())));
  }

  Path root() {
    return root;
  }

  Journal journal() {
    return journal;
  }

  Manifest manifest() {
    return manifest;
  }

  /** Where a run keeps what it has to say until it ends. */
  Path spool() {
    return own.resolve("diagnostics");
  }

  Path pack(String id) {
    return inside(root, id);
  }

  Path staged(String id) {
    return inside(staging(), id);
  }

  /** Where the old pack waits while the new one takes its place. */
  Path aside(String id) {
    return inside(old(), id);
  }

  /** Where {@code run.json} stands. */
  Path report() {
    return root.resolve(RUN);
  }

  /** Content that is written as it comes. */
  interface Content {
    void write(OutputStream to) throws IOException;
  }

  /** Replaces a file that stands beside the packs, whole, by what is written as it comes. */
  void replace(String name, Content content) throws IOException {
    place(name, stage(name, content));
  }

  /** Writes what will stand beside the packs; gives where it lies until then. */
  Path stage(String name, Content content) throws IOException {
    Path staged = staging().resolve(name);
    files.deleteAll(staged);
    try (OutputStream to = Appending.buffered(files, staged)) {
      content.write(to);
    }
    return staged;
  }

  /** The packs that stand here. */
  Shelves shelves() {
    return new Shelves(files, root);
  }

  /** Whether nothing stands there that is not ours, by how it begins. */
  boolean mayReplace(String name, int beginning, Predicate<byte[]> isOurs) throws IOException {
    Path file = root.resolve(name);
    return switch (files.kind(file, false)) {
      case MISSING -> true;
      case FILE -> isOurs.test(files.read(file, beginning));
      case FOLDER, LINK, OTHER -> false;
    };
  }

  /** Replaces a file that stands beside the packs, whole. */
  void replace(String name, byte[] content) throws IOException {
    Path staged = staging().resolve(name);
    files.deleteAll(staged);
    files.write(staged, content);
    place(name, staged);
  }

  /** Puts what has been staged in its place. */
  void place(String name, Path staged) throws IOException {
    files.sync(staged);
    files.move(staged, root.resolve(name));
    files.sync(root);
  }

  /** The reports of earlier runs. */
  History history() {
    return new History(files, own.resolve("runs"), staging());
  }

  /** What packs have given to the workbook of all packs. */
  Path register() {
    return own.resolve("register");
  }

  Path registered(String id) {
    return inside(register(), id);
  }

  /** What files were hashed to. */
  Digests digests() {
    return digests(files, root);
  }

  /** The same, of a folder that may not be there. */
  static Digests digests(FileOps files, Path root) {
    return new Digests(files, own(root).resolve("digests"));
  }

  /** Which packs that workbook is of. */
  Path registerState() {
    return own.resolve(REGISTER_STATE);
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }

  Path staging() {
    return own.resolve("staging");
  }

  Path old() {
    return own.resolve("old");
  }

  /** The reader lets only plain ids through; a path that leaves its folder is a fault of ours. */
  private static Path inside(Path folder, String id) {
    Path path = folder.resolve(id).normalize();
    if (!folder.normalize().equals(path.getParent())) {
      throw new IllegalArgumentException("not a name for a folder: " + id);
    }
    return path;
  }
}
