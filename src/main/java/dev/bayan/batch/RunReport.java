package dev.bayan.batch;

import dev.bayan.batch.Outcome.State;
import dev.bayan.export.Format;
import dev.bayan.read.Message;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What came of a run: {@code run.json} in words of Java.
 *
 * @param reason why the run was aborted or rejected; null where it was not
 * @param looks the theme that all packs have
 * @param request what was asked for
 * @param outcomes one for each input, ordered by file name
 */
public record RunReport(
    String version,
    Instant started,
    Instant finished,
    Ending ending,
    @Nullable Message reason,
    Looks looks,
    Request request,
    List<Outcome> outcomes) {

  private static final DateTimeFormatter ID =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** How a run came to its end. */
  public enum Ending {
    /** Every input had its turn. */
    FINISHED,
    /** It was told to stop; what had begun was finished. */
    STOPPED,
    /** As many briefings failed as were allowed to; what had begun was finished. */
    LIMITED,
    /** It could not go on. */
    ABORTED,
    /** It could not begin as it was asked for: a wrong path, a theme with errors. */
    REJECTED
  }

  public RunReport {
    outcomes = List.copyOf(outcomes);
  }

  /** The files of each pack. */
  public List<Format> formats() {
    return request.orderedFormats();
  }

  /** The same run, which could not write down what it did. */
  RunReport aborted(Message why) {
    return new RunReport(version, started, finished, Ending.ABORTED, why, looks, request, outcomes);
  }

  /**
   * The name of a run that began then.
   *
   * <pre>
   * 2025-07-06T10:00:00Z → 20250706T100000.000Z
   * </pre>
   */
  public static String id(Instant started) {
    return ID.format(started);
  }

  public String id() {
    return id(started);
  }

  public long count(State state) {
    return outcomes.stream().filter(outcome -> outcome.state() == state).count();
  }

  /** Of the briefings and of the theme. */
  public long warnings() {
    return looks.warnings().size() + outcomes.stream().mapToLong(Outcome::warnings).sum();
  }

  public boolean isGood() {
    return ending == Ending.FINISHED && outcomes.stream().allMatch(o -> o.state().isGood());
  }

  public Duration duration() {
    return Duration.between(started, finished);
  }
}
