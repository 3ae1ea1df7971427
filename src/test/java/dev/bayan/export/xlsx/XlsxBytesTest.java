package dev.bayan.export.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.Samples;
import dev.bayan.model.Briefing;
import dev.bayan.plan.Pack;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class XlsxBytesTest {

  @Test
  void bytesDoNotDependOnLocaleOrTimeZone() {
    byte[] here = Workbooks.export(Samples.everything());
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab-ca-islamic"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(Workbooks.export(Samples.everything())).isEqualTo(here);
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(Workbooks.export(Samples.everything())).isEqualTo(here);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void oneExporterServesEightThreads() throws Exception {
    XlsxExporter exporter = new XlsxExporter();
    List<Briefing> briefings =
        List.of(Samples.everything(), Samples.english(), Samples.longTable(40, 4));
    List<byte[]> alone = briefings.stream().map(Workbooks::export).toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<byte[]>> together = new ArrayList<>();
      for (int i = 0; i < 24; i++) {
        Pack pack = Samples.pack(briefings.get(i % briefings.size()));
        together.add(threads.submit(() -> exporter.export(pack)));
      }
      for (int i = 0; i < together.size(); i++) {
        assertThat(together.get(i).get()).isEqualTo(alone.get(i % briefings.size()));
      }
    }
  }
}
