package dev.bayan.cli;

import dev.bayan.batch.Rooms;
import dev.bayan.cli.bench.Briefings;
import dev.bayan.export.Carried;
import dev.bayan.export.Format;
import dev.bayan.export.pdf.shape.Face;
import dev.bayan.export.pdf.shape.ShapedWord;
import dev.bayan.export.pdf.shape.Shaper;
import dev.bayan.model.Briefing;
import dev.bayan.plan.Pack;
import dev.bayan.read.Neighbours;
import dev.bayan.read.Reading;
import dev.bayan.style.Theme;
import dev.bayan.text.Direction;
import dev.bayan.text.Run;
import dev.bayan.text.Runs;
import dev.bayan.verify.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The hot paths, one by one, for JMH: {@code mvn -P jmh test-compile exec:exec@jmh}. Each call
 * takes the next of some made-up briefings, so that no call sees the text of the one before.
 *
 * <p>{@code bayan bench} measures what users wait for; this tells two ways of writing one room
 * apart. The words of the briefings are known to the caches after the first round.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class HotPaths {

  private static final int BRIEFINGS = 64;

  /** What one call takes, with all that came before it. */
  private record Made(byte[] json, Briefing briefing, Pack pack, Map<Format, byte[]> files) {
    byte[] file(Format format) {
      return Objects.requireNonNull(files.get(format));
    }
  }

  private final Rooms rooms = Main.rooms();
  private final Theme theme = Theme.standard();
  private final Rooms.Reader reader = rooms.reader().apply(theme);
  private final Function<Briefing, Pack> planner = rooms.planner().apply(theme);
  private final List<Made> all = new ArrayList<>();
  private int next;

  /** Makes the briefings and their files. */
  @Setup
  public void make() {
    Briefings briefings = new Briefings(1);
    for (int i = 0; i < BRIEFINGS; i++) {
      byte[] json = briefings.article(i);
      Briefing briefing = briefing(json);
      Pack pack = planner.apply(briefing);
      byte[] docx = write(pack, Format.DOCX, Map.of());
      byte[] xlsx = write(pack, Format.XLSX, Map.of());
      byte[] pdf = write(pack, Format.PDF, Map.of(Format.XLSX, xlsx));
      all.add(
          new Made(
              json, briefing, pack, Map.of(Format.DOCX, docx, Format.XLSX, xlsx, Format.PDF, pdf)));
    }
  }

  private Made next() {
    next = (next + 1) % BRIEFINGS;
    return all.get(next);
  }

  private Briefing briefing(byte[] json) {
    if (reader.read("a.json", json, Neighbours.none()) instanceof Reading.Accepted accepted) {
      return accepted.briefing();
    }
    throw new IllegalStateException("the reader refuses a made-up briefing");
  }

  private byte[] write(Pack pack, Format format, Map<Format, byte[]> carried) {
    return Objects.requireNonNull(rooms.exporters().get(format)).export(pack, Carried.of(carried));
  }

  private static Map<Format, byte[]> carried(Made made, Format format) {
    return format == Format.PDF ? Map.of(Format.XLSX, made.file(Format.XLSX)) : Map.of();
  }

  @Benchmark
  public Briefing read() {
    return briefing(next().json());
  }

  @Benchmark
  public Pack plan() {
    return planner.apply(next().briefing());
  }

  /** One file, written and proven. */
  @State(Scope.Thread)
  public static class Kind {
    @Param({"DOCX", "XLSX", "PDF"})
    private Format format = Format.DOCX;
  }

  @Benchmark
  public byte[] write(Kind kind) {
    Made made = next();
    return write(made.pack(), kind.format, carried(made, kind.format));
  }

  @Benchmark
  public List<Finding> prove(Kind kind) {
    Made made = next();
    byte[] file = made.file(kind.format);
    return rooms.proof().verify(made.pack(), kind.format, file, carried(made, kind.format));
  }

  /** A word that no cache knows, in the regular face. */
  @State(Scope.Thread)
  public static class Words {
    private final Shaper shaper = new Shaper();
    private final Face face = new Face(Theme.standard().typeface().regular());
    private int count;

    String fresh() {
      StringBuilder word = new StringBuilder("وال");
      for (int rest = count++; word.length() < 9; rest /= 23) {
        word.append("بتثجحخدرزسشصضطظعغفقكلمن".charAt(rest % 23));
      }
      return word.toString();
    }
  }

  @Benchmark
  public ShapedWord shapeNewWord(Words words) {
    return words.shaper.shape(words.face, words.fresh(), true);
  }

  @Benchmark
  public ShapedWord shapeKnownWord(Words words) {
    return words.shaper.shape(words.face, "والمستشفيات", true);
  }

  @Benchmark
  public List<Run> resolveDirections() {
    return Runs.of(
        "قالت Reuters: 45.5% من +974 4444 5555 (أو a@example.org)", Direction.RIGHT_TO_LEFT);
  }
}
