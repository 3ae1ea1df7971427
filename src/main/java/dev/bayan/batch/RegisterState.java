package dev.bayan.batch;

import dev.bayan.batch.FileOps.Kind;
import dev.bayan.batch.PackRecord.Written;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the workbook of all packs is of, and its bytes: one line of a file of its own.
 *
 * <pre>
 * LISTING PACKS 11143 9f86d081…    a hash of their names, of their records, size and SHA-256
 * </pre>
 */
record RegisterState(String listing, String packs, Written workbook) {

  private static final int MOST_BYTES = 1024;
  private static final int PIECE = 1 << 20;

  /** What a file says; null where there is none, or none of this version. */
  static @Nullable RegisterState read(FileOps files, Path file) throws IOException {
    if (files.kind(file, false) != Kind.FILE) {
      return null;
    }
    String line = new String(files.read(file, MOST_BYTES), StandardCharsets.US_ASCII);
    List<String> words = List.of(line.split(" ", -1));
    return words.size() == 4 && words.get(2).matches("[0-9]{1,18}")
        ? new RegisterState(
            words.get(0), words.get(1), new Written(Long.parseLong(words.get(2)), words.get(3)))
        : null;
  }

  void write(FileOps files, Path file) throws IOException {
    String line = String.join(" ", listing, packs, "" + workbook.bytes(), workbook.sha256());
    files.deleteAll(file);
    files.write(file, line.getBytes(StandardCharsets.US_ASCII));
  }

  /** Whether a workbook is the one that is meant: by its size, or by every byte. */
  boolean isOf(FileOps files, Path file, boolean byBytes) throws IOException {
    return files.kind(file, false) == Kind.FILE
        && files.size(file) == workbook.bytes()
        && (!byBytes || written(files, file).equals(workbook));
  }

  /** Size and SHA-256 of a file of any size. */
  static Written written(FileOps files, Path file) throws IOException {
    Hash.Plain hash = new Hash.Plain();
    long size = 0;
    for (byte[] piece = files.read(file, size, PIECE);
        piece.length > 0;
        piece = files.read(file, size, PIECE)) {
      hash.add(piece);
      size += piece.length;
    }
    return new Written(size, hash.hex());
  }
}
