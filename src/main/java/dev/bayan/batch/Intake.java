package dev.bayan.batch;

/**
 * The door through which briefings enter a run. Closed, those inside finish and no other starts.
 */
public final class Intake {

  private volatile boolean open = true;

  public void close() {
    open = false;
  }

  public boolean isOpen() {
    return open;
  }
}
