package dev.bayan.cli;

import dev.bayan.batch.Batch;
import dev.bayan.batch.Intake;
import java.io.PrintStream;
import java.io.PrintWriter;
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
 * int code = new App(terminal, batch, clock, "0.1.0", new Intake()).run("build", "-i", "in");
 * </pre>
 */
final class App {

  private final Terminal terminal;
  private final CommandLine commands;

  App(Terminal terminal, Batch batch, InstantSource clock, String version, Intake intake) {
    this.terminal = terminal;
    Runner runner = new Runner(terminal, batch, clock, intake);
    commands =
        new CommandLine(new BayanCommand(terminal))
            .addSubcommand(new BuildCommand(runner))
            .addSubcommand(new CheckCommand(runner))
            .addSubcommand(new SchemaCommand(terminal))
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

  int run(String... args) {
    return commands.execute(args);
  }

  private int explain(ParameterException wrong) {
    PrintWriter err = wrong.getCommandLine().getErr();
    err.println("bayan: " + wrong.getMessage());
    CommandSpec command = wrong.getCommandLine().getCommandSpec();
    String typed =
        wrong instanceof UnmatchedArgumentException unmatched
            ? unmatched.getUnmatched().get(0)
            : "";
    List<String> names = new ArrayList<>(command.optionsMap().keySet());
    names.addAll(command.subcommands().keySet());
    Suggestion.of(typed, names).ifPresent(name -> err.println("Did you mean '" + name + "'?"));
    err.println("Try '" + command.qualifiedName() + " --help'.");
    return ExitCode.USAGE;
  }

  /** A fault of the program's: its trace is what a report of it needs. */
  private int internal(Exception thrown) {
    terminal.err().println("bayan: internal error, please report:");
    thrown.printStackTrace(terminal.err());
    return ExitCode.ABORTED;
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }
}
