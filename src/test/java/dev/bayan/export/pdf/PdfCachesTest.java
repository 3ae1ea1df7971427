package dev.bayan.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bayan.cli.bench.Briefings;
import dev.bayan.export.Hands;
import dev.bayan.export.pdf.flow.Flow;
import dev.bayan.export.pdf.flow.Letterer;
import dev.bayan.export.pdf.shape.Face;
import dev.bayan.export.pdf.shape.Faces;
import dev.bayan.export.pdf.shape.Shaper;
import dev.bayan.plan.Pack;
import dev.bayan.plan.Planner;
import dev.bayan.read.BriefingReader;
import dev.bayan.read.Reading;
import dev.bayan.style.Colour;
import dev.bayan.style.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What is kept from one document to the next changes how long the next takes, and nothing else. */
class PdfCachesTest {

  private static final int MANY = 12;

  private final Theme theme = Theme.standard();

  @Test
  void theSameDocumentTwiceShapesNothingAnew() {
    Shaper shaper = new Shaper();
    Faces regular = new Faces(theme.fonts(false).stream().map(Face::new).toList());
    Faces bold = new Faces(theme.fonts(true).stream().map(Face::new).toList());
    Letterer letterer = new Letterer(shaper, regular, bold, Colour.hex("000000"));
    Flow.of(pack(1), letterer, Hands.OWN);
    long once = shaper.layouts();
    assertThat(once).isPositive();
    Flow.of(pack(1), letterer, Hands.OWN);
    assertThat(shaper.layouts()).isEqualTo(once);
    Flow.of(pack(2), letterer, Hands.OWN);
    assertThat(shaper.layouts()).isGreaterThan(once).isLessThan(2 * once);
  }

  @Test
  void bytesAreTheSameWhateverWasWrittenBefore() {
    PdfExporter warm = new PdfExporter();
    for (int i = 0; i < MANY; i++) {
      warm.export(pack(i));
    }
    for (int i = MANY - 1; i >= 0; i--) {
      assertThat(warm.export(pack(i))).isEqualTo(new PdfExporter().export(pack(i)));
    }
  }

  @Test
  void bytesAreTheSameForAnyNumberOfThreads() throws Exception {
    PdfExporter shared = new PdfExporter();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<byte[]>> files = new ArrayList<>();
      for (int i = 0; i < MANY; i++) {
        Pack pack = pack(i % 4);
        files.add(threads.submit(() -> shared.export(pack)));
      }
      for (int i = 0; i < MANY; i++) {
        assertThat(files.get(i).get()).isEqualTo(new PdfExporter().export(pack(i % 4)));
      }
    } finally {
      threads.shutdown();
    }
  }

  private Pack pack(int number) {
    byte[] json = new Briefings(1).article(number);
    Reading reading = new BriefingReader(theme.classifications().keySet()).read("a.json", json);
    return new Planner(theme).plan(((Reading.Accepted) reading).briefing());
  }
}
