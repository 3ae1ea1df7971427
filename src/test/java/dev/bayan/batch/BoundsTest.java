package dev.bayan.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.batch.Outcome.State;
import dev.bayan.batch.RunReport.Ending;
import dev.bayan.export.Format;
import dev.bayan.plan.Pack;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How far one briefing, or many failing ones, may take a run. */
@Timeout(60)
class BoundsTest {

  private static final Duration SHORT = Duration.ofMillis(300);

  @TempDir Path folder;
  private Path in;
  private Path out;

  @BeforeEach
  void folders() {
    in = folder.resolve("in");
    out = folder.resolve("out");
  }

  @Test
  void aBriefingThatHangsFailsAloneAndIsNeverPublishedLate() throws Exception {
    for (String id : List.of("a", "b", "c", "d")) {
      Fakes.write(in, id + ".json", id, "words");
    }
    CountDownLatch go = new CountDownLatch(1);
    CountDownLatch gone = new CountDownLatch(1);
    Consumer<Pack> hangs =
        pack -> {
          if (pack.id().equals("b")) {
            try {
              go.await();
            } catch (InterruptedException e) {
              throw new AssertionError("a writer is never interrupted", e);
            } finally {
              gone.countDown();
            }
          }
        };

    RunReport report = run(hangs, 1, new Bounds(Duration.ofSeconds(2), 99, 1 << 20));

    assertThat(report.outcomes())
        .extracting(Outcome::state)
        .containsExactly(State.BUILT, State.FAILED, State.BUILT, State.BUILT);
    assertThat(report.ending()).isEqualTo(Ending.FINISHED);
    assertThat(report.outcomes().get(1).diagnostics().get(0).code()).isEqualTo("B4010");
    go.countDown();
    gone.await();
    Thread.sleep(200);
    assertThat(out.resolve("b")).doesNotExist();
  }

  @Test
  void aRunInWhichEverythingHangsIsGivenUp() throws Exception {
    for (int i = 0; i < 40; i++) {
      Fakes.write(in, "f" + i + ".json", "b" + i, "words");
    }
    AtomicInteger hung = new AtomicInteger();
    CountDownLatch never = new CountDownLatch(1);
    RunReport report =
        run(
            pack -> {
              hung.incrementAndGet();
              awaitQuietly(never);
            },
            8,
            new Bounds(SHORT, 99, 1 << 20));

    assertThat(report.ending()).isEqualTo(Ending.ABORTED);
    assertThat(hung.get()).isLessThanOrEqualTo(Workers.MOST_GIVEN_UP + 8);
    assertThat(report.count(State.UNSTARTED)).isPositive();
    assertThat(out.resolve("run.json")).content().contains("\"ending\" : \"aborted\"");
    never.countDown();
  }

  @Test
  void whatIsNotDoneWhenTheTimeIsOverIsReported() throws Exception {
    for (String id : List.of("a", "b", "c")) {
      Fakes.write(in, id + ".json", id, "words");
    }
    CountDownLatch never = new CountDownLatch(1);
    Intake intake = new Intake();
    RunReport report =
        new Batch(
                Fakes.rooms(
                    pack -> {
                      if (pack.id().equals("b")) {
                        Thread stop = new Thread(intake::end);
                        stop.start();
                        awaitQuietly(never);
                      }
                    }),
                new DiskFiles(),
                Fakes.CLOCK)
            .build(request(1, Bounds.NONE), Fakes.SILENT, intake);

    assertThat(report.ending()).isEqualTo(Ending.STOPPED);
    assertThat(report.outcomes())
        .extracting(Outcome::state)
        .containsExactly(State.BUILT, State.FAILED, State.UNSTARTED);
    assertThat(report.outcomes().get(1).diagnostics().get(0).code()).isEqualTo("B4011");
    never.countDown();
  }

  @Test
  void noFurtherBriefingBeginsOnceAsManyHaveFailedAsMay() throws Exception {
    for (int i = 0; i < 9; i++) {
      Fakes.write(in, "f" + i + ".json", "b" + i, "words");
    }
    Consumer<Pack> fails =
        pack -> {
          if (!pack.id().equals("b0")) {
            throw new IllegalStateException();
          }
        };

    RunReport three = run(fails, 1, new Bounds(Duration.ofMinutes(1), 3, 1 << 20));

    assertThat(three.ending()).isEqualTo(Ending.LIMITED);
    assertThat(three.isGood()).isFalse();
    assertThat(three.count(State.BUILT)).isEqualTo(1);
    assertThat(three.count(State.FAILED)).isEqualTo(3);
    assertThat(three.count(State.UNSTARTED)).isEqualTo(5);
    assertThat(out.resolve("run.json")).content().contains("\"ending\" : \"limited\"");
    RunReport nine = run(fails, 1, new Bounds(Duration.ofMinutes(1), 9, 1 << 20));
    assertThat(nine.ending()).isEqualTo(Ending.FINISHED);
  }

  @Test
  void inputIsAdmittedByItsSizeAndALargeOneIsWorkedOnAlone() throws Exception {
    String large = "word ".repeat(20_000);
    Fakes.write(in, "a.json", "a", large);
    Fakes.write(in, "b.json", "b", large);
    Fakes.write(in, "c.json", "c", large);
    Fakes.write(in, "d.json", "d", "words");
    AtomicInteger inside = new AtomicInteger();
    List<Integer> seen = new ArrayList<>();
    RunReport report =
        run(
            pack -> {
              int many = inside.incrementAndGet();
              synchronized (seen) {
                seen.add(many);
              }
              awaitBriefly();
              inside.decrementAndGet();
            },
            4,
            new Bounds(Duration.ofMinutes(1), 99, 64 * 1024));

    assertThat(report.isGood()).isTrue();
    assertThat(seen).hasSize(12).containsOnly(1);
  }

  private RunReport run(Consumer<Pack> before, int jobs, Bounds bounds) throws Exception {
    return new Batch(Fakes.rooms(before), new DiskFiles(), Fakes.CLOCK)
        .build(request(jobs, bounds), Fakes.SILENT, new Intake());
  }

  private Request request(int jobs, Bounds bounds) {
    return new Request(List.of(in), out, EnumSet.allOf(Format.class), jobs).within(bounds);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError("a writer is never interrupted", e);
    }
  }

  private static void awaitBriefly() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      throw new AssertionError("a writer is never interrupted", e);
    }
  }
}
