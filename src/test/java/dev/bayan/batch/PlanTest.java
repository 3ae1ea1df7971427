package dev.bayan.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.bayan.batch.Outcome.State;
import dev.bayan.batch.Request.Trust;
import dev.bayan.export.Format;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build would do is said with its reason, and not a byte is written. */
class PlanTest {

  private static final Set<String> READING = Set.of("kind", "list", "read", "size");

  @TempDir Path folder;
  private Path in;
  private Path out;

  @BeforeEach
  void folders() {
    in = folder.resolve("in");
    out = folder.resolve("out");
  }

  /** Files that can only be read. */
  private static FileOps readOnly() {
    FileOps disk = new DiskFiles();
    return (FileOps)
        Proxy.newProxyInstance(
            FileOps.class.getClassLoader(),
            new Class<?>[] {FileOps.class},
            (proxy, method, arguments) -> {
              if (!READING.contains(method.getName())) {
                throw new AssertionError("a plan writes nothing: " + method.getName());
              }
              try {
                return method.invoke(disk, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private Map<String, Cause> plan(Request request) throws Exception {
    Forecast forecast =
        new Batch(Fakes.rooms(), readOnly(), Fakes.CLOCK).plan(request, Fakes.SILENT, new Intake());
    Map<String, Cause> causes = new TreeMap<>();
    forecast
        .causes()
        .forEach((file, cause) -> causes.put(String.valueOf(Path.of(file).getFileName()), cause));
    for (Outcome outcome : forecast.report().outcomes()) {
      assertThat(forecast.causes().containsKey(outcome.file()))
          .as(outcome.toString())
          .isEqualTo(outcome.state() == State.VALID);
    }
    return causes;
  }

  @Test
  void everyPackIsNewAtFirstAndNothingIsMade() throws Exception {
    Fakes.write(in, "a.json", "a", "words");
    Fakes.write(in, "b.json", "!", "");

    assertThat(plan(Fakes.request(in, out))).containsExactly(entry("a.json", Cause.NEW));
    assertThat(out).doesNotExist();
  }

  @Test
  void eachReasonIsTold() throws Exception {
    for (String id : List.of("a", "b", "c", "d", "e", "f")) {
      Fakes.write(in, id + ".json", id, "words");
    }
    Fakes.write(in, "w.json", "?w", "words");
    Fakes.build(Fakes.rooms(), in, out);
    assertThat(plan(Fakes.request(in, out))).isEmpty();
    Fakes.write(in, "a.json", "a", "other words");
    Files.delete(out.resolve("b/b.pdf"));
    Files.move(out.resolve("c"), folder.resolve("c"));
    Fakes.write(in, "n.json", "n", "words");
    Files.createDirectories(out.resolve("n"));

    assertThat(plan(Fakes.request(in, out)))
        .containsExactly(
            entry("a.json", Cause.INPUT),
            entry("b.json", Cause.OUTPUT),
            entry("c.json", Cause.OUTPUT),
            entry("n.json", Cause.UNKNOWN));
    Request strict = new Request(List.of(in), out, EnumSet.allOf(Format.class), null, 1, true);
    assertThat(plan(strict)).containsEntry("w.json", Cause.WARNINGS).doesNotContainKey("d.json");
    assertThat(plan(new Request(List.of(in), out, EnumSet.of(Format.PDF), 1)))
        .containsEntry("d.json", Cause.FORMATS);
    assertThat(plan(Fakes.request(in, out).trusting(Trust.NOTHING)))
        .containsEntry("d.json", Cause.FORCED);
    Files.writeString(in.resolve("theme.json"), "{\"digits\": \"latin\"}");
    assertThat(plan(Fakes.request(in, out))).containsEntry("d.json", Cause.THEME);
  }

  @Test
  void aPlanIsWhatTheBuildThenDoes() throws Exception {
    for (int i = 0; i < 20; i++) {
      Fakes.write(in, "f" + i + ".json", "b" + i, "words");
    }
    Fakes.build(Fakes.rooms(), in, out);
    for (int i = 0; i < 20; i += 3) {
      Fakes.write(in, "f" + i + ".json", "b" + i, "other words");
    }
    Set<String> planned = plan(Fakes.request(in, out)).keySet();

    RunReport report = Fakes.build(Fakes.rooms(), in, out);

    assertThat(report.count(State.BUILT)).isEqualTo(7).isEqualTo(planned.size());
    for (Outcome outcome : report.outcomes()) {
      boolean isPlanned = planned.contains(String.valueOf(Path.of(outcome.file()).getFileName()));
      assertThat(outcome.state()).isEqualTo(isPlanned ? State.BUILT : State.CURRENT);
    }
  }
}
