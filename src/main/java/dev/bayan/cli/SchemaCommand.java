package dev.bayan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code bayan schema}: prints one of the JSON Schemas that are shipped, for editors and scripts.
 */
@Command(
    name = "schema",
    header = {"Print the JSON Schema (2020-12) of a briefing, a theme or run.json.", ""},
    sortOptions = false,
    exitCodeListHeading = "%nExit codes%n",
    exitCodeList = {"  0:printed", "  2:there is no such schema"},
    footerHeading = "%nExamples%n",
    footer = {
      "  bayan schema > briefing.schema.json",
      "  bayan schema theme > theme.schema.json",
      "  bayan schema run"
    })
final class SchemaCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      defaultValue = "briefing",
      description = "briefing, theme or run; briefing if left out.")
  private String name = "briefing";

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Print this and end.")
  boolean help;

  SchemaCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    // A name is a word: it must not lead to other resources.
    String path = "/schema/" + name + ".schema.json";
    try (InputStream schema =
        name.matches("[a-z]+") ? SchemaCommand.class.getResourceAsStream(path) : null) {
      if (schema == null) {
        throw new ParameterException(
            spec.commandLine(), "there is no schema '" + name + "': briefing, theme or run");
      }
      terminal.out().write(schema.readAllBytes());
      terminal.out().flush();
    }
    return ExitCode.DONE;
  }
}
