package dev.bayan.batch;

import dev.bayan.read.Diagnostic;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;

/**
 * One thread that publishes what the others have staged. While the disk is waited for the next
 * packs come together, and are published together: the slower the disk, the larger the groups.
 */
final class Committer implements Closeable {

  /** As many staged packs wait, and no more, before those who stage are made to wait too. */
  private static final int MOST = 64;

  private final Publisher publisher;
  private final BlockingQueue<Item> queue = new ArrayBlockingQueue<>(MOST);
  private final Thread thread = new Thread(this::run, "publish");

  Committer(Publisher publisher) {
    this.publisher = publisher;
    thread.setDaemon(true);
    thread.start();
  }

  private sealed interface Item {
    /** A pack on its way, and what is to come of it: warnings, or an exception. */
    record Pack(Staged staged, CompletableFuture<List<Diagnostic>> result)
        implements Item, Publisher.Receipt {

      @Override
      public void published(List<Diagnostic> warnings) {
        result.complete(warnings);
      }

      @Override
      public void failed(Exception why) {
        result.completeExceptionally(why);
      }
    }

    /** Nothing comes after this. */
    record End() implements Item {}
  }

  /** Publishes a staged pack, some time; what is given back then holds its warnings. */
  CompletableFuture<List<Diagnostic>> publish(Staged staged) throws InterruptedException {
    Item.Pack pack = new Item.Pack(staged, new CompletableFuture<>());
    queue.put(pack);
    return pack.result();
  }

  private void run() {
    List<Item> items = new ArrayList<>();
    boolean ends = false;
    while (!ends) {
      try {
        items.add(queue.take());
      } catch (InterruptedException nobodyMay) {
        continue;
      }
      queue.drainTo(items, MOST - 1);
      List<Item.Pack> group = new ArrayList<>();
      for (Item item : items) {
        switch (item) {
          case Item.Pack pack -> group.add(pack);
          case Item.End end -> ends = true;
        }
      }
      items.clear();
      try {
        if (!group.isEmpty()) {
          publisher.publish(group);
        }
      } catch (Throwable e) {
        // A fault of ours; whoever waits must not wait for ever.
        group.forEach(pack -> pack.result().completeExceptionally(e));
      }
    }
  }

  /** Publishes what is left, and ends. */
  @Override
  public void close() {
    try {
      queue.put(new Item.End());
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
