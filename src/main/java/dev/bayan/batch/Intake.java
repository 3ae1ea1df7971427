package dev.bayan.batch;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The door through which briefings enter a run. Closed, those inside finish and no other starts;
 * when their time is over too, they are given up.
 */
public final class Intake {

  private static final Duration DRAIN = Duration.ofSeconds(20);

  private final List<Runnable> waiting = new CopyOnWriteArrayList<>();
  private volatile boolean open = true;
  private volatile boolean over;
  private volatile Duration drain = DRAIN;

  public void close() {
    open = false;
  }

  public boolean isOpen() {
    return open;
  }

  /** How long those inside may take once it is closed; less than what the system grants. */
  public Duration drain() {
    return drain;
  }

  /** Grants those inside another time. */
  public void drain(Duration other) {
    drain = other;
  }

  /** Gives up those inside: the run is to end now. */
  public void end() {
    close();
    over = true;
    waiting.forEach(Runnable::run);
  }

  void onDeadline(Runnable deed) {
    waiting.add(deed);
    if (over) {
      deed.run();
    }
  }

  void forget(Runnable deed) {
    waiting.remove(deed);
  }
}
