package dev.bayan.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.batch.DiskFiles;
import dev.bayan.batch.FileOps;
import dev.bayan.batch.Rooms;
import dev.bayan.export.Exporter;
import dev.bayan.export.pdf.PdfExporter;
import dev.bayan.plan.Planner;
import dev.bayan.read.BriefingReader;
import dev.bayan.read.ThemeReader;
import dev.bayan.text.Labels;
import dev.bayan.verify.Verifier;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MeteredRoomsTest {

  /** A method that fell back to the interface's default would measure another program. */
  @Test
  void everyMethodOfAnExporterReachesTheOneThatIsMeasured() {
    Rooms rooms =
        Rooms.of(
            "test",
            new ThemeReader(Labels.names()),
            theme -> new BriefingReader(Set.of())::read,
            theme -> new Planner(theme)::plan,
            List.of(new PdfExporter()),
            new Verifier()::verify);
    assertThat(MeteredRooms.of(rooms, new Ledger()).exporters().values())
        .singleElement()
        .satisfies(metered -> overridesAll(Exporter.class, metered.getClass()));
  }

  @Test
  void everyFileOperationReachesTheDisk() {
    overridesAll(FileOps.class, MeteredFiles.class);
    assertThat(new MeteredFiles(new DiskFiles(), new Ledger())).isInstanceOf(FileOps.class);
  }

  private static void overridesAll(Class<?> type, Class<?> by) {
    // deleteAll is made of the others.
    List<Method> methods =
        Arrays.stream(type.getMethods()).filter(m -> !m.getName().equals("deleteAll")).toList();
    assertThat(methods)
        .allSatisfy(
            method ->
                assertThat(by.getDeclaredMethod(method.getName(), method.getParameterTypes()))
                    .isNotNull());
  }
}
