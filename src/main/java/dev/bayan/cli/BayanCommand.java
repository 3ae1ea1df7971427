package dev.bayan.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bayan} itself: says what there is. */
@Command(
    name = "bayan",
    header = {"Bayan (بيان) turns structured briefings into Word, Excel and PDF packs.", ""},
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands%n",
    optionListHeading = "%nOptions%n",
    sortOptions = false,
    footerHeading = "%nExamples%n",
    footer = {
      "  bayan build                  input/ to output/",
      "  bayan build -i in -o out     other folders",
      "  bayan check notes.json       is it fit to build?",
      "  bayan plan                   what would be built, and why?",
      "  bayan retry                  again what failed",
      "  bayan verify                 are the packs still as they were published?",
      "  bayan init briefings         examples to begin with",
      "  bayan read-back talks.docx   what did its editor change?",
      "  bayan explain B2003          what does this code mean?",
      "",
      "'bayan COMMAND --help' says more, exit codes included."
    })
final class BayanCommand implements Runnable {

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Print this and end.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Print the version and end.")
  private boolean version;

  BayanCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Picocli has already seen to help and version; what is left is no command at all. */
  @Override
  public void run() {
    if (!help && !version) {
      CommandLine commands = spec.commandLine();
      commands.usage(terminal.out(), commands.getColorScheme());
    }
  }
}
