package dev.bayan.batch.portal;

import java.util.List;

/**
 * A pack that stands in the output folder.
 *
 * @param id names its folder
 * @param language of its title, BCP 47
 * @param files the names of its documents
 */
public record Shelved(String id, String title, String language, List<String> files) {

  public Shelved {
    files = List.copyOf(files);
  }
}
