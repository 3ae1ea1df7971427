package dev.bayan.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The manual page, made of what the commands say of themselves, in the macros of man(7).
 *
 * <pre>
 * .SH BUILD
 * .TP
 * \fB\-j\fR, \fB\-\-jobs\fR \fIN\fR
 * </pre>
 */
final class ManualPage {

  /** A page says when its text was last true; a clock would make every build another one. */
  private static final String DATE = "2026-01-01";

  private final StringBuilder page = new StringBuilder();

  private ManualPage() {}

  static String of(CommandSpec root, String version) {
    ManualPage manual = new ManualPage();
    manual.write(root, version);
    return manual.page.toString();
  }

  private void write(CommandSpec root, String version) {
    line(".TH BAYAN 1 " + DATE + " \"" + escaped("bayan " + version) + "\" \"User Commands\"");
    section("NAME");
    line("bayan \\- " + escaped(sentence(root.usageMessage().header())));
    section("SYNOPSIS");
    line(".B bayan");
    line(".I COMMAND");
    line("[\\fIOPTION\\fR]...");
    section("DESCRIPTION");
    List<CommandSpec> commands =
        root.subcommands().values().stream()
            .map(CommandLine::getCommandSpec)
            .filter(command -> !command.usageMessage().hidden())
            .toList();
    for (CommandSpec command : commands) {
      line(".TP");
      line(".B bayan " + escaped(command.name()));
      words(sentence(command.usageMessage().header()));
    }
    root.options().forEach(this::option);
    for (CommandSpec command : commands) {
      command(command);
    }
    section("EXAMPLES");
    verbatim(root.usageMessage().footer());
  }

  private void command(CommandSpec command) {
    UsageMessageSpec usage = command.usageMessage();
    section("BAYAN " + command.name().toUpperCase(Locale.ROOT));
    words(sentence(usage.header()));
    String more = sentence(usage.description());
    if (!more.isEmpty()) {
      line(".PP");
      words(more);
    }
    for (PositionalParamSpec parameter : command.positionalParameters()) {
      line(".TP");
      line("\\fI" + escaped(parameter.paramLabel()) + "\\fR");
      words(description(parameter));
    }
    command.options().stream().filter(option -> !option.hidden()).forEach(this::option);
    if (!usage.exitCodeList().isEmpty()) {
      line(".PP");
      line("Exit codes:");
      for (Map.Entry<String, String> code : usage.exitCodeList().entrySet()) {
        line(".TP");
        line(".B " + escaped(code.getKey().strip()));
        words(code.getValue());
      }
    }
    if (usage.footer().length > 0) {
      line(".PP");
      line("Examples:");
      line(".PP");
      verbatim(usage.footer());
    }
  }

  private void option(OptionSpec option) {
    line(".TP");
    String names =
        Arrays.stream(option.names())
            .map(name -> "\\fB" + escaped(name) + "\\fR")
            .collect(Collectors.joining(", "));
    boolean hasValue = option.arity().max() > 0;
    line(hasValue ? names + " \\fI" + escaped(option.paramLabel()) + "\\fR" : names);
    words(description(option));
  }

  private static String description(ArgSpec argument) {
    return sentence(argument.description());
  }

  private void verbatim(String[] lines) {
    line(".nf");
    for (String each : lines) {
      String text = each.stripTrailing();
      line(text.isEmpty() ? ".sp" : begun(escaped(text)));
    }
    line(".fi");
  }

  private void section(String title) {
    line(".SH " + (title.contains(" ") ? "\"" + escaped(title) + "\"" : escaped(title)));
  }

  /** Running text: a line for about every twelve words, none that begins as a macro does. */
  private void words(String text) {
    List<String> line = new ArrayList<>();
    for (String word : text.split(" ", -1)) {
      line.add(word);
      if (line.size() == 12) {
        line(begun(escaped(String.join(" ", line))));
        line.clear();
      }
    }
    if (!line.isEmpty()) {
      line(begun(escaped(String.join(" ", line))));
    }
  }

  private static String sentence(String[] lines) {
    return Arrays.stream(lines)
        .map(each -> each.replace("%n", " ").replace("%%", "%").strip())
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String begun(String line) {
    return line.startsWith(".") || line.startsWith("'") ? "\\&" + line : line;
  }

  /** Characters beyond ASCII by their number: not every pager's groff reads UTF-8. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '\\' -> escaped.append("\\e");
                case '-' -> escaped.append("\\-");
                case '"' -> escaped.append("\\(dq");
                case '\'' -> escaped.append("\\(aq");
                default -> {
                  if (c < 0x80) {
                    escaped.appendCodePoint(c);
                  } else {
                    escaped.append(String.format(Locale.ROOT, "\\[u%04X]", c));
                  }
                }
              }
            });
    return escaped.toString();
  }

  private void line(String text) {
    page.append(text).append('\n');
  }
}
