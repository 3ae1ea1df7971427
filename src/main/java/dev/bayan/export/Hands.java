package dev.bayan.export;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Who works on one document. The caller does all of it, but for pieces that others have taken when
 * he gets to them. So he never waits for a piece that nobody has begun, and what comes out is the
 * same with others as without.
 *
 * <pre>
 * new Hands(executor).all(rows.size(), 32, i -> set(rows.get(i)))   → the rows in their order
 * Supplier&lt;byte[]> later = hands.later(() -> deflated(page)); … later.get()
 * </pre>
 *
 * <p>What a piece throws is thrown where it is asked for, as it was.
 */
public final class Hands {

  /** Only the caller's own. */
  public static final Hands OWN = new Hands(piece -> {});

  private final Executor others;

  /**
   * @param others run what they are given at any time in any thread, or not at all
   */
  public Hands(Executor others) {
    this.others = others;
  }

  /** A piece of work that others may do meanwhile. */
  public <T> Supplier<T> later(Supplier<T> piece) {
    FutureTask<T> task = new FutureTask<>(piece::get);
    others.execute(task);
    return () -> done(task);
  }

  /**
   * What is made of each of so many things that do not depend on each other, in their order.
   *
   * @param atATime how many of them are one piece of work
   */
  public <T> List<T> all(int count, int atATime, IntFunction<T> work) {
    List<FutureTask<List<T>>> tasks = new ArrayList<>(count / atATime + 1);
    for (int from = 0; from < count; from += atATime) {
      int begin = from;
      int end = Math.min(count, from + atATime);
      tasks.add(new FutureTask<>(() -> some(begin, end, work)));
    }
    // The caller begins with the first, others with the last: they meet once.
    for (int i = tasks.size() - 1; i > 0; i--) {
      others.execute(tasks.get(i));
    }
    try {
      List<T> made = new ArrayList<>(count);
      tasks.forEach(task -> made.addAll(done(task)));
      return made;
    } finally {
      tasks.forEach(task -> task.cancel(false));
    }
  }

  private static <T> List<T> some(int from, int to, IntFunction<T> work) {
    List<T> some = new ArrayList<>(to - from);
    for (int i = from; i < to; i++) {
      some.add(work.apply(i));
    }
    return some;
  }

  /**
   * Does a task, or waits for whoever is doing it.
   *
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public static <T> T result(FutureTask<T> task) throws InterruptedException {
    task.run();
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      if (e.getCause() instanceof Error thrown) {
        throw thrown;
      }
      throw new IllegalStateException(e);
    }
  }

  /** The same for those who are never interrupted. */
  public static <T> T done(FutureTask<T> task) {
    try {
      return result(task);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
