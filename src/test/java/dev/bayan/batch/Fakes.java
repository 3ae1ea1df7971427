package dev.bayan.batch;

import dev.bayan.Samples;
import dev.bayan.export.Carried;
import dev.bayan.export.Exporter;
import dev.bayan.export.Format;
import dev.bayan.export.Hands;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Planner;
import dev.bayan.read.Diagnostic;
import dev.bayan.read.Diagnostic.Severity;
import dev.bayan.read.Message;
import dev.bayan.read.Messages;
import dev.bayan.read.Neighbours;
import dev.bayan.read.Reading;
import dev.bayan.read.ThemeReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Rooms in which a briefing is a file with two lines, its id and its words, so that the batch can
 * be tested alone. A file that starts with {@code !} is refused, one that starts with {@code ?} is
 * accepted with a warning.
 */
public final class Fakes {

  public static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2025-07-06T10:00:00Z"));

  public static final Progress SILENT =
      new Progress() {
        @Override
        public void started(int inputs) {}

        @Override
        public void finished(Outcome outcome) {}
      };

  private Fakes() {}

  /** Rooms whose exporters write the pack's words. */
  public static Rooms rooms() {
    return rooms(pack -> {});
  }

  /** The same, with something that happens before each export. */
  public static Rooms rooms(Consumer<Pack> before) {
    return Rooms.of(
        "test",
        new ThemeReader(List.of("date")),
        theme -> Fakes::read,
        theme -> new Planner(theme)::plan,
        Arrays.stream(Format.values()).map(format -> exporter(format, before)).toList(),
        (pack, format, file, carried, hands) -> List.of());
  }

  static Rooms rooms(Rooms.Proof proof) {
    Rooms rooms = rooms();
    return new Rooms(
        rooms.version(), rooms.themes(), rooms.reader(), rooms.planner(), rooms.exporters(), proof);
  }

  private static Exporter exporter(Format format, Consumer<Pack> before) {
    return new Exporter() {
      @Override
      public Format format() {
        return format;
      }

      @Override
      public byte[] export(Pack pack) {
        before.accept(pack);
        return (format + " " + pack.blocks()).getBytes(StandardCharsets.UTF_8);
      }

      @Override
      public Set<Format> carries(Pack pack) {
        return format == Format.PDF ? Set.of(Format.XLSX) : Set.of();
      }

      @Override
      public byte[] export(Pack pack, Carried carried, Hands hands) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(hands.later(() -> export(pack)).get());
        carried.formats().forEach(other -> file.writeBytes(carried.file(other)));
        return file.toByteArray();
      }
    };
  }

  private static Reading read(String file, byte[] bytes, Neighbours neighbours) {
    List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
    String id = lines.get(0);
    // A briefing of three lines names a file beside it.
    boolean names = lines.size() > 2;
    if (names && !(neighbours.read(lines.get(2), 1_000) instanceof Neighbours.Found.Bytes)) {
      return new Reading.Refused(List.of(diagnostic(file, "B2501", Severity.ERROR)));
    }
    if (id.startsWith("!")) {
      return new Reading.Refused(List.of(diagnostic(file, "B2002", Severity.ERROR)));
    }
    boolean warns = id.startsWith("?");
    return new Reading.Accepted(
        Samples.paragraphs(warns ? id.substring(1) : id, null, lines.get(1)),
        warns ? List.of(diagnostic(file, "B2304", Severity.WARNING)) : List.of());
  }

  private static Diagnostic diagnostic(String file, String code, Severity severity) {
    return new Diagnostic(
        code,
        severity,
        file,
        "/id",
        1,
        2,
        3,
        Message.verbatim("a message"),
        "an excerpt",
        Message.verbatim("a hint"));
  }

  /** What the first diagnostic of an outcome says, in English. */
  static String firstMessage(Outcome outcome) {
    return Messages.in("en").say(outcome.diagnostics().get(0).message());
  }

  public static void write(Path folder, String name, String id, String words) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(name), id + "\n" + words + "\n");
  }

  static Request request(Path input, Path output) {
    return new Request(List.of(input), output, EnumSet.allOf(Format.class), 2);
  }

  static RunReport build(Rooms rooms, Path input, Path output) throws Exception {
    return new Batch(rooms, new DiskFiles(), CLOCK)
        .build(request(input, output), SILENT, new Intake());
  }

  /** Every file below a folder by its path in it, the program's own left out. */
  public static Map<String, String> tree(Path folder) throws IOException {
    Map<String, String> tree = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (!name.startsWith(".bayan")) {
          tree.put(name, Files.readString(file));
        }
      }
    }
    return tree;
  }
}
