package dev.bayan.cli;

import dev.bayan.batch.Outcome;
import dev.bayan.batch.Progress;
import dev.bayan.read.Echo;
import dev.bayan.read.Message;
import dev.bayan.read.Messages;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How far a run has come: a bar that redraws itself on a terminal, elsewhere a line now and then;
 * and which briefing it is that nothing goes on for.
 *
 * <pre>
 * [██████████░░░░░░░░░░] 12/25  1 failed  waiting for input/large.json (34 s)
 * </pre>
 */
final class ProgressLine implements Progress {

  private static final int WIDTH = 20;
  private static final Duration REDRAW = Duration.ofMillis(100);
  private static final Duration PLAIN_LINE = Duration.ofSeconds(10);

  private static final Duration TICK = Duration.ofSeconds(1);

  /** Most briefings take a hundredth of that. */
  private static final Duration LONG = Duration.ofSeconds(5);

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
  private boolean over;

  /** What is worked on and since when, the longest first. */
  private final Map<String, Instant> open = new LinkedHashMap<>();

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
    Thread ticker = new Thread(this::tickOnAndOn, "progress");
    ticker.setDaemon(true);
    ticker.start();
  }

  @Override
  public synchronized void working(String file) {
    open.put(file, clock.instant());
  }

  @Override
  public synchronized void resting(String file) {
    open.remove(file);
  }

  @Override
  public synchronized void finished(Outcome outcome) {
    done++;
    if (!outcome.state().isGood()) {
      failed++;
    }
    drawAfter(bar ? REDRAW : PLAIN_LINE);
  }

  private synchronized void tickOnAndOn() {
    try {
      while (!over) {
        wait(TICK.toMillis());
        tick();
      }
    } catch (InterruptedException nobodyWaits) {
      Thread.currentThread().interrupt();
    }
  }

  /** Nothing has come to an end: is there something that takes long? */
  synchronized void tick() {
    if (!over && !waiting().isEmpty()) {
      drawAfter(bar ? TICK : PLAIN_LINE);
    }
  }

  private void drawAfter(Duration pause) {
    Instant now = clock.instant();
    // A clock that was set back is no reason to be silent.
    if (Duration.between(last, now).abs().compareTo(pause) >= 0) {
      last = now;
      draw();
    }
  }

  private String waiting() {
    for (Map.Entry<String, Instant> each : open.entrySet()) {
      Duration since = Duration.between(each.getValue(), clock.instant());
      String file = Echo.isolated(each.getKey());
      return since.compareTo(LONG) < 0
          ? ""
          : "  " + messages.say(Message.of("cli.progress-waiting", file, since.toSeconds()));
    }
    return "";
  }

  /** Leaves the terminal as if no bar had been there. */
  synchronized void clear() {
    over = true;
    notifyAll();
    if (drawn && bar) {
      terminal.err().print(ERASE);
      terminal.err().flush();
    }
  }

  private void draw() {
    drawn = true;
    String count = String.format(Locale.ROOT, "%d/%d", done, inputs);
    String trouble =
        (failed == 0 ? "" : "  " + messages.say(Message.of("cli.progress-failed", failed)))
            + waiting();
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
