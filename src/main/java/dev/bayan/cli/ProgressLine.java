package dev.bayan.cli;

import dev.bayan.batch.Outcome;
import dev.bayan.batch.Progress;
import dev.bayan.read.Message;
import dev.bayan.read.Messages;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/**
 * How far a run has come: a bar that redraws itself on a terminal, elsewhere a line now and then.
 *
 * <pre>
 * [██████████░░░░░░░░░░] 12/25  1 failed
 * </pre>
 */
final class ProgressLine implements Progress {

  private static final int WIDTH = 20;
  private static final Duration REDRAW = Duration.ofMillis(100);
  private static final Duration PLAIN_LINE = Duration.ofSeconds(10);

  /** ECMA-48: carriage return, erase to the end of the line. */
  private static final String ERASE = "\r\u001B[K";

  private final Terminal terminal;
  private final Messages messages;
  private final InstantSource clock;
  private final boolean bar;
  private Instant last;
  private int inputs;
  private int done;
  private int failed;
  private boolean drawn;

  ProgressLine(Terminal terminal, InstantSource clock, Messages messages) {
    this.terminal = terminal;
    this.messages = messages;
    this.clock = clock;
    this.bar = terminal.errIsTerminal();
    this.last = clock.instant();
  }

  @Override
  public synchronized void started(int inputs) {
    this.inputs = inputs;
    if (bar) {
      draw();
    }
  }

  @Override
  public synchronized void finished(Outcome outcome) {
    done++;
    if (!outcome.state().isGood()) {
      failed++;
    }
    Instant now = clock.instant();
    Duration since = Duration.between(last, now);
    if (since.compareTo(bar ? REDRAW : PLAIN_LINE) >= 0) {
      last = now;
      draw();
    }
  }

  /** Leaves the terminal as if no bar had been there. */
  synchronized void clear() {
    if (drawn && bar) {
      terminal.err().print(ERASE);
      terminal.err().flush();
    }
  }

  private void draw() {
    drawn = true;
    String count = String.format(Locale.ROOT, "%d/%d", done, inputs);
    String trouble =
        failed == 0 ? "" : "  " + messages.say(Message.of("cli.progress-failed", failed));
    if (bar) {
      int full = inputs == 0 ? 0 : (int) ((long) WIDTH * done / inputs);
      String blocks = "█".repeat(full) + "░".repeat(WIDTH - full);
      terminal.err().print(ERASE + "[" + blocks + "] " + count + trouble);
    } else {
      terminal.err().println("bayan: " + count + trouble);
    }
    terminal.err().flush();
  }
}
