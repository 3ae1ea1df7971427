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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
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

  /** Commands that speak of the others, or run them. */
  private static final Set<String> OF_ALL = Set.of("completion", "man", "papers", "prime");

  private static final Set<String> ASKS_FOR_NONE = Set.of("--version", "-V");

  private final Terminal terminal;
  private final String version;

  /** By name; picocli takes 20 ms to look through one, so that only what is asked for is made. */
  private final Map<String, Supplier<Callable<Integer>>> offers = new LinkedHashMap<>();

  private final Supplier<BuildCommand> build;

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
    this.version = version;
    this.build = () -> build(runner, cleaning);
    offer("build", build::get);
    offer("watch", () -> new WatchCommand(build(runner, cleaning), terminal, intake, clock));
    offer("check", () -> new CheckCommand(runner));
    offer("plan", () -> new PlanCommand(runner, batch, intake));
    offer("retry", () -> new RetryCommand(runner, terminal, batch));
    offer("verify", () -> new VerifyCommand(runner, terminal, batch));
    offer("init", () -> new InitCommand(runner, terminal, scaffold));
    offer("clean", () -> new CleanCommand(runner, cleaning));
    offer("doctor", () -> new DoctorCommand(terminal, files));
    offer("read-back", () -> new ReadBackCommand(runner, terminal, batch));
    offer("explain", () -> new ExplainCommand(terminal));
    offer("schema", () -> new SchemaCommand(terminal));
    offer("completion", () -> new CompletionCommand(terminal));
    offer("man", () -> new ManCommand(terminal, version));
    offer("bench", () -> new BenchCommand(terminal));
    offer("prime", () -> new PrimeCommand(scaffold, files, this::run));
    offer("papers", () -> new PapersCommand(files, version));
  }

  private void offer(String name, Supplier<Callable<Integer>> command) {
    offers.put(name, command);
  }

  /** The command that is asked for; all of them where that is not to be seen at once. */
  private CommandLine commands(String... args) {
    CommandLine commands = new CommandLine(new BayanCommand(terminal));
    String asked = args.length == 0 ? "" : args[0];
    boolean alone = ASKS_FOR_NONE.contains(asked) || isOne(asked);
    offers.forEach(
        (name, command) -> {
          if (!alone || name.equals(asked)) {
            commands.addSubcommand(name, command.get());
          }
        });
    commands
        .setExpandAtFiles(false)
        .setOut(writer(terminal.out()))
        .setErr(writer(terminal.err()))
        .setColorScheme(
            Help.defaultColorScheme(terminal.coloursOut() ? Help.Ansi.ON : Help.Ansi.OFF))
        .setParameterExceptionHandler((wrong, unused) -> explain(wrong))
        .setExecutionExceptionHandler((thrown, command, result) -> internal(thrown));
    String java = "Java " + Runtime.version();
    commands.getCommandSpec().version("bayan " + version + " (" + java + ")");
    return commands;
  }

  private boolean isOne(String name) {
    return offers.containsKey(name) && !OF_ALL.contains(name);
  }

  private BuildCommand build(Runner runner, Cleaning cleaning) {
    return new BuildCommand(runner, terminal, cleaning);
  }

  /** Runs a command: what it printed is out, or the exit code says that it is not. */
  int run(String... args) {
    int code = execute(args);
    if (terminal.out().checkError()) {
      Messages messages = Messages.in(terminal.language());
      terminal.err().println("bayan: " + messages.say(Message.of("cli.no-output")));
      return code == ExitCode.DONE || code == ExitCode.SOME_FAILED ? ExitCode.ABORTED : code;
    }
    return code;
  }

  private int execute(String... args) {
    PlainBuild plain = PlainBuild.of(args);
    if (plain == null) {
      return commands(args).execute(args);
    }
    try {
      return build.get().with(plain.input(), plain.output()).call();
    } catch (InterruptedException | RuntimeException e) {
      return internal(e);
    }
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
