package dev.bayan.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ResumedTest {

  private final Resumed resumed = new Resumed();

  @Test
  void filesThatBeginAlikeHaveTheDigestsTheyHaveAlone() throws Exception {
    byte[] first = new byte[Resumed.LEAST + 7 * Resumed.STEP + 11];
    new Random(7).nextBytes(first);
    List<byte[]> files = new ArrayList<>(List.of(first, first.clone()));
    for (int at : new int[] {first.length - 1, 5 * Resumed.STEP, 5 * Resumed.STEP - 1, 3, 0}) {
      byte[] other = first.clone();
      other[at]++;
      files.add(other);
      files.add(first.clone());
    }
    files.add(Arrays.copyOf(first, Resumed.LEAST));
    files.add(Arrays.copyOf(first, Resumed.LEAST - 1));
    files.add(Arrays.copyOf(first, first.length + Resumed.STEP));
    files.add(Arrays.copyOf(first, Resumed.MOST));
    files.add(Arrays.copyOf(first, Resumed.MOST + 1));
    files.add(first.clone());
    files.add(new byte[0]);
    for (byte[] file : files) {
      assertThat(resumed.digest(file, MessageDigest.getInstance("SHA-256")))
          .as("%d bytes", file.length)
          .isEqualTo(MessageDigest.getInstance("SHA-256").digest(file));
    }
  }

  @Test
  void whatIsTheSameIsNotHashedAgain() throws Exception {
    byte[] file = new byte[Resumed.LEAST];
    byte[] longer = Arrays.copyOf(file, file.length + 1);
    resumed.digest(file, MessageDigest.getInstance("SHA-256"));
    assertThat(resumed.digest(longer, new Refusing()))
        .isEqualTo(MessageDigest.getInstance("SHA-256").digest(longer));
  }

  /** A digest that takes nothing: whoever begins with it begins anew. */
  private static final class Refusing extends MessageDigest {
    Refusing() {
      super("SHA-256");
    }

    @Override
    protected void engineUpdate(byte input) {
      throw new AssertionError("hashed from the start");
    }

    @Override
    protected void engineUpdate(byte[] input, int offset, int length) {
      throw new AssertionError("hashed from the start");
    }

    @Override
    protected byte[] engineDigest() {
      throw new AssertionError("hashed from the start");
    }

    @Override
    protected void engineReset() {}
  }
}
