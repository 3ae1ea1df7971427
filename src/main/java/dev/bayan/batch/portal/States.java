package dev.bayan.batch.portal;

import dev.bayan.batch.Outcome.State;
import dev.bayan.read.Message;
import java.util.EnumMap;
import java.util.Map;

/** What became of a briefing, in a word. Thousands of rows have the same few. */
final class States {

  private final Map<State, String> badges = new EnumMap<>(State.class);
  private final String earlier = badge("", Message.of("portal.earlier"));

  States() {
    for (State state : State.values()) {
      String look = state.isGood() ? "good" : state == State.UNSTARTED ? "" : "bad";
      badges.put(state, badge(look, word(state)));
    }
  }

  /** Markup. */
  String badge(State state) {
    return badges.getOrDefault(state, earlier);
  }

  /** Of a pack that the last run has not looked at. */
  String earlier() {
    return earlier;
  }

  /** A word that is not told by its colour alone. */
  private static String badge(String look, Message word) {
    String words = Html.escaped(Html.ARABIC.say(word));
    return "<span class=\"state" + (look.isEmpty() ? "" : " " + look) + "\">" + words + "</span>";
  }

  private static Message word(State state) {
    return switch (state) {
      case BUILT, VALID -> Message.of("portal.built");
      case CURRENT -> Message.of("portal.current");
      case FAILED -> Message.of("portal.failed");
      case REFUSED -> Message.of("portal.refused");
      case UNSTARTED -> Message.of("portal.unstarted");
    };
  }
}
