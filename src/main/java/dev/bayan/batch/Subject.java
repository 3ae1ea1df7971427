package dev.bayan.batch;

import dev.bayan.model.Briefing;

/**
 * What is kept of a briefing once it has been read: enough to name it in reports.
 *
 * @param id names the pack folder
 * @param language of its words, BCP 47
 * @param sha256 of the input's bytes; with files that it names, of all of them together
 */
public record Subject(String id, String title, String language, String sha256) {

  static Subject of(Briefing briefing, String sha256) {
    return new Subject(briefing.id(), briefing.title(), briefing.language(), sha256);
  }
}
