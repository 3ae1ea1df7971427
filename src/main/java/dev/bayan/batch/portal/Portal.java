package dev.bayan.batch.portal;

import dev.bayan.batch.Outcome;
import dev.bayan.batch.Outcome.State;
import dev.bayan.batch.RunReport;
import dev.bayan.batch.RunReport.Ending;
import dev.bayan.read.Message;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The page of an output folder after a run. The same run over the same packs gives the same page,
 * but for its moment.
 *
 * <pre>
 * Portal.write(report, shelved, "workbook.xlsx", to)
 * </pre>
 */
public final class Portal {

  /** What stands before the number of packs. */
  private static final String COUNT = "<dd id=\"shelf\">";

  private Portal() {}

  /** Reads what is the same in every page: for a thread that has nothing else to do. */
  public static void prepare() {
    Frame.prepare();
  }

  /**
   * Writes the page, few bytes at a time.
   *
   * @param shelved every pack that stands in the folder, those of earlier runs too
   * @param workbook the name of the file that has the comparisons of all; null where there is none
   */
  public static void write(
      RunReport run, List<Shelved> shelved, @Nullable String workbook, OutputStream to)
      throws IOException {
    try {
      write(run, shelved, workbook, new Html(to));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void write(
      RunReport run, List<Shelved> shelved, @Nullable String workbook, Html html) {
    Frame.head(html, run.version(), Html.ARABIC.say(Message.of("portal.title")));
    html.raw("<a class=\"skip\" href=\"#packs\">").arabic(Message.of("portal.skip")).raw("</a>\n");
    header(html, run);
    html.raw("<main class=\"wide\">\n");
    facts(html, run, shelved.size());
    Map<String, Outcome> byId = new HashMap<>();
    for (Outcome outcome : run.outcomes()) {
      String id = outcome.id();
      // Of two inputs with one id neither is what the pack says.
      if (id != null) {
        byId.merge(id, outcome, (one, other) -> one.state().isGood() ? one : other);
      }
    }
    States states = new States();
    new Shelf(html, states).write(shelved, byId, workbook);
    new Problems(html, states).write(run);
    html.raw("</main>\n<footer class=\"wide\">\n<p>");
    html.both(Message.of("portal.footer")).raw("</p>\n</footer>\n");
    Frame.foot(html);
    html.flush();
  }

  /** A page of ours, which is opened twice, without the packs of these ids. */
  public static void without(List<String> ids, Page page, OutputStream to) throws IOException {
    Set<String> rows = ids.stream().map(id -> Shelf.ROW + id + "\"").collect(Collectors.toSet());
    int packs = 0;
    try (BufferedReader lines = page.open()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        packs += line.startsWith(Shelf.ROW) && !isOf(rows, line) ? 1 : 0;
      }
    }
    try (BufferedReader lines = page.open()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!isOf(rows, line)) {
          String counted = line.contains(COUNT) ? counted(line, packs) : line;
          to.write((counted + "\n").getBytes(StandardCharsets.UTF_8));
        }
      }
    }
  }

  /** A page that stands on the disk. */
  public interface Page {
    BufferedReader open() throws IOException;
  }

  /** Each pack has a line of its own. */
  private static boolean isOf(Set<String> rows, String line) {
    return line.startsWith(Shelf.ROW)
        && rows.contains(line.substring(0, line.indexOf('"', Shelf.ROW.length()) + 1));
  }

  private static String counted(String line, int packs) {
    return line.replaceFirst(COUNT + "[0-9]+<", COUNT + packs + "<");
  }

  /** Whether a file begins as pages of ours do: any other must not be lost. */
  public static boolean isOurs(byte[] beginning) {
    return new String(beginning, StandardCharsets.UTF_8).startsWith(Frame.BEGINNING);
  }

  /** How many bytes {@link #isOurs} wants to see. */
  public static int beginning() {
    return Frame.BEGINNING.length();
  }

  private static void header(Html html, RunReport run) {
    html.raw("<header>\n<div class=\"wide\">\n<h1>").arabic(Message.of("portal.heading"));
    html.raw("<br><span class=\"en\" lang=\"en\" dir=\"ltr\">")
        .text(Html.ENGLISH.say(Message.of("portal.heading")))
        .raw("</span></h1>\n<p>")
        .arabic(Message.of("portal.updated"))
        .raw(" ");
    time(html, run, "ar");
    html.raw("<br><span class=\"en\" lang=\"en\" dir=\"ltr\">")
        .text(Html.ENGLISH.say(Message.of("portal.updated")))
        .raw(" ");
    time(html, run, "en");
    html.raw("</span></p>\n</div>\n</header>\n");
  }

  private static void time(Html html, RunReport run, String language) {
    String moment = run.finished().toString();
    html.raw("<time lang=\"" + language + "\" dir=\"ltr\" datetime=\"" + moment + "\">");
    html.raw(moment).raw("</time>");
  }

  private static void facts(Html html, RunReport run, int packs) {
    html.raw("<section aria-labelledby=\"run\">\n<h2 id=\"run\">");
    html.both(Message.of("portal.run")).raw("</h2>\n");
    notice(html, run);
    long failed = run.count(State.FAILED) + run.count(State.REFUSED);
    html.raw("<dl class=\"facts\">\n");
    html.raw("<div><dt>").both(Message.of("portal.fact-packs")).raw("</dt>").raw(COUNT);
    html.raw(Integer.toString(packs)).raw("</dd></div>\n");
    fact(
        html,
        run.count(State.BUILT) > 0 ? "good" : "",
        "portal.fact-built",
        run.count(State.BUILT));
    fact(html, "", "portal.fact-current", run.count(State.CURRENT));
    fact(html, failed > 0 ? "bad" : "", "portal.fact-failed", failed);
    fact(html, run.warnings() > 0 ? "warn" : "", "portal.fact-warnings", run.warnings());
    html.raw("</dl>\n</section>\n");
  }

  private static void notice(Html html, RunReport run) {
    Message said =
        switch (run.ending()) {
          case FINISHED -> null;
          case LIMITED -> Message.of("portal.limited");
          case STOPPED -> Message.of("portal.stopped");
          case ABORTED, REJECTED -> {
            Message reason = run.reason() == null ? Message.verbatim("") : run.reason();
            boolean began = run.ending() == Ending.ABORTED;
            yield Message.of(began ? "portal.aborted" : "portal.rejected", reason);
          }
        };
    if (said != null) {
      String look = run.ending() == Ending.STOPPED ? "notice idle" : "notice";
      html.raw("<p class=\"" + look + "\">").both(said).raw("</p>\n<br>\n");
    }
  }

  private static void fact(Html html, String look, String key, long number) {
    html.raw("<div class=\"" + look + "\"><dt>").both(Message.of(key)).raw("</dt><dd>");
    String digits = Long.toString(number);
    html.raw(look.equals("bad") ? "<a href=\"#problems\">" + digits + "</a>" : digits);
    html.raw("</dd></div>\n");
  }
}
