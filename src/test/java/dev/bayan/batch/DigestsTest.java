package dev.bayan.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.batch.Outcome.State;
import dev.bayan.batch.Request.Trust;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was hashed once is known again by all of its bytes, and by nothing less. */
class DigestsTest {

  private static final int BRIEFINGS = Digests.FEW + 3;
  private static final int HEAD = 16 + KeyedSum.KEY + 4;

  @TempDir Path folder;
  private Path in;
  private Path out;
  private Path kept;

  @BeforeEach
  void manyBriefingsThatAreBuilt() throws Exception {
    in = folder.resolve("in");
    out = folder.resolve("out");
    kept = out.resolve(".bayan/digests");
    for (int i = 0; i < BRIEFINGS; i++) {
      Fakes.write(in, "b" + i + ".json", "b" + i, "words of the same length 1234567890");
    }
    assertThat(built(Trust.SIZES)).hasSize(BRIEFINGS);
  }

  @Test
  void theFirstRunKeepsWhatTheNextOneAsksFor() throws Exception {
    byte[] before = Files.readAllBytes(kept);
    assertThat(before).hasSize(HEAD + 2 * BRIEFINGS * DigestTable.RECORD);

    assertThat(built(Trust.SIZES)).isEmpty();

    assertThat(Files.readAllBytes(kept)).isEqualTo(before);
  }

  @Test
  void aBriefingForgedToTheSameLengthAndCyclicSumsIsBuilt() throws Exception {
    Path file = in.resolve("b7.json");
    byte[] bytes = Files.readAllBytes(file);
    byte[] forged = forged(bytes, bytes.length - 12);
    assertThat(forged).hasSameSizeAs(bytes).isNotEqualTo(bytes);
    assertThat(sum(new CRC32(), forged)).isEqualTo(sum(new CRC32(), bytes));
    assertThat(sum(new CRC32C(), forged)).isEqualTo(sum(new CRC32C(), bytes));
    Files.write(file, forged);

    assertThat(built(Trust.SIZES)).containsExactly("b7");
    assertThat(built(Trust.SIZES)).isEmpty();
  }

  @Test
  void aRecordForgedToTheSameLengthAndCyclicSumsIsMadeAnew() throws Exception {
    Path record = out.resolve("b9/pack.json");
    byte[] bytes = Files.readAllBytes(record);
    Files.write(record, forged(bytes, 40));

    assertThat(built(Trust.SIZES)).containsExactly("b9");
    assertThat(Files.readAllBytes(record)).isEqualTo(bytes);
  }

  @Test
  void whatIsTornOrSpoiltAnywhereCostsHashingAndIsMended() throws Exception {
    byte[] whole = Files.readAllBytes(kept);
    for (int at = 0; at < whole.length; at += at < HEAD ? 2_600 : 701) {
      byte[] spoilt = whole.clone();
      spoilt[at] ^= 0x20;
      for (byte[] bad : new byte[][] {Arrays.copyOf(whole, at), spoilt}) {
        Files.write(kept, bad);
        assertThat(built(Trust.SIZES)).as("at %d", at).isEmpty();
        assertThat(kept).hasSize(whole.length);
      }
      assertThat(built(Trust.SIZES)).isEmpty();
    }
  }

  @Test
  void aFolderOfFewBriefingsNeedsNoKey() throws Exception {
    Path few = folder.resolve("few");
    Fakes.write(few, "a.json", "a", "words");
    Fakes.build(Fakes.rooms(), few, folder.resolve("other"));
    assertThat(folder.resolve("other/.bayan/digests")).doesNotExist();
  }

  @Test
  void itDoesNotGrowForEver() throws Exception {
    byte[] whole = Files.readAllBytes(kept);
    int more = 2_000;
    ByteBuffer all = ByteBuffer.allocate(whole.length + more * DigestTable.RECORD);
    all.put(whole);
    DigestTable others = DigestTable.read(new byte[0], 0);
    for (int i = 0; i < more; i++) {
      others.add(i, new long[] {i, i}, "0".repeat(64));
    }
    Files.write(kept, all.put(others.from(0)).array());

    assertThat(built(Trust.SIZES)).isEmpty();

    assertThat(kept).hasSize(whole.length);
  }

  @Test
  void whoWantsOutputsVerifiedTrustsNoSum() throws Exception {
    byte[] whole = Files.readAllBytes(kept);
    Path record = out.resolve("b3/pack.json");
    byte[] good = Files.readAllBytes(record);
    byte[] bad = good.clone();
    bad[good.length - 3] ^= 1;
    Files.write(record, bad);
    // As if the sums were of these bytes.
    KeyedSum sum = new KeyedSum(Arrays.copyOfRange(whole, 16, 16 + KeyedSum.KEY));
    DigestTable lie = DigestTable.read(whole, HEAD);
    lie.add(bad.length, sum.of(bad), Hash.of(good));
    ByteBuffer all = ByteBuffer.allocate(whole.length + DigestTable.RECORD);
    Files.write(kept, all.put(whole, 0, HEAD).put(lie.from(0)).array());

    assertThat(built(Trust.SIZES)).isEmpty();
    assertThat(built(Trust.HASHES)).containsExactly("b3");
  }

  /** Both generators multiplied: bytes that differ by that have the same remainder by either. */
  private static byte[] forged(byte[] bytes, int at) {
    long one = 0x1_04C1_1DB7L;
    long two = 0x1_1EDC_6F41L;
    boolean[] product = new boolean[72];
    for (int i = 0; i <= 32; i++) {
      for (int j = 0; j <= 32; j++) {
        product[64 - i - j] ^= (one >> i & 1) == 1 && (two >> j & 1) == 1;
      }
    }
    byte[] forged = bytes.clone();
    for (int i = 0; i < product.length; i++) {
      // Both sums take the lowest bit of a byte first.
      forged[at + i / 8] ^= (byte) (product[i] ? 1 << i % 8 : 0);
    }
    return forged;
  }

  private static long sum(Checksum sum, byte[] bytes) {
    sum.update(bytes, 0, bytes.length);
    return sum.getValue();
  }

  private Set<String> built(Trust trust) throws Exception {
    Request request = Fakes.request(in, out).trusting(trust);
    RunReport report =
        new Batch(Fakes.rooms(), new DiskFiles(), Fakes.CLOCK)
            .build(request, Fakes.SILENT, new Intake());
    assertThat(report.isGood()).isTrue();
    Set<String> built = new TreeSet<>();
    for (Outcome outcome : report.outcomes()) {
      if (outcome.state() == State.BUILT) {
        built.add(String.valueOf(outcome.id()));
      }
    }
    return built;
  }
}
