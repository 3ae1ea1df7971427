package dev.bayan.batch;

import dev.bayan.batch.Outcome.State;
import dev.bayan.batch.Survey.Sighting;
import dev.bayan.read.Diagnostic;
import dev.bayan.read.Message;
import dev.bayan.read.Reading;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * One run over its inputs: looks at all of them, then has each sound one worked on, and keeps what
 * goes wrong with a briefing to that briefing.
 *
 * <pre>
 * List&lt;Outcome> outcomes = new Run(…).over(inputs, (input, hash, accepted) → verdict);
 * </pre>
 */
final class Run {

  private final Survey survey;
  private final InstantSource clock;
  private final int jobs;
  private final Intake intake;
  private final Progress progress;
  private final AtomicReference<@Nullable Message> abortReason = new AtomicReference<>();

  Run(Survey survey, InstantSource clock, int jobs, Intake intake, Progress progress) {
    this.survey = survey;
    this.clock = clock;
    this.jobs = jobs;
    this.intake = intake;
    this.progress = progress;
  }

  /** What is done with a briefing that has been read; how it ended may show later only. */
  interface Step {
    CompletableFuture<Verdict> take(Input input, Ingredients ingredients, Reading.Accepted accepted)
        throws RunAbortedException, InterruptedException;
  }

  /** How one step ended. */
  record Verdict(State state, List<Diagnostic> diagnostics) {}

  private interface Work {
    CompletableFuture<Verdict> take() throws Exception;
  }

  /** One outcome for each input, in the inputs' order. */
  List<Outcome> over(List<Input> inputs, Step step) throws InterruptedException {
    progress.started(inputs.size());
    AtomicReferenceArray<@Nullable Sighting> sightings = new AtomicReferenceArray<>(inputs.size());
    AtomicReferenceArray<@Nullable Outcome> outcomes = new AtomicReferenceArray<>(inputs.size());
    Settling settling = new Settling(outcomes, progress);
    Workers.each(inputs.size(), jobs, intake, i -> look(inputs.get(i), i, sightings, settling));
    Map<String, SortedSet<String>> shared = Survey.shared(inputs, listOf(sightings));
    Workers.each(
        inputs.size(),
        jobs,
        intake,
        i -> {
          Sighting sighting = sightings.get(i);
          Subject subject = sighting == null ? null : sighting.subject();
          if (sighting != null && subject != null) {
            Collection<String> sharers = shared.get(Survey.folded(subject.id()));
            work(inputs.get(i), i, sighting, subject, sharers, step, settling);
          }
        });
    settling.await();
    List<Outcome> all = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      Outcome outcome = outcomes.get(i);
      Sighting sighting = sightings.get(i);
      Subject known = sighting == null ? null : sighting.subject();
      all.add(
          outcome != null
              ? outcome
              : new Outcome(inputs.get(i).name(), known, State.UNSTARTED, 0, List.of()));
    }
    return all;
  }

  /** Why the run could not go on; null if it could. */
  @Nullable Message abortReason() {
    return abortReason.get();
  }

  /** An input that goes no further is settled at once. */
  private void look(
      Input input, int i, AtomicReferenceArray<@Nullable Sighting> sightings, Settling settling) {
    isolated(
        input,
        null,
        () -> {
          Sighting sighting = survey.look(input);
          sightings.set(i, sighting);
          return switch (sighting) {
            case Sighting.Sound sound -> CompletableFuture.completedFuture(null);
            case Sighting.Current current -> CompletableFuture.completedFuture(null);
            case Sighting.Unsound unsound -> refused(unsound.diagnostics());
          };
        },
        i,
        settling);
  }

  private void work(
      Input input,
      int i,
      Sighting sighting,
      Subject subject,
      @Nullable Collection<String> sharers,
      Step step,
      Settling settling) {
    isolated(
        input,
        subject,
        () -> {
          if (sharers != null) {
            return refused(List.of(Trouble.duplicateId(input.name(), subject.id(), sharers)));
          }
          if (sighting instanceof Sighting.Current current) {
            List<Diagnostic> warnings = survey.warnings(current, input);
            return CompletableFuture.completedFuture(new Verdict(State.CURRENT, warnings));
          }
          Survey.Read again = survey.read(input);
          if (!again.ingredients().hash().equals(subject.sha256())) {
            return refused(List.of(Trouble.changed(input.name())));
          }
          return switch (again.reading()) {
            case Reading.Accepted accepted -> step.take(input, again.ingredients(), accepted);
            case Reading.Refused refused -> refused(refused.diagnostics());
          };
        },
        i,
        settling);
  }

  private static CompletableFuture<Verdict> refused(List<Diagnostic> why) {
    return CompletableFuture.completedFuture(new Verdict(State.REFUSED, why));
  }

  /** Whatever is thrown stays with its briefing, unless it would be thrown at the next one too. */
  private void isolated(Input input, @Nullable Subject known, Work work, int i, Settling settling) {
    long start = clock.millis();
    CompletableFuture<Verdict> verdict;
    try {
      verdict = work.take();
    } catch (Throwable e) {
      verdict = CompletableFuture.failedFuture(e);
    }
    // A clock may be set back while a briefing is worked on.
    long millis = Math.max(0, clock.millis() - start);
    settling.settle(
        i,
        verdict
            .exceptionally(thrown -> failure(input, thrown))
            .thenApply(
                how ->
                    how == null
                        ? null
                        : new Outcome(
                            input.name(), known, how.state(), millis, how.diagnostics())));
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
          case StackOverflowError deep -> Trouble.internal(input.name(), deep);
          case VirtualMachineError fatal -> {
            abort(Message.of("batch.internal", Trouble.reason(fatal)));
            yield Trouble.internal(input.name(), fatal);
          }
          default -> Trouble.internal(input.name(), cause);
        };
    return new Verdict(State.FAILED, List.of(why));
  }

  private void abort(Message reason) {
    abortReason.compareAndSet(null, reason);
    intake.close();
  }

  private static List<Sighting> listOf(AtomicReferenceArray<@Nullable Sighting> sightings) {
    List<Sighting> list = new ArrayList<>();
    for (int i = 0; i < sightings.length(); i++) {
      Sighting sighting = sightings.get(i);
      list.add(sighting == null ? new Sighting.Unsound(List.of()) : sighting);
    }
    return list;
  }
}
