package dev.bayan.batch;

import java.util.Map;

/**
 * What a build would do.
 *
 * @param report how each briefing reads: {@code VALID} for one that would be built
 * @param causes why, by the file's name
 */
public record Forecast(RunReport report, Map<String, Cause> causes) {

  public Forecast {
    causes = Map.copyOf(causes);
  }
}
