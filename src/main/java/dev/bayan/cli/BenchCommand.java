package dev.bayan.cli;

import dev.bayan.batch.DiskFiles;
import dev.bayan.batch.Rooms;
import dev.bayan.cli.bench.Briefings;
import dev.bayan.cli.bench.Figures;
import dev.bayan.cli.bench.Large;
import dev.bayan.cli.bench.Rounds;
import dev.bayan.cli.bench.WholeBatch;
import dev.bayan.export.Format;
import dev.bayan.read.ThemeReader;
import dev.bayan.style.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bayan bench}: what the program takes, measured on briefings that it makes up. */
@Command(
    name = "bench",
    hidden = true,
    header = {"Measure how fast packs are built, on briefings made up for it.", ""},
    description = {
      "",
      "Builds a batch in a scratch folder as 'bayan build' would, then measures each room by"
          + " itself",
      "on one thread: reader, planner, exporters and proofs. No two briefings are alike, and the",
      "same numbers give the same briefings. Times are of this machine and this moment: compare",
      "ratios, or figures of one run."
    },
    sortOptions = false,
    optionListHeading = "%nOptions%n",
    exitCodeListHeading = "%nExit codes%n",
    exitCodeList = {
      "  0:measured",
      "  2:wrong usage",
      "  3:aborted: scratch folder not writable, internal error"
    },
    footerHeading = "%nExamples%n",
    footer = {
      "  bayan bench --packs 1000",
      "  bayan bench --each --formats pdf --rounds 9",
      "  bayan bench --rows 5000 --sections 300"
    })
final class BenchCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--batch",
      description = {"Only the whole batch: read, build, prove, publish with fsync."})
  private boolean batch;

  @Option(
      names = "--each",
      description = {
        "Only each room by itself: processor time of one thread, warm, medians over rounds."
      })
  private boolean each;

  @Option(
      names = "--rows",
      paramLabel = "R",
      description = {
        "Only one large briefing, twice: cold, then warm. R is how many rows its comparison of six",
        "columns has."
      })
  private int rows;

  @Option(
      names = "--sections",
      paramLabel = "S",
      description = {"The same: how many sections the large briefing has."})
  private int sections;

  @Option(
      names = "--packs",
      paramLabel = "N",
      description = {"Briefings in the batch, and in each round (default: 200)."})
  private int packs = 200;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = {"Rounds that medians are taken of (default: 5)."})
  private int rounds = 5;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      description = {"Briefings that go before the first round (default: 1000)."})
  private int warmUp = 1000;

  @Option(
      names = {"--formats", "--format"},
      paramLabel = "FORMAT",
      split = ",",
      converter = OutputOptions.FormatConverter.class,
      description = {
        "Of docx, xlsx and pdf, those to write (default: all).",
        "With --each a PDF carries the workbook only if that is written too."
      })
  private Set<Format> formats = EnumSet.allOf(Format.class);

  @Option(
      names = {"-j", "--jobs"},
      paramLabel = "N",
      description = {"Briefings worked on at a time in the batch (default: processors)."})
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--article",
      paramLabel = "FILE",
      description = {"With --each: this briefing again and again, in place of made-up ones."})
  private @Nullable Path article;

  @Option(
      names = "--scratch",
      paramLabel = "DIR",
      description = {
        "Where the batch makes its folder, and deletes it at the end (default: the system's folder",
        "for such things; the disk decides what fsync takes)."
      })
  private Path scratch = Path.of(System.getProperty("java.io.tmpdir"));

  @Option(names = "--json", description = "Print the figures as JSON.")
  private boolean json;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Print this and end.")
  boolean help;

  BenchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (packs < 1 || rounds < 1 || jobs < 1 || warmUp < 0 || rows < 0 || sections < 0) {
      throw new ParameterException(spec.commandLine(), "counts are 1 or more");
    }
    List<Figures> figures = measured();
    terminal.out().print(json ? Figures.json(figures) : Figures.text(figures));
    return ExitCode.DONE;
  }

  private List<Figures> measured() throws IOException, InterruptedException {
    Rooms rooms = Main.rooms();
    Theme theme = rooms.themes().ready(ThemeReader.STANDARD).theme();
    Briefings briefings = new Briefings(1);
    List<Figures> figures = new ArrayList<>();
    if (rows > 0 || sections > 0) {
      Large large = new Large(rooms, theme);
      byte[] bytes = briefings.large(rows, sections);
      String about = "%d rows of six columns, %d sections".formatted(rows, sections);
      figures.add(large.run("cold", about + ", first time", bytes, formats));
      figures.add(large.run("warm", about + ", second time", bytes, formats));
      return figures;
    }
    if (batch || !each) {
      Path folder = scratch.resolve("bayan-bench-" + ProcessHandle.current().pid());
      figures.addAll(
          new WholeBatch(rooms, new DiskFiles(), Clock.systemUTC(), folder)
              .run(briefings::article, packs, formats, jobs));
    }
    if (each || !batch) {
      byte[] file = article == null ? null : Files.readAllBytes(article);
      IntFunction<byte[]> articles = file == null ? briefings::article : number -> file;
      figures.add(new Rounds(rooms, theme, formats, articles).run(warmUp, rounds, packs));
    }
    return figures;
  }
}
