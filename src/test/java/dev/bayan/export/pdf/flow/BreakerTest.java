package dev.bayan.export.pdf.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** The breaks of least demerits, against every other way to break a paragraph. */
class BreakerTest {

  @Provide
  Arbitrary<String> few() {
    return Setting.paragraphs(9);
  }

  @Provide
  Arbitrary<String> many() {
    return Setting.paragraphs(120);
  }

  @Property(tries = 150)
  void noOtherBreaksCostLess(
      @ForAll("few") String text,
      @ForAll @DoubleRange(min = 60, max = 220) double measure,
      @ForAll boolean justified) {
    Boxes boxes = Setting.boxes(text, measure);
    Breaker breaker = new Breaker(boxes, measure, justified);
    double best = Double.POSITIVE_INFINITY;
    for (int set = 0; set < 1 << Math.min(14, boxes.count() - 1); set++) {
      best = Math.min(best, breaker.demerits(breaks(set, boxes.count())));
    }
    if (boxes.count() <= 15) {
      assertThat(breaker.demerits(breaker.breaks())).isCloseTo(best, within(best * 1e-9));
    }
  }

  private static int[] breaks(int set, int count) {
    List<Integer> breaks = new ArrayList<>();
    for (int box = 1; box < count; box++) {
      if ((set & 1 << (box - 1)) != 0) {
        breaks.add(box);
      }
    }
    breaks.add(count);
    return breaks.stream().mapToInt(Integer::intValue).toArray();
  }

  @Property(tries = 150)
  void takingEveryWordThatFitsNeverCostsLess(
      @ForAll("many") String text,
      @ForAll @DoubleRange(min = 60, max = 460) double measure,
      @ForAll boolean justified) {
    Boxes boxes = Setting.boxes(text, measure);
    Breaker breaker = new Breaker(boxes, measure, justified);
    double ours = breaker.demerits(breaker.breaks());
    assertThat(ours).isFinite();
    assertThat(ours).isLessThanOrEqualTo(breaker.demerits(greedy(boxes, measure)) * (1 + 1e-9));
  }

  private static int[] greedy(Boxes boxes, double measure) {
    List<Integer> breaks = new ArrayList<>();
    int start = 0;
    for (int end = 1; end < boxes.count(); end++) {
      if (boxes.width(start, end + 1) > measure + Breaker.TOLERANCE) {
        breaks.add(end);
        start = end;
      }
    }
    breaks.add(boxes.count());
    return breaks.stream().mapToInt(Integer::intValue).toArray();
  }

  @Test
  void lastLineIsNotOneShortWordWhereItNeedNotBe() {
    String text = "في من إلى قطر ".repeat(6) + "و";
    Boxes boxes = Setting.boxes(text, 130);
    int alone = 0;
    int lonely = 0;
    for (double measure = 100; measure < 300; measure += 3) {
      alone += isAlone(greedy(boxes, measure)) ? 1 : 0;
      lonely += isAlone(new Breaker(boxes, measure, false).breaks()) ? 1 : 0;
    }
    assertThat(alone).isGreaterThan(5);
    assertThat(lonely).isLessThan(alone / 3);
  }

  /** Whether a single box makes the last line. */
  private static boolean isAlone(int[] breaks) {
    int last = breaks.length - 1;
    return last > 0 && breaks[last] - breaks[last - 1] == 1;
  }

  @Test
  void addressIsNotPartedToSaveAFewPoints() {
    String text = "الموقع الجديد للوزارة هو https://example.org/ar/a_b?id=7&x=1 منذ أمس";
    for (double measure = 230; measure < 330; measure += 10) {
      Boxes boxes = Setting.boxes(text, measure);
      int start = 0;
      for (int end : new Breaker(boxes, measure, true).breaks()) {
        assertThat(boxes.line(start, end).wordGoesOn()).as("at %s", measure).isFalse();
        start = end;
      }
    }
  }

  @Test
  void endlessParagraphIsBrokenInOnePass() {
    Boxes boxes = Setting.boxes("في السلام قطر ".repeat(70_000).strip(), 300);
    int[] breaks = new Breaker(boxes, 300, true).breaks();
    assertThat(breaks).hasSizeBetween(10_000, 30_000).endsWith(210_000);
  }
}
