package dev.bayan.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * A fixed number of threads that work through a list, each taking the next item when it has done
 * its last: nothing queues up.
 */
final class Workers {

  private Workers() {}

  /**
   * Calls {@code task} with each of 0 … count − 1, until all are done or the intake is closed.
   *
   * @throws InterruptedException if the calling thread is interrupted; the workers then take no
   *     more
   */
  static void each(int count, int jobs, Intake intake, IntConsumer task)
      throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    Runnable worker =
        () -> {
          int item;
          while (intake.isOpen() && (item = next.getAndIncrement()) < count) {
            task.accept(item);
          }
        };
    ExecutorService threads = Executors.newFixedThreadPool(jobs);
    try {
      List<Future<?>> workers = new ArrayList<>();
      for (int i = 0; i < Math.min(jobs, count); i++) {
        workers.add(threads.submit(worker));
      }
      for (Future<?> each : workers) {
        each.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a task lets nothing out", e.getCause());
    } finally {
      threads.shutdown();
    }
  }
}
