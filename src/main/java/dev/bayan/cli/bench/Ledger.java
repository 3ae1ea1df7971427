package dev.bayan.cli.bench;

import java.lang.management.ManagementFactory;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * What each phase has taken so far, of all threads together.
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

  private final Map<Phase, Account> accounts = new EnumMap<>(Phase.class);

  Ledger() {
    for (Phase phase : Phase.values()) {
      accounts.put(phase, new Account());
    }
  }

  <T, E extends Exception> T measure(Phase phase, Work<T, E> work) throws E {
    long allocated = THREADS.getCurrentThreadAllocatedBytes();
    long wall = System.nanoTime();
    long processor = THREADS.getCurrentThreadCpuTime();
    try {
      return work.take();
    } finally {
      Account account = account(phase);
      account.processor.add(THREADS.getCurrentThreadCpuTime() - processor);
      account.wall.add(System.nanoTime() - wall);
      account.allocated.add(THREADS.getCurrentThreadAllocatedBytes() - allocated);
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
