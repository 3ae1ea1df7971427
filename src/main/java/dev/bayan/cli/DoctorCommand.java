package dev.bayan.cli;

import dev.bayan.batch.FileOps;
import dev.bayan.read.Echo;
import dev.bayan.read.Message;
import dev.bayan.read.Messages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code bayan doctor}: would a run go well on this machine, in these folders? */
@Command(
    name = "doctor",
    header = {"Look at the machine and the folders of a run, and say what is wrong.", ""},
    description = {
      "",
      "Java and its memory, Arabic file names, shaping, the class cache; whether the",
      "output folder can be written, synced, renamed in and locked; free space, and",
      "whether a run is under way. Nothing is left behind. Run it as the user, and",
      "in the environment, of the scheduled job."
    },
    sortOptions = false,
    optionListHeading = "%nOptions%n",
    exitCodeListHeading = "%nExit codes%n",
    exitCodeList = {"  0:a run can begin", "  1:something is wrong", "  2:wrong usage"},
    footerHeading = "%nExamples%n",
    footer = {"  bayan doctor", "  bayan doctor -i briefings -o /srv/packs --json"})
final class DoctorCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final FileOps files;

  @Option(
      names = {"-i", "--input"},
      paramLabel = "DIR",
      description = "The folder of the briefings (default: input).")
  private @Nullable Path input;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "The folder of the packs (default: output).")
  private Path output = Path.of("output");

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      converter = DiagnosticOptions.LanguageConverter.class,
      description = "ar or en (default: by LC_ALL, LC_MESSAGES, LANG).")
  private String language = "";

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Print this and end.")
  boolean help;

  DoctorCommand(Terminal terminal, FileOps files) {
    this.terminal = terminal;
    this.files = files;
  }

  @Override
  public Integer call() {
    List<Check> checks = new ArrayList<>(MachineChecks.all());
    List<Path> inputs = input == null ? List.of(InputOptions.DEFAULT_FOLDER) : List.of(input);
    checks.addAll(new FolderChecks(files).all(inputs, output));
    boolean isGood = checks.stream().noneMatch(check -> check.state() == Check.State.BAD);
    if (json) {
      terminal.out().println(json(checks, isGood));
    } else {
      print(checks, isGood, Messages.in(language.isEmpty() ? terminal.language() : language));
    }
    return isGood ? ExitCode.DONE : ExitCode.SOME_FAILED;
  }

  private void print(List<Check> checks, boolean isGood, Messages messages) {
    for (Check check : checks) {
      Message mark =
          switch (check.state()) {
            case GOOD -> Message.of("doctor.good");
            case POOR -> Message.of("doctor.poor");
            case BAD -> Message.of("doctor.bad");
          };
      String line = messages.say(mark) + "  " + messages.say(check.found());
      terminal.out().println(Echo.message(line));
      if (check.help() != null) {
        String help = "      = " + messages.say(Message.of("cli.help")) + ": ";
        terminal.out().println(help + Echo.message(messages.say(check.help())));
      }
    }
    terminal.out().println();
    terminal.out().println(messages.say(Message.of(isGood ? "doctor.fit" : "doctor.unfit")));
  }

  private static String json(List<Check> checks, boolean isGood) {
    Messages english = Messages.in("en");
    JsonMapper mapper = JsonMapper.builder().build();
    ObjectNode root = mapper.createObjectNode();
    root.put("good", isGood);
    ArrayNode all = root.putArray("checks");
    for (Check check : checks) {
      ObjectNode node = all.addObject();
      node.put("name", check.name());
      node.put("state", check.state().name().toLowerCase(Locale.ROOT));
      node.put("found", english.say(check.found()));
      node.put("help", check.help() == null ? null : english.say(check.help()));
    }
    return mapper.writeValueAsString(root);
  }
}
