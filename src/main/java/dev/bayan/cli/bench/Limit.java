package dev.bayan.cli.bench;

import dev.bayan.batch.FileOps;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * What no program can do without: deflating what the packs hold and writing as many bytes with
 * fsync, one folder moved in place for each pack. What is the same in every pack, such as a font,
 * is deflated once.
 */
final class Limit {

  private record Content(int length, long checksum) {}

  /** A pack's files, and those of their contents that no pack before had. */
  private record Load(String id, Map<String, byte[]> files, List<byte[]> contents) {}

  private final FileOps files;
  private final Path folder;
  private final Set<Content> seen = ConcurrentHashMap.newKeySet();

  Limit(FileOps files, Path folder) {
    this.files = files;
    this.folder = folder;
  }

  /** Nanoseconds of wall time for a pack, over these published packs. */
  double nanos(List<Path> packs, int jobs) throws IOException, InterruptedException {
    List<Load> loads = new ArrayList<>();
    for (Path pack : packs) {
      loads.add(load(pack));
    }
    files.createFolders(folder);
    long start = System.nanoTime();
    ExecutorService threads = Executors.newFixedThreadPool(jobs);
    try {
      List<Future<?>> writes = new ArrayList<>();
      for (Load load : loads) {
        writes.add(threads.submit(() -> write(load)));
      }
      for (Future<?> write : writes) {
        write.get();
      }
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } finally {
      threads.shutdown();
    }
    return (System.nanoTime() - start) / (double) packs.size();
  }

  private Load load(Path pack) throws IOException {
    Map<String, byte[]> loaded = new LinkedHashMap<>();
    List<byte[]> contents = new ArrayList<>();
    for (Path file : files.list(pack)) {
      byte[] bytes = files.read(file, Integer.MAX_VALUE);
      String name = String.valueOf(file.getFileName());
      loaded.put(name, bytes);
      if (name.endsWith(".json")) {
        continue;
      }
      for (byte[] content : Contents.of(bytes)) {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        if (seen.add(new Content(content.length, checksum.getValue()))) {
          contents.add(content);
        }
      }
    }
    return new Load(String.valueOf(pack.getFileName()), loaded, contents);
  }

  private boolean write(Load load) throws IOException {
    for (byte[] content : load.contents()) {
      deflate(content);
    }
    Path staged = folder.resolve(load.id() + ".staged");
    files.createFolders(staged);
    for (Map.Entry<String, byte[]> file : load.files().entrySet()) {
      Path path = staged.resolve(file.getKey());
      files.write(path, file.getValue());
      files.sync(path);
    }
    files.sync(staged);
    files.move(staged, folder.resolve(load.id()));
    files.sync(folder);
    return true;
  }

  private static void deflate(byte[] content) {
    Deflater deflater = new Deflater();
    deflater.setInput(content);
    deflater.finish();
    byte[] buffer = new byte[8192];
    while (!deflater.finished()) {
      deflater.deflate(buffer);
    }
    deflater.end();
  }
}
