package dev.bayan.cli;

import dev.bayan.batch.BadRequestException;
import dev.bayan.batch.Batch;
import dev.bayan.batch.Cause;
import dev.bayan.batch.Forecast;
import dev.bayan.batch.Intake;
import dev.bayan.batch.Outcome;
import dev.bayan.batch.Request;
import dev.bayan.batch.RunReport;
import dev.bayan.read.Echo;
import dev.bayan.read.Message;
import dev.bayan.read.Messages;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bayan plan}: what a build would do, without one. */
@Command(
    name = "plan",
    header = {"Print which packs a build would make, and why; write nothing.", ""},
    sortOptions = false,
    exitCodeListHeading = "%nExit codes%n",
    exitCodeList = {
      "  0:printed; with --detailed-exitcode: and nothing would be built",
      "  1:some briefings cannot be built",
      "  2:wrong usage, nothing to build, or a theme with errors",
      "  3:aborted: input not readable, internal error",
      " 10:with --detailed-exitcode: something would be built"
    },
    footerHeading = "%nExamples%n",
    footer = {"  bayan plan", "  bayan plan -i briefings -o /srv/packs --detailed-exitcode"})
final class PlanCommand implements Callable<Integer> {

  private static final int CHANGES = 10;

  private final Runner runner;
  private final Batch batch;
  private final Intake intake;

  @ArgGroup(validate = false, order = 1, heading = "%nInput%n")
  private InputOptions input = new InputOptions();

  @ArgGroup(validate = false, order = 2, heading = "%nOutput%n")
  private OutputOptions output = new OutputOptions();

  @ArgGroup(validate = false, order = 3, heading = "%nRun%n")
  private RunOptions run = new RunOptions();

  @ArgGroup(validate = false, order = 4, heading = "%nMessages%n")
  private DiagnosticOptions diagnostics = new DiagnosticOptions();

  @Option(
      names = "--detailed-exitcode",
      description = "End with 10 if something would be built, with 0 if nothing would.")
  private boolean detailed;

  PlanCommand(Runner runner, Batch batch, Intake intake) {
    this.runner = runner;
    this.batch = batch;
    this.intake = intake;
  }

  @Override
  public Integer call() throws InterruptedException {
    Messages messages = runner.messages(diagnostics);
    return runner.run(
        diagnostics,
        messages,
        progress -> {
          Forecast forecast = batch.plan(request(), progress, intake);
          int code = Runner.code(forecast.report());
          boolean changes = detailed && code == ExitCode.DONE && !forecast.causes().isEmpty();
          return new Runner.Done(
              forecast.report(), text(forecast, messages), changes ? CHANGES : code);
        });
  }

  private Request request() throws BadRequestException {
    return output.request(input.paths(), input.theme(), run);
  }

  private static String text(Forecast forecast, Messages messages) {
    StringBuilder text = new StringBuilder();
    RunReport report = forecast.report();
    for (Outcome outcome : report.outcomes()) {
      Cause cause = forecast.causes().get(outcome.file());
      String deed = outcome.state().isGood() ? cause == null ? "keep" : "build" : "refuse";
      text.append(messages.say(Message.of("cli.plan-" + deed))).append("  ");
      text.append(Echo.isolated(outcome.file()));
      if (cause != null) {
        String why = "cli.cause-" + cause.name().toLowerCase(Locale.ROOT);
        text.append("  (").append(messages.say(Message.of(why))).append(')');
      }
      text.append('\n');
    }
    return text.append(new Summary(messages).ofPlan(report)).toString();
  }
}
