package dev.bayan.batch;

import dev.bayan.batch.Outcome.State;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the last run went, in the text format that Prometheus reads (exposition format 0.0.4).
 *
 * <pre>
 * # TYPE bayan_last_run_exit_code gauge
 * bayan_last_run_exit_code{output="/srv/packs"} 0
 * </pre>
 *
 * @param output the output folder: the label that tells several jobs of a machine apart
 * @param report null where the run could not even begin
 */
public record Metrics(
    String version, String output, int exitCode, Instant ended, @Nullable RunReport report) {

  private static final String SUCCESS = "bayan_last_success_timestamp_seconds";
  private static final Pattern EARLIER =
      Pattern.compile("^" + SUCCESS + "\\{[^\\n]*} ([0-9.]+)$", Pattern.MULTILINE);

  /** The file; a run that failed keeps the last success that the earlier file knew of. */
  String text(String earlier) {
    List<String> lines = new ArrayList<>();
    gauge(lines, "bayan_build_info", "The program, by its version.");
    lines.add(sample("bayan_build_info", ",version=\"" + escaped(version) + "\"", "1"));
    single(lines, "bayan_last_run_timestamp_seconds", "When the last run ended.", seconds(ended));
    String success = exitCode == 0 ? seconds(ended) : known(earlier);
    if (success != null) {
      single(lines, SUCCESS, "When a run last ended with all packs current.", success);
    }
    single(lines, "bayan_last_run_exit_code", "Its exit code.", Integer.toString(exitCode));
    if (report != null) {
      String duration = BigDecimal.valueOf(Math.max(0, report.duration().toMillis()), 3).toString();
      single(lines, "bayan_last_run_duration_seconds", "How long it took.", duration);
      gauge(lines, "bayan_last_run_briefings", "Its briefings by what became of them.");
      for (State state : State.values()) {
        if (state != State.VALID) {
          String label = ",state=\"" + state.name().toLowerCase(Locale.ROOT) + "\"";
          String count = Long.toString(report.count(state));
          lines.add(sample("bayan_last_run_briefings", label, count));
        }
      }
      String warnings = Long.toString(report.warnings());
      single(lines, "bayan_last_run_warnings", "Its warnings, of briefings and theme.", warnings);
    }
    return String.join("\n", lines) + "\n";
  }

  byte[] bytes(String earlier) {
    return text(earlier).getBytes(StandardCharsets.UTF_8);
  }

  private void single(List<String> lines, String name, String help, String value) {
    gauge(lines, name, help);
    lines.add(sample(name, "", value));
  }

  private static void gauge(List<String> lines, String name, String help) {
    lines.add("# HELP " + name + " " + help);
    lines.add("# TYPE " + name + " gauge");
  }

  private String sample(String name, String labels, String value) {
    return name + "{output=\"" + escaped(output) + "\"" + labels + "} " + value;
  }

  private static String escaped(String label) {
    return label.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }

  private static String seconds(Instant instant) {
    return BigDecimal.valueOf(instant.toEpochMilli(), 3).toString();
  }

  private static @Nullable String known(String earlier) {
    Matcher found = EARLIER.matcher(earlier);
    return found.find() ? found.group(1) : null;
  }
}
