package dev.bayan.cli;

import dev.bayan.batch.Scaffold;
import dev.bayan.read.Echo;
import dev.bayan.read.Message;
import dev.bayan.read.Messages;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bayan init}: something to begin with. */
@Command(
    name = "init",
    header = {"Write example briefings, a table and a theme, ready to build.", ""},
    description = {
      "",
      "A briefing in JSON and one in YAML, a CSV file that one of them takes its table from, a",
      "theme, and the schemas by which an editor completes and checks them. Nothing is replaced."
    },
    sortOptions = false,
    optionListHeading = "%nOptions%n",
    exitCodeListHeading = "%nExit codes%n",
    exitCodeList = {
      "  0:the files are written",
      "  2:wrong usage, or one of the files is there already",
      "  3:aborted: folder not writable"
    },
    footerHeading = "%nExample%n",
    footer = {"  bayan init briefings && bayan build -i briefings"})
final class InitCommand implements Callable<Integer> {

  private final Runner runner;
  private final Terminal terminal;
  private final Scaffold scaffold;

  @Parameters(paramLabel = "DIR", description = "The folder; made if it is missing.")
  private @Nullable Path folder;

  @ArgGroup(validate = false, heading = "%nMessages%n")
  private DiagnosticOptions diagnostics = new DiagnosticOptions();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Print this and end.")
  boolean help;

  InitCommand(Runner runner, Terminal terminal, Scaffold scaffold) {
    this.runner = runner;
    this.terminal = terminal;
    this.scaffold = scaffold;
  }

  @Override
  public Integer call() throws InterruptedException {
    Path target = folder == null ? Path.of("") : folder;
    return runner.attempt(
        () -> {
          InputOptions.refuseEmpty(target, Message.of("init.folder"));
          PrintStream out = terminal.out();
          Messages messages = diagnostics.messages(terminal);
          for (String name : scaffold.write(target)) {
            out.println(
                messages.say(
                    Message.of("init.wrote", Echo.isolated(target.resolve(name).toString()))));
          }
          out.println(messages.say(Message.of("init.next", Echo.isolated(target.toString()))));
          return ExitCode.DONE;
        },
        diagnostics);
  }
}
