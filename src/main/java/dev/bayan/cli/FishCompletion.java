package dev.bayan.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Completions for fish, a line for each command and option.
 *
 * <pre>
 * complete -c bayan -n "__fish_seen_subcommand_from build" -l jobs -s j -x -d "How many briefings …"
 * </pre>
 */
final class FishCompletion {

  private FishCompletion() {}

  static String of(CommandSpec root) {
    StringBuilder script = new StringBuilder("complete -c bayan -f\n");
    for (CommandLine command : root.subcommands().values()) {
      CommandSpec spec = command.getCommandSpec();
      if (!spec.usageMessage().hidden()) {
        script
            .append("complete -c bayan -n __fish_use_subcommand -a ")
            .append(spec.name())
            .append(described(spec.usageMessage().header()))
            .append('\n');
      }
    }
    for (OptionSpec option : root.options()) {
      script.append("complete -c bayan -n __fish_use_subcommand").append(of(option)).append('\n');
    }
    for (CommandLine command : root.subcommands().values()) {
      CommandSpec spec = command.getCommandSpec();
      String where = "complete -c bayan -n '__fish_seen_subcommand_from " + spec.name() + "'";
      if (!spec.usageMessage().hidden()) {
        if (!spec.positionalParameters().isEmpty()) {
          script.append(where).append(" -F\n");
        }
        for (OptionSpec option : spec.options()) {
          if (!option.hidden()) {
            script.append(where).append(of(option)).append('\n');
          }
        }
      }
    }
    return script.toString();
  }

  private static String of(OptionSpec option) {
    StringBuilder line = new StringBuilder();
    for (String name : option.names()) {
      line.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
    }
    if (option.arity().max() > 0) {
      // Files are what most options want.
      line.append(" -r -F");
    }
    return line.append(described(option.description())).toString();
  }

  private static String described(String[] text) {
    String words = text.length == 0 ? "" : text[0].strip();
    return words.isEmpty()
        ? ""
        : " -d '" + words.replace("%n", "").replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
