package dev.bayan.cli.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/** The most that the heap has held, garbage included: less than -Xmx, however much that is. */
final class Heap {

  private static final List<MemoryPoolMXBean> POOLS =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .toList();

  private Heap() {}

  static void forget() {
    POOLS.forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  static double peakMib() {
    return POOLS.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / 1048576.0;
  }
}
