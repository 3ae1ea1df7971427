package dev.bayan.export.pdf.flow;

import static dev.bayan.text.Direction.RIGHT_TO_LEFT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.plan.Prose;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The shortcut that most lines take, beside the general way. */
class LineSetterTest {

  @Provide
  Arbitrary<String> paragraphs() {
    return Setting.paragraphs(6);
  }

  @Property(tries = 300)
  void lineOfOneRunIsOneZoneWithoutMarks(@ForAll("paragraphs") String text) {
    Token[] visual = visual(text);

    if (LineSetter.isOneRun(visual)) {
      Zones zones = new Zones(visual.clone());
      assertThat(zones.runs()).isEqualTo(List.of(List.of(visual)));
      assertThat(zones.place(0)).isEqualTo(Zones.Place.PLAIN);
      assertThat(zones.haveLeftToRight()).isFalse();
    }
  }

  @Test
  void arabicWordsAreOneRunAndOthersAreNot() {
    assertThat(LineSetter.isOneRun(visual("مصر وقطر، (حماس) مُحَمَّدٌ"))).isTrue();
    assertThat(LineSetter.isOneRun(visual("قال David أمس"))).isFalse();
    assertThat(LineSetter.isOneRun(visual("مصر 2025"))).isFalse();
    assertThat(LineSetter.isOneRun(visual("David Lammy"))).isFalse();
    assertThat(LineSetter.isOneRun(new Token[0])).isFalse();
  }

  @Test
  void wordLetteredUnlikeTheOthersIsARunOfItsOwn() {
    Prose.Segment first = new Prose.Segment("مصر ", false, false, null);
    Prose.Segment strong = new Prose.Segment("وقطر", true, false, null);

    assertThat(LineSetter.isOneRun(visual(Prose.of(List.of(first, strong), RIGHT_TO_LEFT))))
        .isFalse();
  }

  private static Token[] visual(String text) {
    return visual(Setting.prose(text));
  }

  private static Token[] visual(Prose prose) {
    return LineSetter.inVisualOrder(Setting.LETTERER.tokens(prose, Setting.STYLE));
  }
}
