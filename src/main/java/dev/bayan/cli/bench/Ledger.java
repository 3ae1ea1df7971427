package dev.bayan.cli.bench;

import java.lang.management.ManagementFactory;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * What each phase has taken so far, of all threads together. A phase within another is its own: the
 * workbook that a PDF waits for is none of the PDF's time.
 *
 * <pre>
 * byte[] file = ledger.measure(Phase.PDF, () -> exporter.export(pack));
 * </pre>
 */
final class Ledger {

  /** The JDK's own bean also knows what a thread has allocated. */
  private static final com.sun.management.ThreadMXBean THREADS =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final class Account {
    private final LongAdder processor = new LongAdder();
    private final LongAdder wall = new LongAdder();
    private final LongAdder allocated = new LongAdder();
    private final LongAdder written = new LongAdder();
  }

  /**
   * What a phase has taken.
   *
   * @param processor nanoseconds that threads were at work
   * @param wall nanoseconds that passed for them
   * @param allocated bytes of objects made
   * @param written bytes of files that came of it
   */
  record Taken(long processor, long wall, long allocated, long written) {}

  /** Work that may fail in one way. */
  interface Work<T, E extends Exception> {
    T take() throws E;
  }

  /** What a thread has taken at some time, or between two. */
  private record Reading(long processor, long wall, long allocated) {

    static final Reading NOTHING = new Reading(0, 0, 0);

    static Reading now() {
      return new Reading(
          THREADS.getCurrentThreadCpuTime(),
          System.nanoTime(),
          THREADS.getCurrentThreadAllocatedBytes());
    }

    Reading without(Reading other) {
      return new Reading(
          processor - other.processor, wall - other.wall, allocated - other.allocated);
    }

    Reading and(Reading other) {
      return new Reading(
          processor + other.processor, wall + other.wall, allocated + other.allocated);
    }
  }

  /** What the phases within the one at hand have taken. */
  private final ThreadLocal<Reading> within = ThreadLocal.withInitial(() -> Reading.NOTHING);

  private final Map<Phase, Account> accounts = new EnumMap<>(Phase.class);

  Ledger() {
    for (Phase phase : Phase.values()) {
      accounts.put(phase, new Account());
    }
  }

  <T, E extends Exception> T measure(Phase phase, Work<T, E> work) throws E {
    Reading beside = within.get();
    within.set(Reading.NOTHING);
    Reading before = Reading.now();
    try {
      return work.take();
    } finally {
      Reading all = Reading.now().without(before);
      Reading own = all.without(within.get());
      within.set(beside.and(all));
      Account account = account(phase);
      account.processor.add(own.processor());
      account.wall.add(own.wall());
      account.allocated.add(own.allocated());
    }
  }

  void wrote(Phase phase, long bytes) {
    account(phase).written.add(bytes);
  }

  Taken taken(Phase phase) {
    Account account = account(phase);
    return new Taken(
        account.processor.sum(),
        account.wall.sum(),
        account.allocated.sum(),
        account.written.sum());
  }

  private Account account(Phase phase) {
    Account account = accounts.get(phase);
    if (account == null) {
      throw new IllegalStateException("no account of " + phase);
    }
    return account;
  }
}
