package dev.bayan.batch.portal;

import dev.bayan.batch.Outcome;
import dev.bayan.read.Diagnostic;
import dev.bayan.read.Diagnostic.Severity;
import dev.bayan.read.Echo;
import dev.bayan.read.Message;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The table of packs: title, documents, what the last run made of it, and its warnings with their
 * places.
 */
record Shelf(Html html, States states) {

  /** How the line of a pack begins, before its id. */
  static final String ROW = "<tr id=\"pack-";

  private static final int MOST_WARNINGS = 5;

  void write(List<Shelved> shelved, Map<String, Outcome> outcomes, @Nullable String workbook) {
    html.raw("<section aria-labelledby=\"packs\">\n<h2 id=\"packs\">");
    html.both(Message.of("portal.packs")).raw("</h2>\n");
    if (!shelved.isEmpty()) {
      if (workbook != null) {
        html.raw("<p><a href=\"" + Html.escaped(workbook) + "\">");
        html.both(Message.of("portal.workbook")).raw("</a></p>\n");
      }
      search();
      html.raw("<table>\n<thead><tr>");
      for (String key :
          List.of("portal.column-pack", "portal.column-files", "portal.column-state")) {
        html.raw("<th scope=\"col\">").both(Message.of(key)).raw("</th>");
      }
      html.raw("</tr></thead>\n<tbody>\n");
      for (Shelved pack : shelved) {
        row(pack, outcomes.get(pack.id()));
      }
      html.raw("</tbody>\n</table>\n");
    }
    html.raw("<p class=\"none\"" + (shelved.isEmpty() ? "" : " hidden") + ">");
    html.both(Message.of(shelved.isEmpty() ? "portal.no-packs" : "portal.nothing-found"));
    html.raw("</p>\n</section>\n");
  }

  /** Shown by the script, without which it could do nothing. */
  private void search() {
    html.raw("<search><form hidden><label for=\"q\">").both(Message.of("portal.search"));
    html.raw("</label><input id=\"q\" type=\"search\" dir=\"auto\" autocomplete=\"off\"");
    html.raw(" spellcheck=\"false\"><output dir=\"ltr\" for=\"q\"></output></form></search>\n");
  }

  /** Piece by piece: joined to one in Arabic, all of the markup would have to be encoded. */
  private void row(Shelved pack, @Nullable Outcome outcome) {
    String id = Html.escaped(Echo.line(pack.id()));
    html.raw(ROW).raw(id).raw("\"><th scope=\"row\"><bdi lang=\"");
    html.raw(Html.escaped(pack.language())).raw("\">");
    html.raw(Html.escaped(Echo.line(pack.title()))).raw("</bdi><code dir=\"ltr\">");
    html.raw(id).raw("</code></th><td><ul>");
    String folder = Html.escaped(pack.id());
    for (String file : pack.files()) {
      html.raw("<li><a href=\"").raw(folder).raw("/").raw(Html.escaped(file));
      html.raw("\" lang=\"en\">").raw(program(file)).raw("</a></li>");
    }
    html.raw("</ul></td><td>");
    html.raw(outcome == null ? states.earlier() : states.badge(outcome.state()));
    if (outcome != null && !outcome.diagnostics().isEmpty()) {
      warnings(outcome);
    }
    html.raw("</td></tr>\n");
  }

  private void warnings(Outcome outcome) {
    List<Diagnostic> warnings =
        outcome.diagnostics().stream().filter(d -> d.severity() == Severity.WARNING).toList();
    if (warnings.isEmpty()) {
      return;
    }
    html.raw("<details><summary>");
    html.arabic(Message.of("portal.warnings", warnings.size())).raw("</summary>");
    for (Diagnostic warning : warnings.subList(0, Math.min(warnings.size(), MOST_WARNINGS))) {
      html.raw("<p>").arabic(warning.message()).raw("<br>");
      Problems.place(html, warning);
      html.raw("</p>");
    }
    html.raw("</details>");
  }

  /** What a reader calls such a file. */
  private static String program(String file) {
    String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (ending) {
      case "docx" -> "Word";
      case "xlsx" -> "Excel";
      case "pdf" -> "PDF";
      default -> Html.escaped(file);
    };
  }
}
