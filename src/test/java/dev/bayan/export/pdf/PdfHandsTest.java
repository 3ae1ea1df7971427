package dev.bayan.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.Samples;
import dev.bayan.export.Carried;
import dev.bayan.export.Hands;
import dev.bayan.plan.Pack;
import java.util.Arrays;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openpdf.text.pdf.PdfReader;

/** A large document, written by more threads than one. */
@Timeout(120)
class PdfHandsTest {

  private static final Pack LARGE = Samples.pack(Samples.longTable(3_000, 3));

  private final AtomicInteger taken = new AtomicInteger();

  private byte[] by(Executor others) {
    Hands hands =
        new Hands(
            piece -> {
              taken.incrementAndGet();
              others.execute(piece);
            });
    return new PdfExporter().export(LARGE, Carried.NOTHING, hands);
  }

  @Test
  void theBytesAreTheSameWhoeverDoesWhat() throws Exception {
    byte[] alone = by(piece -> {});
    try (PdfReader reader = new PdfReader(alone)) {
      assertThat(reader.getNumberOfPages()).isGreaterThan(200);
    }
    assertThat(taken.get()).as("pieces of work for others").isGreaterThan(300);

    assertThat(Arrays.equals(by(Runnable::run), alone)).as("all of it begun at once").isTrue();
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      assertThat(Arrays.equals(by(two), alone)).as("by three threads").isTrue();
    }
  }
}
