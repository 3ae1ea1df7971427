package dev.bayan.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a linter has found, of each rule no more than helps. */
final class Findings {

  private static final int ENOUGH = 20;

  private final List<Finding> all = new ArrayList<>();
  private final Map<Rule, Integer> counts = new HashMap<>();

  void report(Rule rule, String place, String found) {
    if (counts.merge(rule, 1, Integer::sum) <= ENOUGH) {
      all.add(rule.finding(place, found));
    }
  }

  /** Adds what no rule speaks of. */
  void add(Finding finding) {
    all.add(finding);
  }

  List<Finding> all() {
    return all;
  }
}
