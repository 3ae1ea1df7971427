package dev.bayan.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bayan.Samples;
import dev.bayan.export.Format;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Planner;
import dev.bayan.style.Theme;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PackFilesTest {

  private static final Theme THEME = Theme.standard();
  private static final Pack PACK =
      new Planner(THEME).plan(Samples.paragraphs("a-pack", null, "words"));

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aFileCarriesTheOthersBytesEvenIfNobodyAskedForThem(boolean hasIdleThreads) throws Exception {
    Map<Format, PackFiles.Written> all =
        new PackFiles(Fakes.rooms(), THEME, List.of(Format.values()), hasIdleThreads).of(PACK);
    Map<Format, PackFiles.Written> pdf =
        new PackFiles(Fakes.rooms(), THEME, List.of(Format.PDF), hasIdleThreads).of(PACK);

    assertThat(all).containsOnlyKeys(Format.values());
    assertThat(text(all, Format.PDF)).startsWith("PDF ").endsWith(text(all, Format.XLSX));
    assertThat(pdf).containsOnlyKeys(Format.XLSX, Format.PDF);
    assertThat(text(pdf, Format.PDF)).isEqualTo(text(all, Format.PDF));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatAnExporterThrowsComesOutAsItWas(boolean hasIdleThreads) {
    Error deep = new StackOverflowError("deep");
    Rooms rooms =
        Fakes.rooms(
            pack -> {
              throw deep;
            });

    assertThatThrownBy(
            () -> new PackFiles(rooms, THEME, List.of(Format.PDF), hasIdleThreads).of(PACK))
        .isSameAs(deep);
  }

  @Test
  void formatsAreWrittenSideBySideWhereThreadsAreIdle() throws Exception {
    assertThat(notMetBy(Format.DOCX, Format.XLSX)).as("each waited for the other").isZero();
  }

  @Test
  void aFileBeginsBesideThoseThatItCarries() throws Exception {
    assertThat(notMetBy(Format.PDF)).as("the workbook waited for the PDF to begin").isZero();
  }

  /** Of two files, each written when both have begun, how many had not. */
  private static long notMetBy(Format... formats) throws InterruptedException {
    CountDownLatch both = new CountDownLatch(2);
    Rooms rooms =
        Fakes.rooms(
            pack -> {
              both.countDown();
              await(both);
            });
    new PackFiles(rooms, THEME, List.of(formats), true).of(PACK);
    return both.getCount();
  }

  @Test
  void aFileIsCarriedBeforeItIsProven() throws Exception {
    CountDownLatch begun = new CountDownLatch(3);
    Rooms writing = Fakes.rooms(pack -> begun.countDown());
    Rooms.Proof proof =
        (pack, format, file, carried, hands) -> {
          await(begun);
          return List.of();
        };
    Rooms rooms =
        new Rooms(
            writing.version(),
            writing.themes(),
            writing.reader(),
            writing.planner(),
            writing.exporters(),
            proof);

    // The PDF would never begin if it waited for the workbook's proof, which waits for it.
    new PackFiles(rooms, THEME, List.of(Format.values()), true).of(PACK);

    assertThat(begun.getCount()).isZero();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aProofIsSharedWhereThreadsAreIdle(boolean hasIdleThreads) throws Exception {
    CompletableFuture<Thread> shared = new CompletableFuture<>();
    Rooms rooms =
        Fakes.rooms(
            (pack, format, file, carried, hands) -> {
              hands.later(() -> shared.complete(Thread.currentThread()));
              return List.of();
            });

    new PackFiles(rooms, THEME, List.of(Format.DOCX), hasIdleThreads).of(PACK);

    if (hasIdleThreads) {
      assertThat(shared.get()).isNotEqualTo(Thread.currentThread());
    } else {
      assertThat(shared.isDone()).isFalse();
    }
  }

  @Test
  void whatElseThereIsIsDoneBeforeTheLastFileIsWaitedFor() throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    Rooms rooms = Fakes.rooms(pack -> await(done));
    FutureTask<String> beside =
        new FutureTask<>(
            () -> {
              done.countDown();
              return "done";
            });

    new PackFiles(rooms, THEME, List.of(Format.DOCX), true).of(PACK, beside);

    assertThat(beside.get()).isEqualTo("done");
  }

  @Test
  void otherwiseAllIsDoneByTheThreadThatAsks() throws Exception {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    Rooms rooms = Fakes.rooms(pack -> threads.add(Thread.currentThread()));

    new PackFiles(rooms, THEME, List.of(Format.values()), false).of(PACK);

    assertThat(threads).containsExactly(Thread.currentThread());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(Map<Format, PackFiles.Written> files, Format format) {
    return new String(Objects.requireNonNull(files.get(format)).bytes(), StandardCharsets.UTF_8);
  }
}
