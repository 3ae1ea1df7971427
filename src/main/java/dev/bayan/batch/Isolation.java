package dev.bayan.batch;

import dev.bayan.batch.Outcome.State;
import dev.bayan.batch.Run.Verdict;
import dev.bayan.read.Diagnostic;
import dev.bayan.read.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what goes wrong with a briefing to that briefing: whatever is thrown becomes its outcome,
 * unless it would be thrown at the next one too.
 */
final class Isolation {

  private final InstantSource clock;
  private final Intake intake;
  private final Settling settling;
  private final AtomicReference<@Nullable Message> abortReason = new AtomicReference<>();

  Isolation(InstantSource clock, Intake intake, Settling settling) {
    this.clock = clock;
    this.intake = intake;
    this.settling = settling;
  }

  /** Something that is done with a briefing; null where it has not come to an end yet. */
  interface Work {
    CompletableFuture<@Nullable Verdict> take() throws Exception;
  }

  /** Does it, and settles the briefing as soon as it is known how it ended. */
  void run(int i, Input input, @Nullable Subject known, Ticket ticket, Work work) {
    long start = clock.millis();
    CompletableFuture<@Nullable Verdict> verdict;
    settling.working(input);
    try {
      verdict = work.take();
    } catch (CancellationException givenUp) {
      return;
    } catch (Throwable e) {
      verdict = CompletableFuture.failedFuture(e);
    } finally {
      settling.resting(input);
    }
    try {
      ticket.commit();
    } catch (CancellationException givenUp) {
      return;
    }
    // A clock may be set back while a briefing is worked on.
    long millis = Math.max(0, clock.millis() - start);
    settling.settle(
        i,
        verdict
            .exceptionally(thrown -> failure(input, thrown))
            .thenApply(how -> how == null ? null : outcome(input, known, millis, how)));
  }

  /** A briefing that has been given up. */
  void late(int i, Input input, @Nullable Subject known, Duration timeout) {
    boolean stopped = !intake.isOpen();
    Diagnostic why =
        stopped ? Trouble.cutOff(input.name()) : Trouble.tooSlow(input.name(), timeout);
    Verdict verdict = new Verdict(State.FAILED, List.of(why));
    settling.resting(input);
    long millis = stopped ? 0 : timeout.toMillis();
    settling.settle(i, CompletableFuture.completedFuture(outcome(input, known, millis, verdict)));
  }

  /** Why the run could not go on; null if it could. */
  @Nullable Message abortReason() {
    return abortReason.get();
  }

  void abort(Message reason) {
    abortReason.compareAndSet(null, reason);
    intake.close();
  }

  private static Outcome outcome(
      Input input, @Nullable Subject known, long millis, Verdict verdict) {
    return new Outcome(input.name(), known, verdict.state(), millis, verdict.diagnostics());
  }

  private Verdict failure(Input input, Throwable thrown) {
    Throwable cause =
        thrown instanceof CompletionException && thrown.getCause() != null
            ? thrown.getCause()
            : thrown;
    Diagnostic why =
        switch (cause) {
          case RunAbortedException aborted -> {
            abort(aborted.said());
            yield Trouble.unpublished(
                input.name(), aborted.getCause() == null ? aborted : aborted.getCause());
          }
          // A file of the old pack may be open in Word, on Windows: this briefing's trouble.
          case IOException held -> Trouble.unpublished(input.name(), held);
          // The JDK unpacks fonts into its folder for temporary files, which may be full.
          case UncheckedIOException full ->
              Trouble.unpublished(input.name(), full.getCause() == null ? full : full.getCause());
          case StackOverflowError deep -> Trouble.internal(input.name(), deep);
          case VirtualMachineError fatal -> {
            abort(Message.of("batch.internal", Trouble.reason(fatal)));
            yield Trouble.internal(input.name(), fatal);
          }
          default -> Trouble.internal(input.name(), cause);
        };
    return new Verdict(State.FAILED, List.of(why));
  }
}
