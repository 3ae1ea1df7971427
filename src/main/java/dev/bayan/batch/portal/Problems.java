package dev.bayan.batch.portal;

import dev.bayan.batch.Outcome;
import dev.bayan.batch.RunReport;
import dev.bayan.read.Diagnostic;
import dev.bayan.read.Message;
import java.util.List;

/**
 * What was not built and why: each briefing with all that its author has to mend, as {@code bayan
 * check} prints it. A page is for people: after so many it names {@code run.json}, which has all.
 */
record Problems(Html html, States states) {

  private static final int MOST_BRIEFINGS = 100;
  private static final int MOST_DIAGNOSTICS = 20;

  void write(RunReport run) {
    List<Outcome> bad = run.outcomes().stream().filter(Problems::isBad).toList();
    List<Diagnostic> ofTheme = run.looks().warnings();
    if (bad.isEmpty() && ofTheme.isEmpty()) {
      return;
    }
    html.raw("<section aria-labelledby=\"problems\">\n<h2 id=\"problems\">");
    html.both(Message.of("portal.problems")).raw("</h2>\n");
    if (!ofTheme.isEmpty()) {
      html.raw("<article>\n<h3>").both(Message.of("portal.theme")).raw("</h3>\n");
      diagnostics(ofTheme);
      html.raw("</article>\n");
    }
    for (Outcome outcome : bad.subList(0, Math.min(bad.size(), MOST_BRIEFINGS))) {
      html.raw("<article>\n<h3>").path(outcome.file());
      html.raw(states.badge(outcome.state())).raw("</h3>\n");
      diagnostics(outcome.diagnostics());
      html.raw("</article>\n");
    }
    more(bad.size() - MOST_BRIEFINGS);
    html.raw("</section>\n");
  }

  /** A briefing that had no turn has nothing to mend. */
  private static boolean isBad(Outcome outcome) {
    return !outcome.state().isGood() && !outcome.diagnostics().isEmpty();
  }

  private void diagnostics(List<Diagnostic> all) {
    for (Diagnostic diagnostic : all.subList(0, Math.min(all.size(), MOST_DIAGNOSTICS))) {
      html.raw("<div class=\"found\">\n<p>").arabic(diagnostic.message()).raw("</p>\n");
      html.raw("<p class=\"en\" lang=\"en\" dir=\"ltr\">");
      html.text(Html.ENGLISH.say(diagnostic.message())).raw("</p>\n");
      if (diagnostic.excerpt() != null) {
        // Long lines scroll, and what scrolls must be in reach of the keyboard.
        html.raw("<pre tabindex=\"0\">").foreign(diagnostic.excerpt(), "").raw("</pre>\n");
      }
      if (diagnostic.hint() != null) {
        html.raw("<p class=\"hint\">").arabic(diagnostic.hint()).raw("</p>\n");
      }
      html.raw("<p>");
      place(html, diagnostic);
      html.raw("</p>\n</div>\n");
    }
    more(all.size() - MOST_DIAGNOSTICS);
  }

  /** Code and place of a diagnostic. */
  static void place(Html html, Diagnostic diagnostic) {
    html.raw("<code class=\"code\" dir=\"ltr\">").text(diagnostic.code()).raw("</code> ");
    String line = diagnostic.line() > 0 ? ":" + diagnostic.line() + ":" + diagnostic.column() : "";
    html.path(diagnostic.file() + line);
    if (!diagnostic.pointer().isEmpty()) {
      html.raw(" ").path(diagnostic.pointer());
    }
  }

  private void more(int count) {
    if (count > 0) {
      html.raw("<p>").both(Message.of("portal.more", count)).raw("</p>\n");
    }
  }
}
