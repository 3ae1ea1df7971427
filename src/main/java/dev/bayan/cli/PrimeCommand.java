package dev.bayan.cli;

import dev.bayan.batch.BadRequestException;
import dev.bayan.batch.FileOps;
import dev.bayan.batch.Scaffold;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

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

  /** What the examples have not: letters drawn as one, vowels, a heading of two lines. */
  private static final String NAMES =
      """
      {"id": "names", "language": "ar",
       "title": "الخطوات الكفيلة بتنفيذ ما اتُّفق عليه في الجولة الأولى من المحادثات وما تلاها",
       "sections": [{"heading": "الوفد", "content": [
         "قال عبد الله بن عمر: «الحمدُ للهِ، اتّفقنا على 3 بنود مع UNRWA (الأونروا)»."]}]}
      """;

  private final Scaffold scaffold;
  private final FileOps files;
  private final ToIntFunction<String[]> bayan;

  @Parameters(paramLabel = "DIR", description = "A folder that is not there yet.")
  private Path folder = Path.of("");

  PrimeCommand(Scaffold scaffold, FileOps files, ToIntFunction<String[]> bayan) {
    this.scaffold = scaffold;
    this.files = files;
    this.bayan = bayan;
  }

  /** A few times over, so that the JVM can tell what is called often. */
  @Override
  public Integer call() throws IOException, BadRequestException {
    String in = folder.resolve("in").toString();
    scaffold.write(Path.of(in));
    Path alone = folder.resolve("names.json");
    files.write(alone, NAMES.getBytes(StandardCharsets.UTF_8));
    String first = folder.resolve("first").toString();
    List<List<String>> runs =
        List.of(
            List.of("build", "-i", in, "-o", first),
            List.of("build", "-i", in, "-o", folder.resolve("second").toString()),
            // Picocli is wanted too, and what is done otherwise for a briefing that is alone.
            List.of("build", alone.toString(), "--output=" + folder.resolve("third"), "--jobs=4"),
            // This one finds nothing to do, as most runs of a schedule.
            List.of("build", "-i", in, "-o", first));
    for (List<String> run : runs) {
      int code = bayan.applyAsInt(run.toArray(String[]::new));
      if (code != ExitCode.DONE) {
        return code;
      }
    }
    return ExitCode.DONE;
  }
}
