package dev.bayan.cli;

import dev.bayan.batch.Outcome.State;
import dev.bayan.batch.RunReport;
import dev.bayan.batch.RunReport.Ending;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What a run has to say at its end.
 *
 * <pre>
 * 2 packs built, 1 briefing failed, 1 warning, 1.4 s: output
 * </pre>
 */
final class Summary {

  private Summary() {}

  static String ofBuild(RunReport report, Path output) {
    return text(report, count(report.count(State.BUILT), "pack") + " built", ": " + output);
  }

  static String ofCheck(RunReport report) {
    return text(report, count(report.count(State.VALID), "briefing") + " fit to build", "");
  }

  private static String text(RunReport report, String good, String where) {
    StringBuilder text = new StringBuilder(good);
    long bad = report.count(State.FAILED) + report.count(State.REFUSED);
    if (bad > 0) {
      text.append(", ").append(count(bad, "briefing")).append(" failed");
    }
    long unstarted = report.count(State.UNSTARTED);
    if (unstarted > 0) {
      text.append(", ").append(unstarted).append(" not begun");
    }
    if (report.warnings() > 0) {
      text.append(", ").append(count(report.warnings(), "warning"));
    }
    double seconds = Math.max(0, report.duration().toMillis()) / 1000.0;
    text.append(String.format(Locale.ROOT, ", %.1f s", seconds)).append(where).append('\n');
    if (report.ending() == Ending.ABORTED) {
      text.append("aborted: ").append(report.reason()).append('\n');
    } else if (report.ending() == Ending.STOPPED) {
      text.append("stopped before the end\n");
    }
    return text.toString();
  }

  private static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
