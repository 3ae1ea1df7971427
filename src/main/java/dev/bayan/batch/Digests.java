package dev.bayan.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Knows the SHA-256 of bytes that an earlier run hashed, by a {@link KeyedSum} of every one of
 * them. The key lies beside the sums, in a folder that only its owner may enter: the author of a
 * briefing cannot make another one that would pass for it. Without the file all is hashed.
 *
 * <pre>
 * .bayan/digests: a name, key, CRC-32 of the key │ records of a {@link DigestTable}
 * </pre>
 */
final class Digests implements Digest {

  /** So few files are hashed sooner than a key is made. */
  static final int FEW = 32;

  private static final byte[] NAME = "bayan-digests-1\n".getBytes(StandardCharsets.US_ASCII);
  private static final int HEAD = NAME.length + KeyedSum.KEY + Integer.BYTES;
  private static final int MOST_BYTES = 1 << 30;

  /** A pack has two, and is built anew from time to time. */
  private static final int OF_A_PACK = 4;

  private static final int SPARE = 1_000;

  private final FileOps files;
  private final Path file;
  private byte[] head = {};
  private DigestTable table = DigestTable.read(head, 0);

  /** How many the file has already; less than none: it is to be made anew. */
  private int kept = -1;

  private @Nullable KeyedSum sum;

  Digests(FileOps files, Path file) {
    this.files = files;
    this.file = file;
  }

  /**
   * Reads what earlier runs have kept, and begins anew where there is none, or too much.
   *
   * @param inputs how many this run has
   * @param packs how many are known in all
   */
  void load(int inputs, int packs) throws IOException {
    byte[] bytes = files.size(file) < 0 ? new byte[0] : files.read(file, MOST_BYTES);
    if (isSound(bytes)) {
      head = Arrays.copyOf(bytes, HEAD);
      table = DigestTable.read(bytes, HEAD);
      kept = table.count();
      if (kept > OF_A_PACK * packs + SPARE) {
        table = DigestTable.read(head, HEAD);
        kept = -1;
      } else if (bytes.length != HEAD + kept * DigestTable.RECORD) {
        kept = -1;
      }
    } else if (inputs >= FEW) {
      head = head(secret());
    } else {
      return;
    }
    sum = new KeyedSum(Arrays.copyOfRange(head, NAME.length, HEAD - Integer.BYTES));
  }

  @Override
  public String of(byte[] bytes) {
    if (sum == null) {
      return Hash.of(bytes);
    }
    long[] sums = sum.of(bytes);
    String known = table.find(bytes.length, sums);
    if (known != null) {
      return known;
    }
    String sha256 = Hash.of(bytes);
    table.add(bytes.length, sums, sha256);
    return sha256;
  }

  /** Keeps what was hashed for later runs; not synced: they find out what is torn. */
  void keep() throws IOException {
    if (sum == null || table.count() == kept) {
      return;
    }
    if (kept >= 0) {
      files.append(file, table.from(kept));
    } else {
      files.deleteAll(file);
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      all.writeBytes(head);
      all.writeBytes(table.from(0));
      files.write(file, all.toByteArray());
    }
    kept = table.count();
  }

  private static boolean isSound(byte[] bytes) {
    return bytes.length >= HEAD
        && Arrays.equals(
            Arrays.copyOf(bytes, HEAD),
            head(Arrays.copyOfRange(bytes, NAME.length, HEAD - Integer.BYTES)));
  }

  private static byte[] head(byte[] key) {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    head.writeBytes(NAME);
    head.writeBytes(key);
    byte[] sum = new byte[Integer.BYTES];
    ByteBuffer.wrap(sum).putInt(CheckedLines.sum(key, 0, key.length));
    head.writeBytes(sum);
    return head.toByteArray();
  }

  /** The one thing that is random here: no byte of an output depends on it. */
  private static byte[] secret() {
    byte[] key = new byte[KeyedSum.KEY];
    new SecureRandom().nextBytes(key);
    return key;
  }
}
