package dev.bayan.cli;

import dev.bayan.batch.Batch;
import dev.bayan.batch.FileOps;
import dev.bayan.batch.Intake;
import dev.bayan.batch.Scaffold;
import dev.bayan.read.Echo;
import dev.bayan.read.Message;
import dev.bayan.read.Messages;
import dev.bayan.read.Suggestion;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command line without the process around it: streams, clock and batch are given, an exit code
 * comes back.
 *
 * <pre>
 * int code = new App(terminal, batch, clock, "0.1.0", new Intake(), files).run("build", "-i", "in");
 * </pre>
 */
final class App {

  /** A name of two letters is near to every other. */
  private static final int SHORTEST_SUGGESTED = 4;

  private final Terminal terminal;
  private final CommandLine commands;

  App(
      Terminal terminal,
      Batch batch,
      InstantSource clock,
      String version,
      Intake intake,
      FileOps files) {
    this.terminal = terminal;
    Runner runner = new Runner(terminal, batch, files, clock, version, intake);
    Scaffold scaffold = new Scaffold(files);
    Cleaning cleaning = new Cleaning(terminal, batch.cleaner());
    commands =
        new CommandLine(new BayanCommand(terminal))
            .addSubcommand(build(runner, cleaning))
            .addSubcommand(new WatchCommand(build(runner, cleaning), terminal, intake, clock))
            .addSubcommand(new CheckCommand(runner))
            .addSubcommand(new PlanCommand(runner, batch, intake))
            .addSubcommand(new RetryCommand(runner, terminal, batch))
            .addSubcommand(new VerifyCommand(runner, terminal, batch))
            .addSubcommand(new InitCommand(runner, terminal, scaffold))
            .addSubcommand(new CleanCommand(runner, cleaning))
            .addSubcommand(new DoctorCommand(terminal, files))
            .addSubcommand(new ReadBackCommand(runner, terminal, batch))
            .addSubcommand(new ExplainCommand(terminal))
            .addSubcommand(new SchemaCommand(terminal))
            .addSubcommand(new CompletionCommand(terminal))
            .addSubcommand(new ManCommand(terminal, version))
            .addSubcommand(new BenchCommand(terminal))
            .addSubcommand(new PrimeCommand(scaffold))
            .setExpandAtFiles(false)
            .setOut(writer(terminal.out()))
            .setErr(writer(terminal.err()))
            .setColorScheme(
                Help.defaultColorScheme(terminal.coloursOut() ? Help.Ansi.ON : Help.Ansi.OFF))
            .setParameterExceptionHandler((wrong, args) -> explain(wrong))
            .setExecutionExceptionHandler((thrown, command, result) -> internal(thrown));
    String java = "Java " + Runtime.version();
    commands.getCommandSpec().version("bayan " + version + " (" + java + ")");
  }

  private BuildCommand build(Runner runner, Cleaning cleaning) {
    return new BuildCommand(runner, terminal, cleaning);
  }

  /** Runs a command: what it printed is out, or the exit code says that it is not. */
  int run(String... args) {
    int code = commands.execute(args);
    if (terminal.out().checkError()) {
      Messages messages = Messages.in(terminal.language());
      terminal.err().println("bayan: " + messages.say(Message.of("cli.no-output")));
      return code == ExitCode.DONE || code == ExitCode.SOME_FAILED ? ExitCode.ABORTED : code;
    }
    return code;
  }

  private int explain(ParameterException wrong) {
    PrintWriter err = wrong.getCommandLine().getErr();
    err.println("bayan: " + Echo.message(String.valueOf(wrong.getMessage())));
    CommandSpec command = wrong.getCommandLine().getCommandSpec();
    // A wrong value has nothing to do with the names of options.
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      List<String> names = new ArrayList<>(command.optionsMap().keySet());
      names.addAll(command.subcommands().keySet());
      names.removeIf(name -> name.length() < SHORTEST_SUGGESTED);
      String near = Suggestion.nearest(unmatched.getUnmatched().get(0), names);
      if (near != null) {
        err.println("Did you mean '" + near + "'?");
      }
    }
    err.println("Try '" + command.qualifiedName() + " --help'.");
    return ExitCode.USAGE;
  }

  /** A fault of the program's: its trace is what a report of it needs. */
  private int internal(Exception thrown) {
    terminal.err().println("bayan: internal error, please report:");
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    trace.toString().lines().map(Echo::message).forEach(terminal.err()::println);
    return ExitCode.ABORTED;
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }
}
