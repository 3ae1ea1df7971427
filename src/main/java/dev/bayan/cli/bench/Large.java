package dev.bayan.cli.bench;

import dev.bayan.batch.Rooms;
import dev.bayan.export.Exporter;
import dev.bayan.export.Format;
import dev.bayan.export.Hands;
import dev.bayan.model.Briefing;
import dev.bayan.plan.Pack;
import dev.bayan.read.Neighbours;
import dev.bayan.read.Reading;
import dev.bayan.style.Theme;
import java.util.Map;
import java.util.Set;

/** One long briefing, room by room: time, memory and size. The first round in a process is cold. */
public final class Large {

  private final Rooms rooms;
  private final Theme theme;

  public Large(Rooms rooms, Theme theme) {
    this.rooms = rooms;
    this.theme = theme;
  }

  /** Takes a briefing's bytes through all rooms; files carry no other. */
  public Figures run(String name, String about, byte[] json, Set<Format> formats) {
    Ledger ledger = new Ledger();
    Rooms metered = MeteredRooms.of(rooms, ledger);
    Figures figures =
        Figures.of(name, about, "processor ms", "wall ms", "peak heap MiB", "file KiB");
    fresh();
    Reading reading = metered.reader().apply(theme).read("large.json", json, Neighbours.none());
    row(figures, Phase.READ, ledger);
    if (!(reading instanceof Reading.Accepted accepted)) {
      throw new IllegalArgumentException("the reader refuses it: " + reading);
    }
    Briefing briefing = accepted.briefing();
    fresh();
    Pack pack = metered.planner().apply(theme).apply(briefing);
    row(figures, Phase.PLAN, ledger);
    for (Format format : Format.values()) {
      Exporter exporter = metered.exporters().get(format);
      if (exporter == null || !formats.contains(format)) {
        continue;
      }
      fresh();
      byte[] file = exporter.export(pack);
      row(figures, Phase.export(format), ledger);
      fresh();
      if (!metered.proof().verify(pack, format, file, Map.of(), Hands.OWN).isEmpty()) {
        throw new IllegalStateException("unproven " + format);
      }
      row(figures, Phase.proof(format), ledger);
    }
    return figures;
  }

  /** What earlier phases left must not count as this one's. */
  private static void fresh() {
    System.gc();
    Heap.forget();
  }

  private static void row(Figures figures, Phase phase, Ledger ledger) {
    double peak = Heap.peakMib();
    Ledger.Taken taken = ledger.taken(phase);
    figures.row(
        phase.label(), taken.processor() / 1e6, taken.wall() / 1e6, peak, taken.written() / 1024.0);
  }
}
