package dev.bayan.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.model.Briefing;
import dev.bayan.plan.Coverage;
import dev.bayan.plan.Planner;
import dev.bayan.read.BriefingReader;
import dev.bayan.read.Reading;
import dev.bayan.style.Theme;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BriefingsTest {

  private static final int MANY = 300;

  private final Briefings briefings = new Briefings(1);
  private final Theme theme = Theme.standard();

  @Test
  void everyOneReadsAndPlansWithoutAWarning() {
    Planner planner = new Planner(theme);
    for (int i = 0; i < MANY; i++) {
      Reading.Accepted accepted = read(briefings.article(i));
      assertThat(accepted.warnings()).as(Briefings.id(i)).isEmpty();
      assertThat(accepted.briefing().id()).isEqualTo(Briefings.id(i));
      assertThat(Coverage.missing(planner.plan(accepted.briefing()))).isEmpty();
    }
  }

  @Test
  void noTwoAreAlike() {
    List<Briefing> all =
        IntStream.range(0, MANY).mapToObj(i -> read(briefings.article(i)).briefing()).toList();
    assertThat(all).extracting(Briefing::title).doesNotHaveDuplicates();
    assertThat(all).extracting(Briefing::comparisons).doesNotHaveDuplicates();
    Set<String> some = words(briefings.article(0));
    Set<String> others = words(briefings.article(1));
    others.retainAll(some);
    assertThat(others).as("words in common").hasSizeLessThan(some.size() / 2);
  }

  @Test
  void theSameNumberGivesTheSameBriefing() {
    assertThat(new Briefings(1).article(7)).isEqualTo(briefings.article(7));
    assertThat(new Briefings(2).article(7)).isNotEqualTo(briefings.article(7));
    assertThat(new Briefings(1).large(5, 3)).isEqualTo(briefings.large(5, 3));
  }

  @Test
  void articlesAreAboutAsLongAsTheFirstOne() {
    double words =
        IntStream.range(0, MANY)
            .mapToObj(i -> new String(briefings.article(i), StandardCharsets.UTF_8))
            .mapToInt(json -> json.split("[ \",]+").length)
            .average()
            .orElseThrow();
    assertThat(words).isBetween(400.0, 650.0);
  }

  @Test
  void aLargeOneHasTheRowsAndSectionsAskedFor() {
    Briefing large = read(briefings.large(12, 7)).briefing();
    assertThat(large.sections()).hasSize(7);
    assertThat(large.comparisons().get(0).rows()).hasSize(12);
    assertThat(large.comparisons().get(0).columns()).hasSize(6);
    assertThat(read(briefings.large(0, 2)).briefing().comparisons()).isEmpty();
  }

  private Reading.Accepted read(byte[] json) {
    Reading reading = new BriefingReader(theme.classifications().keySet()).read("a.json", json);
    assertThat(reading).isInstanceOf(Reading.Accepted.class);
    return (Reading.Accepted) reading;
  }

  private static Set<String> words(byte[] json) {
    String text = new String(json, StandardCharsets.UTF_8);
    return new HashSet<>(Arrays.asList(text.split("[^\\p{L}\\p{M}\\p{N}]+")));
  }
}
