package dev.bayan.batch;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an input is made of.
 *
 * @param input SHA-256 of its own bytes
 * @param beside the files that it names, each with the SHA-256 of its bytes; empty where there is
 *     no such file
 */
record Ingredients(String input, SortedMap<String, String> beside) {

  Ingredients {
    // Most name none, and thousands are held.
    beside =
        beside.isEmpty()
            ? Collections.emptySortedMap()
            : Collections.unmodifiableSortedMap(new TreeMap<>(beside));
  }

  /** One hash of all of it; where the input names no file, that of its bytes. */
  String hash() {
    if (beside.isEmpty()) {
      return input;
    }
    Hash hash = new Hash().add(input);
    beside.forEach((name, content) -> hash.add(name).add(content));
    return hash.hex();
  }
}
