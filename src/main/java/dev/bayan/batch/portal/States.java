package dev.bayan.batch.portal;

import dev.bayan.batch.Outcome.State;
import dev.bayan.read.Message;

/** What became of a briefing, in a word. */
final class States {

  private States() {}

  static void badge(Html html, State state) {
    badge(html, state.isGood() ? "good" : state == State.UNSTARTED ? "" : "bad", word(state));
  }

  /** A word that is not told by its colour alone. */
  static void badge(Html html, String look, Message word) {
    html.raw("<span class=\"state" + (look.isEmpty() ? "" : " " + look) + "\">");
    html.arabic(word).raw("</span>");
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
