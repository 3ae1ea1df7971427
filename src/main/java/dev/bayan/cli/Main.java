package dev.bayan.cli;

/** Stub. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    if (args.length > 0) {
      throw new UnsupportedOperationException("not written yet");
    }
  }
}
