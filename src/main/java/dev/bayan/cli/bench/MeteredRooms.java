package dev.bayan.cli.bench;

import dev.bayan.batch.Rooms;
import dev.bayan.export.Carried;
import dev.bayan.export.Exporter;
import dev.bayan.export.Format;
import dev.bayan.export.Hands;
import dev.bayan.plan.Pack;
import dev.bayan.style.Theme;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Rooms that keep a ledger of what each of them takes, and are the same rooms otherwise. */
final class MeteredRooms {

  private MeteredRooms() {}

  static Rooms of(Rooms rooms, Ledger ledger) {
    return new Rooms(
        rooms.version(),
        rooms.themes(),
        theme -> {
          Rooms.Reader reader = rooms.reader().apply(theme);
          return (file, bytes, neighbours) ->
              ledger.measure(Phase.READ, () -> reader.read(file, bytes, neighbours));
        },
        theme -> {
          var planner = rooms.planner().apply(theme);
          return briefing -> ledger.measure(Phase.PLAN, () -> planner.apply(briefing));
        },
        rooms.exporters().entrySet().stream()
            .collect(
                Collectors.toMap(Map.Entry::getKey, each -> new Metered(each.getValue(), ledger))),
        (pack, format, file, carried, hands) ->
            ledger.measure(
                Phase.proof(format),
                () -> rooms.proof().verify(pack, format, file, carried, hands)),
        rooms.registrar());
  }

  private record Metered(Exporter exporter, Ledger ledger) implements Exporter {

    @Override
    public Format format() {
      return exporter.format();
    }

    @Override
    public void prepare(Theme theme) {
      exporter.prepare(theme);
    }

    @Override
    public Set<Format> carries(Pack pack) {
      return exporter.carries(pack);
    }

    @Override
    public byte[] export(Pack pack) {
      return export(pack, Carried.NOTHING, Hands.OWN);
    }

    @Override
    public byte[] export(Pack pack, Carried carried) {
      return export(pack, carried, Hands.OWN);
    }

    @Override
    public byte[] export(Pack pack, Carried carried, Hands hands) {
      Phase phase = Phase.export(format());
      byte[] file = ledger.measure(phase, () -> exporter.export(pack, carried, hands));
      ledger.wrote(phase, file.length);
      return file;
    }
  }
}
