package dev.bayan.batch;

import dev.bayan.batch.Outcome.State;
import dev.bayan.batch.PackBuilder.Built;
import dev.bayan.batch.Run.Verdict;
import dev.bayan.plan.RegisterEntry;
import dev.bayan.read.Diagnostic;
import dev.bayan.read.Message;
import dev.bayan.read.Reading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The way of one briefing from what was read to its published pack. */
record Publication(
    PackBuilder builder, Publisher publisher, Committer committer, RegisterFolder register) {

  CompletableFuture<Verdict> take(
      Input input, Ingredients ingredients, Reading.Accepted accepted, Ticket ticket)
      throws RunAbortedException, InterruptedException {
    String id = accepted.briefing().id();
    Built built = builder.build(input, ingredients, accepted);
    Manifest.Entry entry = built.entry();
    RegisterEntry given = built.given();
    if (entry == null || given == null) {
      return CompletableFuture.completedFuture(new Verdict(State.FAILED, built.diagnostics()));
    }
    ticket.commit();
    Staged staged;
    try {
      if (publisher.isBlocked(id)) {
        Diagnostic why = Trouble.notAPack(input.name(), id + "/");
        return CompletableFuture.completedFuture(new Verdict(State.REFUSED, List.of(why)));
      }
      staged = publisher.stage(input, built.files(), entry);
      register.keep(id, built.files(), given);
    } catch (IOException e) {
      // Every pack is written to the same disk: what stopped this one would stop the next.
      throw new RunAbortedException(Message.of("batch.output-unwritable", Trouble.reason(e)), e);
    }
    return committer
        .publish(staged)
        .thenApply(
            warnings -> {
              List<Diagnostic> all = new ArrayList<>(built.diagnostics());
              all.addAll(warnings);
              return new Verdict(State.BUILT, all);
            });
  }
}
