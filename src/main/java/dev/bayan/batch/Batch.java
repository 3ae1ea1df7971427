package dev.bayan.batch;

import dev.bayan.batch.Outcome.State;
import dev.bayan.batch.RunReport.Ending;
import dev.bayan.batch.portal.Portal;
import dev.bayan.read.BriefingReader;
import dev.bayan.read.Diagnostic;
import dev.bayan.read.Message;
import dev.bayan.read.ThemeReader;
import dev.bayan.style.Theme;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
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

  /** Begins to load what every run needs, while the rest of the program starts. */
  public static void prepare() {
    Ahead.of(Theme::standard);
    Ahead.of(BriefingReader::prepare);
    Ahead.of(() -> Hash.of(new byte[0]));
  }

  /** Builds and publishes, and has nothing done afterwards. */
  public RunReport build(Request request, Progress progress, Intake intake)
      throws BadRequestException, OutputBusyException, IOException, InterruptedException {
    return build(request, progress, intake, Aftermath.NONE);
  }

  /**
   * Builds and publishes; writes {@code run.json} however the run ends.
   *
   * @throws BadRequestException if there is nothing to build, or no theme to build it in
   * @throws OutputBusyException if another run writes to the same folder
   * @throws IOException if the output folder cannot be written to
   */
  public RunReport build(Request request, Progress progress, Intake intake, Aftermath aftermath)
      throws BadRequestException, OutputBusyException, IOException, InterruptedException {
    Instant started = clock.instant();
    progress.begun(RunReport.id(started));
    Rejection rejection = new Rejection(files, request.output(), aftermath);
    try {
      return build(request, started, progress, intake, aftermath);
    } catch (BadRequestException e) {
      rejection.report(unbegun(request, started, Ending.REJECTED, e.said(), problems(e)));
      throw e;
    } catch (IOException e) {
      Message reason = Message.verbatim(Trouble.reason(e));
      rejection.report(unbegun(request, started, Ending.ABORTED, reason, List.of()));
      throw e;
    }
  }

  private RunReport build(
      Request request, Instant started, Progress progress, Intake intake, Aftermath aftermath)
      throws BadRequestException, OutputBusyException, IOException, InterruptedException {
    List<Input> inputs = new Discovery(files).find(request.paths());
    Looks looks = looks(request);
    try (OutputFolder output = OutputFolder.open(files, request.output())) {
      Digests known = output.digests();
      known.load(inputs.size(), output.manifest().size());
      Digest digest = digest(request, known);
      Standing standing =
          new Standing(files, output.manifest(), request, rooms.version(), looks, digest);
      PackBuilder builder = new PackBuilder(rooms, looks, request, inputs.size(), digest);
      builder.prepare();
      Ahead.of(Portal::prepare);
      RegisterFolder register = new RegisterFolder(files, output, rooms, looks, digest);
      RunReport report;
      try (Publisher publisher = new Publisher(files, output);
          Committer committer = new Committer(publisher)) {
        Publication publication = new Publication(builder, publisher, committer, register);
        report =
            run(
                request,
                started,
                looks,
                inputs,
                progress,
                intake,
                standing,
                new Spool(files, output.spool()),
                publication::take);
      }
      Message trouble =
          report.ending() == Ending.ABORTED ? null : register.write(request, inputs.size());
      report = trouble == null ? report : report.aborted(trouble);
      keep(known);
      return new Closing(output, aftermath).close(report);
    }
  }

  /** Who wants outputs verified takes nobody's word for a hash. */
  private static Digest digest(Request request, Digests known) {
    return request.trust() == Request.Trust.HASHES ? Digest.PLAIN : known;
  }

  private static void keep(Digests known) {
    try {
      known.keep();
    } catch (IOException full) {
      // Nothing is lost but time: the next run hashes again what this one did.
    }
  }

  private static List<Diagnostic> problems(BadRequestException why) {
    return why instanceof BadThemeException theme ? theme.diagnostics() : List.of();
  }

  private RunReport unbegun(
      Request request, Instant started, Ending ending, Message why, List<Diagnostic> ofTheme) {
    String name = request.theme() == null ? ThemeReader.STANDARD : request.theme();
    Looks looks =
        new Looks(name, rooms.themes().ready(ThemeReader.STANDARD).theme(), null, ofTheme);
    return report(request, started, ending, why, looks, List.of());
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
    PackBuilder builder = new PackBuilder(rooms, looks, request, inputs.size(), Digest.PLAIN);
    return run(
        request,
        started,
        looks,
        inputs,
        progress,
        intake,
        Survey.Recall.NOTHING,
        new Spool(files, null),
        (input, ingredients, accepted, ticket) ->
            CompletableFuture.completedFuture(builder.check(input, accepted)));
  }

  /**
   * Finds out what a build would do and why, and writes nothing.
   *
   * @throws BadRequestException if there is nothing to build
   */
  public Forecast plan(Request request, Progress progress, Intake intake)
      throws BadRequestException, IOException, InterruptedException {
    Instant started = clock.instant();
    List<Input> inputs = new Discovery(files).find(request.paths());
    Looks looks = looks(request);
    Manifest manifest = new Manifest(files, OutputFolder.own(request.output()));
    manifest.peek();
    Digests known = OutputFolder.digests(files, request.output());
    known.load(0, manifest.size());
    Standing standing =
        new Standing(files, manifest, request, rooms.version(), looks, digest(request, known));
    Map<String, Cause> causes = new ConcurrentHashMap<>();
    Run.Step step =
        (input, ingredients, accepted, ticket) -> {
          causes.put(input.name(), standing.cause(input, ingredients, accepted.briefing().id()));
          return CompletableFuture.completedFuture(
              new Run.Verdict(State.VALID, accepted.warnings()));
        };
    RunReport report =
        run(
            request,
            started,
            looks,
            inputs,
            progress,
            intake,
            standing,
            new Spool(files, null),
            step);
    return new Forecast(report, causes);
  }

  /**
   * What the last run into an output folder was asked, to be asked again.
   *
   * @throws BadRequestException if there was none
   */
  public LastRun lastRun(Path output) throws BadRequestException, IOException {
    return new RunJson(files).lastRun(output);
  }

  /**
   * Holds the packs in an output folder against their records, and against the briefings they were
   * made of where these are still the same; writes nothing, and lets no run write meanwhile.
   *
   * @throws BadRequestException if there are no packs
   * @throws OutputBusyException if a run writes to the folder
   */
  public Inspection verify(Request request)
      throws BadRequestException, OutputBusyException, IOException {
    Looks looks = looks(request);
    // What is half replaced would look damaged.
    Closeable lock = OutputFolder.reading(files, request.output());
    try {
      return new Inspector(rooms, files, request, looks).inspect();
    } finally {
      lock.close();
    }
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

  /** What removes packs that no input stands behind. */
  public Cleaner cleaner() {
    return new Cleaner(rooms, files);
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
      Survey.Recall recall,
      Spool spool,
      Run.Step step)
      throws InterruptedException {
    Survey survey = new Survey(files, rooms.reader().apply(looks.theme()), recall);
    Bounds bounds = request.bounds();
    Settling settling = new Settling(inputs.size(), progress, intake, bounds, spool);
    Isolation isolation = new Isolation(clock, intake, settling);
    List<Outcome> outcomes;
    try (Workers workers = new Workers(request.jobs(), intake, bounds.timeout())) {
      outcomes = new Run(inputs, survey, workers, bounds, settling, isolation).over(step);
    }
    boolean isCutShort = outcomes.stream().anyMatch(o -> o.state() == State.UNSTARTED);
    Ending ending =
        isolation.abortReason() != null
            ? Ending.ABORTED
            : !isCutShort
                ? Ending.FINISHED
                : settling.isAtItsLimit() ? Ending.LIMITED : Ending.STOPPED;
    return report(request, started, ending, isolation.abortReason(), looks, outcomes);
  }

  private RunReport report(
      Request request,
      Instant started,
      Ending ending,
      @Nullable Message why,
      Looks looks,
      List<Outcome> outcomes) {
    return new RunReport(
        rooms.version(), started, clock.instant(), ending, why, looks, request, outcomes);
  }
}
