package dev.bayan.cli;

import dev.bayan.batch.FileOps;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code bayan papers}: what the build puts beside the program, made by the program itself, so that
 * it says what the program does.
 *
 * <pre>
 * target/bayan/{man/man1/bayan.1,completions/bayan.bash,completions/bayan.fish}
 * </pre>
 */
@Command(
    name = "papers",
    hidden = true,
    header = {"Write the manual page and the completions of shells into a folder."})
final class PapersCommand implements Callable<Integer> {

  private final FileOps files;
  private final String version;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DIR", description = "The folder.")
  private Path folder = Path.of("");

  PapersCommand(FileOps files, String version) {
    this.files = files;
    this.version = version;
  }

  @Override
  public Integer call() throws IOException {
    CommandSpec root = spec.root();
    write("man/man1", "bayan.1", ManualPage.of(root, version));
    write("completions", "bayan.bash", CompletionCommand.bash(root.commandLine()));
    write("completions", "bayan.fish", FishCompletion.of(root));
    return ExitCode.DONE;
  }

  private void write(String below, String name, String content) throws IOException {
    Path place = folder.resolve(below);
    files.createFolders(place);
    files.deleteAll(place.resolve(name));
    files.write(place.resolve(name), content.getBytes(StandardCharsets.UTF_8));
  }
}
