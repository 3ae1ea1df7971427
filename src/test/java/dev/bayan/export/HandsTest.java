package dev.bayan.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HandsTest {

  /** Takes what it is given, and does nothing of it until it is told. */
  private final List<Runnable> taken = new ArrayList<>();

  private final Hands slow = new Hands(taken::add);

  @Test
  void whatNobodyHasBegunIsDoneByTheCaller() {
    Thread caller = Thread.currentThread();

    assertThat(slow.all(7, 2, i -> Thread.currentThread())).hasSize(7).containsOnly(caller);
    assertThat(slow.later(Thread::currentThread).get()).isEqualTo(caller);
    assertThat(taken).as("given to others all the same").hasSize(4);
  }

  @Test
  void thingsComeInTheirOrderWhoeverMadeThem() {
    List<Thread> makers = new ArrayList<>();
    Hands quick =
        new Hands(
            piece -> {
              Thread other = new Thread(piece);
              makers.add(other);
              other.start();
              join(other);
            });

    List<Integer> squares = quick.all(10, 3, i -> i * i);

    assertThat(squares).isEqualTo(IntStream.range(0, 10).mapToObj(i -> i * i).toList());
    assertThat(quick.all(10, 3, i -> Thread.currentThread()).subList(3, 10))
        .isSubsetOf(makers)
        .doesNotContain(Thread.currentThread());
  }

  @Test
  void nothingIsDoneTwice() throws Exception {
    List<Integer> done = new ArrayList<>();
    slow.all(5, 1, done::add);
    taken.forEach(Runnable::run);

    assertThat(done).containsExactly(0, 1, 2, 3, 4);
  }

  @Test
  void whatAPieceThrowsInAnotherThreadIsThrownWhereItIsAskedFor() {
    Error deep = new StackOverflowError("deep");
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      Hands hands = new Hands(other);
      Supplier<String> later =
          hands.later(
              () -> {
                throw deep;
              });

      assertThatThrownBy(later::get).isSameAs(deep);
      assertThatThrownBy(
              () ->
                  hands.all(
                      9,
                      1,
                      i -> {
                        if (i == 8) {
                          throw deep;
                        }
                        return i;
                      }))
          .isSameAs(deep);
    }
  }

  @Test
  void afterAnErrorNothingElseIsBegun() {
    List<Integer> begun = new ArrayList<>();

    assertThatThrownBy(
            () ->
                slow.all(
                    5,
                    1,
                    i -> {
                      begun.add(i);
                      throw new IllegalStateException("no " + i);
                    }))
        .hasMessage("no 0");
    taken.forEach(Runnable::run);

    assertThat(begun).containsExactly(0);
  }

  @Test
  void whoIsInterruptedDoesNotWaitOnForAnother() throws Exception {
    FutureTask<String> never = new FutureTask<>(() -> "never");
    Hands hands = new Hands(piece -> begin(piece, never));
    Supplier<String> waiting = hands.later(() -> ask(never));
    Thread.currentThread().interrupt();

    assertThatThrownBy(waiting::get)
        .isInstanceOf(IllegalStateException.class)
        .hasCauseInstanceOf(InterruptedException.class);
    never.run();
  }

  /** Another thread begins a piece, which waits for a task that is not run. */
  private static void begin(Runnable piece, FutureTask<String> waitedFor) {
    Thread other = new Thread(piece);
    other.setDaemon(true);
    other.start();
    while (other.getState() != Thread.State.WAITING && !waitedFor.isDone()) {
      Thread.onSpinWait();
    }
  }

  private static String ask(FutureTask<String> task) {
    try {
      return task.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
