package dev.bayan.cli;

import dev.bayan.batch.Inspection;
import dev.bayan.batch.Outcome.State;
import dev.bayan.batch.RunReport;
import dev.bayan.batch.RunReport.Ending;
import dev.bayan.read.Echo;
import dev.bayan.read.Message;
import dev.bayan.read.Messages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a run has to say at its end.
 *
 * <pre>
 * 2 packs built, 1 briefing failed, 1 warning, 1.4 s: output
 * </pre>
 */
record Summary(Messages messages) {

  String ofBuild(RunReport report, Path output) {
    Message built = Message.counted("cli.built", report.count(State.BUILT));
    List<Message> parts = parts(report, built);
    long current = report.count(State.CURRENT);
    if (current > 0) {
      parts.add(1, Message.of("cli.current", current));
    }
    Message line = Message.of("cli.where", parts, Echo.isolated(output.toString()));
    return text(report, line);
  }

  String ofCheck(RunReport report) {
    Message fit = Message.counted("cli.fit", report.count(State.VALID));
    return text(report, Message.of("cli.line", parts(report, fit)));
  }

  String ofPlan(RunReport report) {
    Message planned = Message.counted("cli.planned", report.count(State.VALID));
    List<Message> parts = parts(report, planned);
    parts.add(1, Message.of("cli.current", report.count(State.CURRENT)));
    return text(report, Message.of("cli.line", parts));
  }

  String ofVerify(Inspection inspection, Path output) {
    long damaged = inspection.damaged();
    long all = inspection.packs().size();
    List<Message> parts = new ArrayList<>();
    parts.add(Message.counted("cli.whole", all - damaged));
    if (damaged > 0) {
      parts.add(Message.of("cli.damaged", damaged));
    }
    if (inspection.proven() < all) {
      parts.add(Message.of("cli.unproven", all - inspection.proven()));
    }
    Message line = Message.of("cli.where", parts, Echo.isolated(output.toString()));
    return Echo.message(messages.say(line)) + "\n";
  }

  private static List<Message> parts(RunReport report, Message good) {
    List<Message> parts = new ArrayList<>(List.of(good));
    long bad = report.count(State.FAILED) + report.count(State.REFUSED);
    if (bad > 0) {
      parts.add(Message.counted("cli.failed", bad));
    }
    long unstarted = report.count(State.UNSTARTED);
    if (unstarted > 0) {
      parts.add(Message.of("cli.not-begun", unstarted));
    }
    if (report.warnings() > 0) {
      parts.add(Message.counted("cli.warnings", report.warnings()));
    }
    double seconds = Math.max(0, report.duration().toMillis()) / 1000.0;
    parts.add(Message.of("cli.seconds", String.format(Locale.ROOT, "%.1f", seconds)));
    return parts;
  }

  private String text(RunReport report, Message line) {
    StringBuilder text = new StringBuilder(Echo.message(messages.say(line))).append('\n');
    if (report.reason() != null) {
      String why = messages.say(Message.of("cli.aborted", report.reason()));
      text.append(Echo.message(why)).append('\n');
    } else if (report.ending() == Ending.LIMITED) {
      text.append(messages.say(Message.of("cli.limited"))).append('\n');
    } else if (report.ending() == Ending.STOPPED) {
      text.append(messages.say(Message.of("cli.stopped"))).append('\n');
    }
    return text.toString();
  }
}
