package dev.bayan.cli;

import dev.bayan.batch.BadRequestException;
import dev.bayan.batch.Scaffold;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code bayan prime DIR}: builds the examples of {@code init} a few times over, so that a JVM
 * which records what it loads and compiles (JEP 350, JEP 514) sees what a real run needs.
 */
@Command(
    name = "prime",
    hidden = true,
    header = {
      "Build examples in a folder of their own: what the launcher's class cache is made by."
    })
final class PrimeCommand implements Callable<Integer> {

  /** Enough for the JVM to tell what is called often. */
  private static final int ROUNDS = 3;

  private final Scaffold scaffold;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DIR", description = "A folder that is not there yet.")
  private Path folder = Path.of("");

  PrimeCommand(Scaffold scaffold) {
    this.scaffold = scaffold;
  }

  @Override
  public Integer call() throws IOException, BadRequestException {
    Path in = folder.resolve("in");
    scaffold.write(in);
    CommandLine bayan = spec.root().commandLine();
    for (int round = 0; round <= ROUNDS; round++) {
      // The last one finds nothing to do, which is what most runs of a schedule find.
      Path out = folder.resolve("out" + Math.min(round, ROUNDS - 1));
      int code = bayan.execute("build", "-i", in.toString(), "-o", out.toString());
      if (code != ExitCode.DONE) {
        return code;
      }
    }
    return ExitCode.DONE;
  }
}
