package dev.bayan.batch;

import dev.bayan.batch.Outcome.State;
import dev.bayan.batch.Survey.Sighting;
import dev.bayan.read.Diagnostic;
import dev.bayan.read.Message;
import dev.bayan.read.Reading;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
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

  /** What is done with a briefing that has been read. */
  interface Step {
    Verdict take(Input input, String hash, Reading.Accepted accepted)
        throws RunAbortedException, InterruptedException;
  }

  /** How one step ended. */
  record Verdict(State state, List<Diagnostic> diagnostics) {}

  private interface Work {
    Verdict take() throws Exception;
  }

  /** One outcome for each input, in the inputs' order. */
  List<Outcome> over(List<Input> inputs, Step step) throws InterruptedException {
    progress.started(inputs.size());
    AtomicReferenceArray<@Nullable Sighting> sightings = new AtomicReferenceArray<>(inputs.size());
    AtomicReferenceArray<@Nullable Outcome> outcomes = new AtomicReferenceArray<>(inputs.size());
    Workers.each(
        inputs.size(),
        jobs,
        intake,
        i -> {
          Outcome unsound = look(inputs.get(i), i, sightings);
          if (unsound != null) {
            settle(outcomes, i, unsound);
          }
        });
    Map<String, SortedSet<String>> shared = Survey.shared(inputs, listOf(sightings));
    Workers.each(
        inputs.size(),
        jobs,
        intake,
        i -> {
          if (sightings.get(i) instanceof Sighting.Sound sound) {
            Collection<String> sharers = shared.get(Survey.folded(sound.subject().id()));
            settle(outcomes, i, work(inputs.get(i), sound, sharers, step));
          }
        });
    List<Outcome> all = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      Outcome outcome = outcomes.get(i);
      Subject known = sightings.get(i) instanceof Sighting.Sound sound ? sound.subject() : null;
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

  private void settle(AtomicReferenceArray<@Nullable Outcome> outcomes, int i, Outcome outcome) {
    outcomes.set(i, outcome);
    progress.finished(outcome);
  }

  /** The outcome of an input that goes no further; null if it is sound. */
  private @Nullable Outcome look(
      Input input, int i, AtomicReferenceArray<@Nullable Sighting> sightings) {
    Outcome outcome =
        isolated(
            input,
            null,
            () -> {
              Sighting sighting = survey.look(input);
              sightings.set(i, sighting);
              return switch (sighting) {
                case Sighting.Sound sound -> new Verdict(State.VALID, List.of());
                case Sighting.Unsound unsound -> new Verdict(State.REFUSED, unsound.diagnostics());
              };
            });
    return outcome.state() == State.VALID ? null : outcome;
  }

  private Outcome work(
      Input input, Sighting.Sound sound, @Nullable Collection<String> sharers, Step step) {
    return isolated(
        input,
        sound.subject(),
        () -> {
          if (sharers != null) {
            return refused(Trouble.duplicateId(input.name(), sound.subject().id(), sharers));
          }
          Survey.Read again = survey.read(input);
          if (!again.hash().equals(sound.subject().sha256())) {
            return refused(Trouble.changed(input.name()));
          }
          return switch (again.reading()) {
            case Reading.Accepted accepted -> step.take(input, again.hash(), accepted);
            case Reading.Refused refused -> new Verdict(State.REFUSED, refused.diagnostics());
          };
        });
  }

  private static Verdict refused(Diagnostic why) {
    return new Verdict(State.REFUSED, List.of(why));
  }

  /** Whatever is thrown stays with its briefing, unless it would be thrown at the next one too. */
  private Outcome isolated(Input input, @Nullable Subject known, Work work) {
    long start = clock.millis();
    Verdict verdict;
    try {
      verdict = work.take();
    } catch (RunAbortedException e) {
      abort(e.said());
      verdict = failed(Trouble.unpublished(input.name(), e.getCause() == null ? e : e.getCause()));
    } catch (StackOverflowError e) {
      verdict = failed(Trouble.internal(input.name(), e));
    } catch (VirtualMachineError e) {
      abort(Message.of("batch.internal", Trouble.reason(e)));
      verdict = failed(Trouble.internal(input.name(), e));
    } catch (Throwable e) {
      verdict = failed(Trouble.internal(input.name(), e));
    }
    // A clock may be set back while a briefing is worked on.
    long millis = Math.max(0, clock.millis() - start);
    return new Outcome(input.name(), known, verdict.state(), millis, verdict.diagnostics());
  }

  private static Verdict failed(Diagnostic why) {
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
