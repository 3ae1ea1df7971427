package dev.bayan.batch;

import java.io.Closeable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A fixed number of threads that work through a list, each taking the next item when it has done
 * its last: nothing queues up. An item that takes too long is given up: its thread is left to
 * itself and another takes its place. It is never interrupted, because that would close whatever
 * file it is writing to.
 */
final class Workers implements Closeable {

  /** So many threads may hang; more, and something is wrong with more than a briefing. */
  static final int MOST_GIVEN_UP = 16;

  /** How often it is looked, within the time that an item has, who is late. */
  private static final int LOOKS = 20;

  private static final long MOST_BETWEEN_LOOKS = 250;

  private final int jobs;
  private final Intake intake;
  private final Duration timeout;
  private final ScheduledThreadPoolExecutor watchdog =
      new ScheduledThreadPoolExecutor(1, work -> daemon(work, "watchdog"));
  private int givenUp;

  Workers(int jobs, Intake intake, Duration timeout) {
    this.jobs = jobs;
    this.intake = intake;
    this.timeout = timeout;
    watchdog.setRemoveOnCancelPolicy(true);
  }

  /** What is done with each item. */
  interface Task {
    void take(int item, Ticket ticket);

    /** The item was given up. */
    void late(int item);

    /** Too many were: there is no use in going on. */
    void hopeless();
  }

  /**
   * Has each of 0 … count − 1 taken, until all are done or given up, or the intake is closed.
   *
   * @throws InterruptedException if the calling thread is interrupted; the workers then take no
   *     more
   */
  void each(int count, Task task) throws InterruptedException {
    Round round = new Round(count, task);
    Runnable abandon = round::giveUpAll;
    intake.onDeadline(abandon);
    try {
      round.await();
    } finally {
      intake.forget(abandon);
    }
  }

  @Override
  public void close() {
    watchdog.shutdownNow();
  }

  private static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  /** One walk through a list. */
  private final class Round {
    private final int count;
    private final Task task;
    private final Set<Held> held = new HashSet<>();
    private int next;
    private int threads;
    private boolean isOver;

    /** Time goes by looks of the watchdog: no clock is asked. */
    private long looks;

    private final long period = Math.clamp(timeout.toMillis() / LOOKS, 1, MOST_BETWEEN_LOOKS);

    Round(int count, Task task) {
      this.count = count;
      this.task = task;
    }

    synchronized void await() throws InterruptedException {
      for (int i = 0; i < Math.min(jobs, count); i++) {
        start();
      }
      // One alarm for each item would wake a thread up as often as there are briefings.
      ScheduledFuture<?> look =
          watchdog.scheduleWithFixedDelay(this::giveUpLate, period, period, TimeUnit.MILLISECONDS);
      try {
        while (threads > 0) {
          wait();
        }
      } finally {
        look.cancel(false);
        isOver = true;
      }
    }

    private void start() {
      threads++;
      daemon(this::work, "worker").start();
    }

    private void work() {
      Held mine = take();
      while (mine != null) {
        task.take(mine.item, mine.ticket);
        mine.ticket.leave();
        if (!release(mine)) {
          // Another thread has taken this one's place.
          return;
        }
        mine = take();
      }
      leave();
    }

    private synchronized @Nullable Held take() {
      if (isOver || !intake.isOpen() || next >= count) {
        return null;
      }
      Held taken = new Held(next++, new Ticket(), looks);
      held.add(taken);
      return taken;
    }

    private synchronized boolean release(Held mine) {
      return held.remove(mine);
    }

    private synchronized void leave() {
      threads--;
      notifyAll();
    }

    private void late(Held one) {
      synchronized (this) {
        if (!held.contains(one) || !one.ticket.giveUp()) {
          return;
        }
        held.remove(one);
      }
      task.late(one.item);
      synchronized (this) {
        if (++givenUp <= MOST_GIVEN_UP) {
          start();
        } else {
          task.hopeless();
        }
        leave();
      }
    }

    private void giveUpLate() {
      List<Held> late = new ArrayList<>();
      synchronized (this) {
        looks++;
        for (Held each : held) {
          // One more than the time has, because the first may come at once.
          if (looks - each.since > timeout.toMillis() / period) {
            late.add(each);
          }
        }
      }
      late.forEach(this::late);
    }

    /** The time to finish what has begun is over. */
    private void giveUpAll() {
      Set<Held> all;
      synchronized (this) {
        all = new HashSet<>(held);
      }
      all.forEach(this::late);
    }
  }

  private record Held(int item, Ticket ticket, long since) {
    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return item;
    }
  }
}
