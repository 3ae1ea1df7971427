package dev.bayan.batch;

import dev.bayan.batch.Outcome.State;
import dev.bayan.batch.PackBuilder.Built;
import dev.bayan.batch.Run.Verdict;
import dev.bayan.batch.RunReport.Ending;
import dev.bayan.read.Diagnostic;
import dev.bayan.read.Message;
import dev.bayan.read.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds packs of briefings, or checks whether it could.
 *
 * <pre>
 * RunReport report = new Batch(rooms, new DiskFiles(), clock).build(request, progress, intake);
 * </pre>
 */
public final class Batch {

  private final Rooms rooms;
  private final FileOps files;
  private final InstantSource clock;

  public Batch(Rooms rooms, FileOps files, InstantSource clock) {
    this.rooms = rooms;
    this.files = files;
    this.clock = clock;
  }

  /**
   * Builds and publishes; writes {@code run.json} however the run ends.
   *
   * @throws BadRequestException if there is nothing to build, or no theme to build it in
   * @throws OutputBusyException if another run writes to the same folder
   * @throws IOException if the output folder cannot be written to
   */
  public RunReport build(Request request, Progress progress, Intake intake)
      throws BadRequestException, OutputBusyException, IOException, InterruptedException {
    Instant started = clock.instant();
    List<Input> inputs = new Discovery(files).find(request.paths());
    Looks looks = looks(request);
    try (OutputFolder output = OutputFolder.open(files, request.output())) {
      PackBuilder builder = new PackBuilder(rooms, looks, request, inputs.size());
      Publisher publisher = new Publisher(files, output);
      RunReport report =
          run(
              request,
              started,
              looks,
              inputs,
              progress,
              intake,
              (input, hash, accepted) -> build(input, hash, accepted, builder, publisher));
      try {
        output.report(ReportJson.write(report));
        return report;
      } catch (IOException e) {
        return report.aborted(Message.of("batch.report-unwritten", Trouble.reason(e)));
      }
    }
  }

  /**
   * Reads and plans, and writes nothing.
   *
   * @throws BadRequestException if there is nothing to check
   */
  public RunReport check(Request request, Progress progress, Intake intake)
      throws BadRequestException, IOException, InterruptedException {
    Instant started = clock.instant();
    List<Input> inputs = new Discovery(files).find(request.paths());
    Looks looks = looks(request);
    PackBuilder builder = new PackBuilder(rooms, looks, request, inputs.size());
    return run(
        request,
        started,
        looks,
        inputs,
        progress,
        intake,
        (input, hash, accepted) -> builder.check(input, accepted));
  }

  /**
   * Reads a Word document that came back, and compares it with its briefing; writes nothing.
   *
   * @param source the briefing or its folder; null to compare with nothing
   * @throws BadRequestException if one of them cannot be read
   */
  public Returned readBack(Path file, @Nullable Path source, @Nullable String theme)
      throws BadRequestException, IOException {
    return new ReadBack(rooms, files).read(file, source, theme);
  }

  /** The theme comes first: with a wrong one not a single briefing would be right. */
  private Looks looks(Request request) throws BadRequestException, IOException {
    Looks looks = new ThemeFinder(files, rooms.themes()).find(request.theme(), request.paths());
    if (request.isStrict() && !looks.warnings().isEmpty()) {
      String theme = looks.source() == null ? looks.name() : looks.source().file();
      throw new BadThemeException(
          theme, looks.warnings().stream().map(Diagnostic::asError).toList());
    }
    return looks;
  }

  private RunReport run(
      Request request,
      Instant started,
      Looks looks,
      List<Input> inputs,
      Progress progress,
      Intake intake,
      Run.Step step)
      throws InterruptedException {
    Survey survey = new Survey(files, rooms.reader().apply(looks.theme()));
    Run run = new Run(survey, clock, request.jobs(), intake, progress);
    List<Outcome> outcomes = run.over(inputs, step);
    boolean isCutShort = outcomes.stream().anyMatch(o -> o.state() == State.UNSTARTED);
    Ending ending =
        run.abortReason() != null ? Ending.ABORTED : isCutShort ? Ending.STOPPED : Ending.FINISHED;
    return new RunReport(
        rooms.version(),
        started,
        clock.instant(),
        ending,
        run.abortReason(),
        looks,
        request.orderedFormats(),
        outcomes);
  }

  private static Verdict build(
      Input input, String hash, Reading.Accepted accepted, PackBuilder builder, Publisher publisher)
      throws RunAbortedException, InterruptedException {
    String id = accepted.briefing().id();
    Built built = builder.build(input, hash, accepted);
    if (built.files().isEmpty()) {
      return new Verdict(State.FAILED, built.diagnostics());
    }
    try {
      if (publisher.isBlocked(id)) {
        return new Verdict(State.REFUSED, List.of(Trouble.notAPack(input.name(), id + "/")));
      }
      publisher.stage(id, built.files());
    } catch (IOException e) {
      // Every pack is written to the same disk: what stopped this one would stop the next.
      throw new RunAbortedException(Message.of("batch.output-unwritable", Trouble.reason(e)), e);
    }
    try {
      List<Diagnostic> diagnostics = new ArrayList<>(built.diagnostics());
      diagnostics.addAll(publisher.swap(input, id));
      return new Verdict(State.BUILT, diagnostics);
    } catch (IOException e) {
      // A file of the old pack may be open in Word, on Windows: that is this briefing's trouble.
      return new Verdict(State.FAILED, List.of(Trouble.unpublished(input.name(), e)));
    }
  }
}
