package dev.bayan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.batch.Outcome;
import dev.bayan.batch.Outcome.State;
import dev.bayan.batch.Subject;
import dev.bayan.read.Messages;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
  private long millis;
  private final InstantSource clock = () -> Instant.ofEpochMilli(millis);

  @Test
  void coloursAreForTerminalsAndForThoseWhoWantThem() {
    assertThat(Terminal.of(stream, stream, true, true, Map.of()).coloursOut()).isTrue();
    assertThat(Terminal.of(stream, stream, true, true, Map.of("NO_COLOR", "1")).coloursOut())
        .isFalse();
    assertThat(Terminal.of(stream, stream, true, true, Map.of("NO_COLOR", "")).coloursOut())
        .isTrue();
    assertThat(Terminal.of(stream, stream, true, true, Map.of("TERM", "dumb")).coloursOut())
        .isFalse();
    assertThat(Terminal.of(stream, stream, false, true, Map.of()).coloursOut()).isFalse();
  }

  @Test
  void theBarIsRedrawnTenTimesASecondAtMostAndLeavesNoTrace() {
    ProgressLine progress = progress(true);
    progress.started(100);
    for (int i = 0; i < 100; i++) {
      millis += 10;
      progress.finished(outcome(i == 50 ? State.FAILED : State.BUILT));
    }
    progress.clear();

    assertThat(text().split("\\[█*░* *\\]", -1).length - 1).isEqualTo(1 + 10);
    assertThat(text()).contains("100/100  1 failed").endsWith("\r\u001B[K").doesNotContain("\n");
  }

  @Test
  void elsewhereThereIsALineEveryTenSecondsAndNoneOfAShortRun() {
    ProgressLine progress = progress(false);
    progress.started(13);
    for (int i = 0; i < 4; i++) {
      millis += 2000;
      progress.finished(outcome(State.BUILT));
    }
    assertThat(text()).isEmpty();
    for (int i = 0; i < 9; i++) {
      millis += 2000;
      progress.finished(outcome(State.BUILT));
    }
    progress.clear();

    assertThat(text()).isEqualTo("bayan: 5/13\nbayan: 10/13\n");
  }

  @Test
  void whatTakesLongIsNamedEvenIfNothingComesToAnEnd() {
    ProgressLine bar = progress(true);
    bar.started(2);
    bar.working("in/slow.json");
    millis += 4000;
    bar.tick();
    assertThat(text()).doesNotContain("waiting");
    millis += 8000;
    bar.working("in/other.json");
    bar.tick();
    assertThat(text()).endsWith("] 0/2  waiting for in/slow.json (12 s)");
    bar.resting("in/slow.json");
    millis += 1000;
    bar.finished(outcome(State.BUILT));
    assertThat(text()).endsWith("] 1/2");
    bar.clear();
    bytes.reset();
    millis += 60_000;
    bar.tick();
    assertThat(text()).as("the run is over").isEmpty();

    ProgressLine lines = progress(false);
    lines.started(2);
    lines.working("in/slow.json");
    for (int i = 0; i < 21; i++) {
      millis += 1000;
      lines.tick();
    }
    lines.clear();
    assertThat(text())
        .isEqualTo(
            """
            bayan: 0/2  waiting for in/slow.json (10 s)
            bayan: 0/2  waiting for in/slow.json (20 s)
            """);
  }

  private ProgressLine progress(boolean terminal) {
    return new ProgressLine(
        Terminal.of(stream, stream, terminal, terminal, Map.of()), clock, Messages.in("en"));
  }

  private static Outcome outcome(State state) {
    return new Outcome(
        "a.json", new Subject("a", "عنوان", "ar", "0".repeat(64)), state, 1, List.of());
  }

  private String text() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
