package dev.bayan.batch;

import dev.bayan.batch.Outcome.State;
import dev.bayan.batch.Survey.Sighting;
import dev.bayan.read.Diagnostic;
import dev.bayan.read.Message;
import dev.bayan.read.Reading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * One run over its inputs: looks at all of them, then has each sound one worked on whose pack does
 * not stand already.
 *
 * <pre>
 * List&lt;Outcome> outcomes = new Run(…).over(step);
 * </pre>
 */
final class Run {

  /** So many bytes of input, and one more, are kept read between the first look and the work. */
  private static final long MOST_KEPT = 2 * 1024 * 1024;

  /** The same as a part of all input that may be worked on at a time. */
  private static final int PART_KEPT = 8;

  private final List<Input> inputs;
  private final Survey survey;
  private final Workers workers;
  private final Bounds bounds;
  private final Admission admission;
  private final Settling settling;
  private final Isolation isolation;
  private final AtomicReferenceArray<@Nullable Sighting> sightings;
  private final AtomicLong unkept;

  Run(
      List<Input> inputs,
      Survey survey,
      Workers workers,
      Bounds bounds,
      Settling settling,
      Isolation isolation) {
    this.inputs = inputs;
    this.survey = survey;
    this.workers = workers;
    this.bounds = bounds;
    this.admission = new Admission(bounds.admitted());
    this.settling = settling;
    this.isolation = isolation;
    this.sightings = new AtomicReferenceArray<>(inputs.size());
    this.unkept = new AtomicLong(Math.min(MOST_KEPT, bounds.admitted() / PART_KEPT));
  }

  /** What is done with a briefing that has been read; how it ended may show later only. */
  interface Step {
    CompletableFuture<Verdict> take(
        Input input, Ingredients ingredients, Reading.Accepted accepted, Ticket ticket)
        throws RunAbortedException, IOException, InterruptedException;
  }

  /** How one step ended. */
  record Verdict(State state, List<Diagnostic> diagnostics) {}

  private interface Deed {
    void take(int item, Ticket ticket);
  }

  /** One outcome for each input, in the inputs' order. */
  List<Outcome> over(Step step) throws InterruptedException {
    each(this::look);
    Map<String, SortedSet<String>> shared = Survey.shared(inputs, i -> subject(i));
    each((i, ticket) -> work(i, ticket, shared, step));
    settling.await();
    List<Outcome> all = new ArrayList<>(inputs.size());
    for (int i = 0; i < inputs.size(); i++) {
      Outcome outcome = settling.outcome(i);
      all.add(
          outcome != null
              ? outcome
              : new Outcome(inputs.get(i).name(), subject(i), State.UNSTARTED, 0, List.of()));
    }
    return all;
  }

  private void each(Deed deed) throws InterruptedException {
    workers.each(
        inputs.size(),
        new Workers.Task() {
          @Override
          public void take(int i, Ticket ticket) {
            deed.take(i, ticket);
          }

          @Override
          public void late(int i) {
            isolation.late(i, inputs.get(i), subject(i), bounds.timeout());
            // Whatever is known of it, nothing is to be built.
            sightings.set(i, null);
          }

          @Override
          public void hopeless() {
            isolation.abort(Message.of("batch.many-late", Workers.MOST_GIVEN_UP));
          }
        });
  }

  private @Nullable Subject subject(int i) {
    Sighting sighting = sightings.get(i);
    return sighting == null ? null : sighting.subject();
  }

  /** An input that goes no further is settled at once. */
  private void look(int i, Ticket ticket) {
    Input input = inputs.get(i);
    isolation.run(
        i,
        input,
        null,
        ticket,
        () -> {
          Sighting sighting = survey.look(input, bytes -> ticket.hold(admission.admit(bytes)));
          ticket.commit();
          return switch (sighting) {
            case Sighting.Sound sound -> seen(i, isKept(sound) ? sound : withoutReading(sound));
            case Sighting.Current current -> seen(i, current);
            // Its diagnostics are the outcome's: they are not kept twice.
            case Sighting.Unsound unsound -> ended(State.REFUSED, unsound.diagnostics());
          };
        });
  }

  private CompletableFuture<@Nullable Verdict> seen(int i, Sighting sighting) {
    sightings.set(i, sighting);
    return CompletableFuture.completedFuture(null);
  }

  /** Reading is most of what a lone briefing waits for before it is written; it is done once. */
  private boolean isKept(Sighting.Sound sound) {
    int size = sound.read() == null ? 0 : sound.read().size();
    return unkept.getAndAdd(-size) > 0;
  }

  private static Sighting withoutReading(Sighting.Sound sound) {
    return new Sighting.Sound(sound.subject(), null);
  }

  private void work(int i, Ticket ticket, Map<String, SortedSet<String>> shared, Step step) {
    Input input = inputs.get(i);
    Sighting sighting = sightings.get(i);
    Subject subject = subject(i);
    if (sighting == null || subject == null) {
      return;
    }
    Collection<String> sharers = shared.get(Survey.folded(subject.id()));
    isolation.run(
        i,
        input,
        subject,
        ticket,
        () -> {
          if (sharers != null) {
            return ended(
                State.REFUSED, List.of(Trouble.duplicateId(input.name(), subject.id(), sharers)));
          }
          if (sighting instanceof Sighting.Current current) {
            return ended(State.CURRENT, survey.warnings(current, input));
          }
          Survey.Read before = null;
          if (sighting instanceof Sighting.Sound sound) {
            before = sound.read();
            // What has been built is not kept until all others are.
            sightings.set(i, withoutReading(sound));
          }
          Survey.Read again =
              survey.read(input, before, bytes -> ticket.hold(admission.admit(bytes)));
          if (!again.ingredients().hash().equals(subject.sha256())) {
            return ended(State.REFUSED, List.of(Trouble.changed(input.name())));
          }
          return switch (again.reading()) {
            case Reading.Accepted accepted ->
                step.take(input, again.ingredients(), accepted, ticket)
                    .thenApply(verdict -> verdict);
            case Reading.Refused refused -> ended(State.REFUSED, refused.diagnostics());
          };
        });
  }

  private static CompletableFuture<@Nullable Verdict> ended(State state, List<Diagnostic> why) {
    return CompletableFuture.completedFuture(new Verdict(state, why));
  }
}
