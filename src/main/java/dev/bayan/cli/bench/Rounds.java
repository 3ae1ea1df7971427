package dev.bayan.cli.bench;

import dev.bayan.batch.Rooms;
import dev.bayan.export.Carried;
import dev.bayan.export.Exporter;
import dev.bayan.export.Format;
import dev.bayan.export.Hands;
import dev.bayan.model.Briefing;
import dev.bayan.plan.Pack;
import dev.bayan.read.Neighbours;
import dev.bayan.read.Reading;
import dev.bayan.style.Theme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToLongFunction;

/**
 * Each room by itself, on one thread, warm: processor time, allocation and bytes per briefing,
 * medians over rounds. No briefing is seen twice, so that no cache knows one.
 */
public final class Rounds {

  private final Rooms rooms;
  private final Theme theme;
  private final Set<Format> formats;
  private final IntFunction<byte[]> briefings;

  /**
   * @param briefings a briefing's bytes by its number
   */
  public Rounds(Rooms rooms, Theme theme, Set<Format> formats, IntFunction<byte[]> briefings) {
    this.rooms = rooms;
    this.theme = theme;
    this.formats = formats;
    this.briefings = briefings;
  }

  /** Runs a warm-up of so many briefings, then so many rounds of so many. */
  public Figures run(int warmUp, int rounds, int packs) {
    measure(0, warmUp);
    List<Ledger> ledgers = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      ledgers.add(measure(warmUp + i * packs, packs));
    }
    String about =
        "Each room, one thread, warm after %d briefings: median of %d rounds of %d, per briefing"
            .formatted(warmUp, rounds, packs);
    Figures figures = Figures.of("each", about, "processor ms", "allocated KiB", "file KiB");
    for (Phase phase : Phase.values()) {
      double processor = median(ledgers, phase, Ledger.Taken::processor);
      if (processor > 0) {
        figures.row(
            phase.label(),
            processor / packs / 1e6,
            median(ledgers, phase, Ledger.Taken::allocated) / packs / 1024,
            median(ledgers, phase, Ledger.Taken::written) / packs / 1024);
      }
    }
    return figures;
  }

  private static double median(
      List<Ledger> ledgers, Phase phase, ToLongFunction<Ledger.Taken> figure) {
    long[] sorted =
        ledgers.stream().mapToLong(each -> figure.applyAsLong(each.taken(phase))).toArray();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
  }

  private Ledger measure(int first, int count) {
    Ledger ledger = new Ledger();
    Rooms metered = MeteredRooms.of(rooms, ledger);
    Rooms.Reader reader = metered.reader().apply(theme);
    Function<Briefing, Pack> planner = metered.planner().apply(theme);
    for (int i = first; i < first + count; i++) {
      String name = Briefings.id(i) + ".json";
      Reading reading = reader.read(name, briefings.apply(i), Neighbours.none());
      if (!(reading instanceof Reading.Accepted accepted)) {
        throw new IllegalArgumentException("the reader refuses " + name + ": " + reading);
      }
      export(metered, planner.apply(accepted.briefing()));
    }
    return ledger;
  }

  /** Formats in their own order: what a file carries comes before it. */
  private void export(Rooms metered, Pack pack) {
    Map<Format, byte[]> files = new EnumMap<>(Format.class);
    for (Format format : Format.values()) {
      if (!formats.contains(format)) {
        continue;
      }
      Exporter exporter = metered.exporters().get(format);
      if (exporter == null) {
        throw new IllegalStateException("no exporter writes " + format);
      }
      // Without the workbook in --formats, a PDF carries none: so its own size can be seen.
      Map<Format, byte[]> carried = new EnumMap<>(files);
      carried.keySet().retainAll(exporter.carries(pack));
      byte[] file = exporter.export(pack, Carried.of(carried));
      files.put(format, file);
      if (!metered.proof().verify(pack, format, file, carried, Hands.OWN).isEmpty()) {
        throw new IllegalStateException(pack.id() + ": unproven " + format);
      }
    }
  }
}
