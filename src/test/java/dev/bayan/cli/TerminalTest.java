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
